package org.caseledger.employee;

import java.util.List;
import org.caseledger.employee.EmployeeEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

/** Employees: the streams of what feeds said about somebody. */
public final class Employees {

    /** Their family. */
    public static final StreamFamily<EmployeeCommand, EmployeeEvent, EmployeeFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("employee", "employee", "what feeds said about an employee", "EmployeeFile"),
            Commands.ofProgram(EmployeeCommand.class, EmployeeCommand::employee),
            new Events<>(
                    EmployeeEvent.class,
                    EmployeeWords::of,
                    List.of(
                            EventKind.of("employee.employment-listed", EmploymentListed.class),
                            EventKind.of("employee.leave-listed", LeaveListed.class))),
            new Fold<>(EmployeeFacts.class, EmployeeFacts::of),
            (facts, command, now) -> EmployeeDecider.decide(facts, command.row()));

    private Employees() {}
}
