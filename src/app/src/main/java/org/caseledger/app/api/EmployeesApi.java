package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.trail.Opens;
import org.caseledger.employee.Employees;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of employees: what the roster and the timekeeping system said. */
@RestController
@Tag(name = "employees")
class EmployeesApi {

    private final Asker asker;

    EmployeesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "employeeTimeline", summary = "Every entry of an employee's file, in order")
    @Opens("timeline")
    @GetMapping(ApiConfiguration.BASE + "/employees/{employee}/timeline")
    @Needs(Permission.SEE_CLAIMS)
    List<StreamTimelineAnswer> timeline(@PathVariable String employee, @ParameterObject Times times) {
        return new AboutStream(asker.ledger(), asker.clocks(times)).timeline(Employees.FAMILY, employee);
    }
}
