package org.caseledger.automation;

import java.util.List;
import java.util.function.Function;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployeeGroup;

/**
 * When the roster lists an employment, then every claim of the employee that doesn't say so already records it. A row of a
 * group that the claim's employer doesn't have is another employer's.
 */
public final class WhenEmploymentListedThenClaimsFollow {

    private WhenEmploymentListedThenClaimsFollow() {}

    /** What follows from {@code row} for the employee's {@code claims}; {@code groupsOf} an employer are its groups. */
    public static List<Consequence> then(
            EmploymentListed row, List<ClaimFacts> claims, Function<String, List<EmployeeGroup>> groupsOf) {
        return Consequence.numbered(
                "",
                RosterRow.latestFirst(claims).stream()
                        .filter(claim -> groupsOf.apply(claim.reported().event().employer())
                                .contains(row.group()))
                        .filter(claim -> !onFile(claim, row))
                        .map(claim -> RosterRow.employment(claim.claim(), row))
                        .toList());
    }

    /** Whether the employment in force from that day on is what the row says, as when somebody entered it by hand. */
    private static boolean onFile(ClaimFacts facts, EmploymentListed row) {
        return facts.employment().records().stream()
                .map(Entry::event)
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
}
