package org.caseledger.automation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.UseLeave;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;

/** What a row about an employee says of one of the employee's claims. */
final class RosterRow {

    private RosterRow() {}

    /** The row as a command on {@code claim}. */
    static RecordEmployment employment(String claim, EmploymentListed row) {
        return new RecordEmployment(
                claim,
                row.effectiveFrom(),
                row.status(),
                row.group(),
                row.sworn(),
                row.fullTime(),
                row.hiredOn(),
                row.annualBaseSalary(),
                row.hourlyRate(),
                null,
                row.endedOn());
    }

    /** The row as a command on {@code claim}. */
    static UseLeave leave(String claim, LeaveListed row) {
        return new UseLeave(claim, row.day(), null, null, row.kind(), row.hours(), null);
    }

    /** Whether the row can concern an injury on {@code injuredOn}: leave after it, and not none. */
    static boolean concerns(LocalDate injuredOn, LeaveListed row) {
        return row.day().isAfter(injuredOn) && row.hours().signum() > 0;
    }

    /** {@code claims}, the latest injury first; of one day, the last number first. */
    static List<ClaimFacts> latestFirst(List<ClaimFacts> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(RosterRow::injuredOn)
                        .thenComparing(ClaimFacts::claim)
                        .reversed())
                .toList();
    }

    /** The date of injury of {@code claim}. */
    static LocalDate injuredOn(ClaimFacts claim) {
        return claim.reported().event().injuredOn();
    }
}
