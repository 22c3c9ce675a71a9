package org.caseledger.app.feed;

import java.util.List;
import org.caseledger.decision.RefusalCode;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.law.policy.EmploymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The roster: employment from a day on. It is kept on the employee's file, and each of his claims
 * follows it. */
final class RosterFeed implements Feed {

    @Override
    public Class<? extends Record> command() {
        return EmployeeCommand.class;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "employee_id",
                "name",
                "effective_from",
                "status",
                "group",
                "sworn",
                "full_time",
                "hired_on",
                "annual_base_salary",
                "hourly_rate",
                "ended_on");
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        String employee = row.text("employee_id");
        EmploymentListed listed = new EmploymentListed(
                row.text("name"),
                row.date("effective_from"),
                row.oneOf("status", EmploymentStatus.values()),
                row.oneOf("group", writing.groups()),
                row.yes("sworn"),
                row.yes("full_time"),
                row.date("hired_on"),
                row.money("annual_base_salary"),
                row.rateOrNull("hourly_rate"),
                row.dateOrNull("ended_on"));
        writing.execute(new EmployeeCommand(employee, listed));
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return switch (code) {
            case RefusalCode.DATES_OUT_OF_ORDER -> "ended_on";
            case RefusalCode.NEGATIVE_AMOUNT -> "annual_base_salary, hourly_rate";
            default -> null;
        };
    }
}
