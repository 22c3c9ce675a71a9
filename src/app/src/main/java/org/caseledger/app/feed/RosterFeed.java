package org.caseledger.app.feed;

import java.util.List;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.RosterToClaims;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.projection.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/** The roster: employment from a day on. It is kept on the employee's file and recorded on each of his claims. */
final class RosterFeed implements Feed {

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
        List<String> entries = writing.execute(new EmployeeCommand(employee, listed));
        if (entries.isEmpty()) {
            return;
        }
        for (ClaimRow claim : writing.claimsOf(employee)) {
            if (!onFile(writing.facts(claim.claim()), listed)) {
                writing.execute(RosterToClaims.employment(claim.claim(), listed), entries.getFirst());
            }
        }
    }

    /** Whether the employment in force from that day on is what the row says, as when somebody entered it by hand. */
    private static boolean onFile(ClaimFacts facts, EmploymentListed row) {
        return facts.employment().stream()
                .map(entry -> entry.event())
                .filter(known -> known.effectiveFrom().equals(row.effectiveFrom()))
                .reduce((earlier, later) -> later)
                .filter(known -> same(known, row))
                .isPresent();
    }

    private static boolean same(EmploymentRecorded known, EmploymentListed row) {
        return known.equals(new EmploymentRecorded(
                row.effectiveFrom(),
                row.status(),
                row.group(),
                row.sworn(),
                row.fullTime(),
                row.hiredOn(),
                row.annualBaseSalary(),
                row.hourlyRate(),
                known.scheduledHoursPerWeek(),
                row.endedOn()));
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return switch (code) {
            case "dates-out-of-order" -> "ended_on";
            case "negative-amount" -> "annual_base_salary, hourly_rate";
            case "wrong-type" -> "group";
            default -> null;
        };
    }
}
