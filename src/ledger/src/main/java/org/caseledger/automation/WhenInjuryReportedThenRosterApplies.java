package org.caseledger.automation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.UseLeave;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployeeGroup;

/**
 * When an injury is reported, then what feeds said about the employee before applies to the claim: all employment, and
 * leave taken after the injury. A row of a group that the employer doesn't have is another employer's. A day's leave is given back once: what a row left on an earlier claim stays there.
 */
public final class WhenInjuryReportedThenRosterApplies {

    private WhenInjuryReportedThenRosterApplies() {}

    /**
     * What follows from {@code report}.
     *
     * @param listed what feeds said about the employee
     * @param claims the employee's claims, the reported one among them or not
     * @param groupsOf the groups of employees of an employer
     */
    public static List<Consequence> then(
            ReportInjury report,
            EmployeeFacts listed,
            List<ClaimFacts> claims,
            Function<String, List<EmployeeGroup>> groupsOf) {
        List<EmployeeGroup> groups = groupsOf.apply(report.employer());
        List<Record> commands = new ArrayList<>();
        listed.employment().values().stream()
                .map(Entry::event)
                .filter(row -> groups.contains(row.group()))
                .sorted(Comparator.comparing(EmploymentListed::effectiveFrom))
                .forEach(row -> commands.add(RosterRow.employment(report.claim(), row)));
        listed.leave().values().stream()
                .map(Entry::event)
                .filter(row -> RosterRow.concerns(report.injuredOn(), row))
                .sorted(Comparator.comparing(LeaveListed::day).thenComparing(LeaveListed::kind))
                .map(row -> RosterRow.leave(report.claim(), row))
                .filter(leave -> claims.stream().noneMatch(claim -> usedOn(claim, leave)))
                .forEach(commands::add);
        return Consequence.numbered("roster-", commands);
    }

    /** Whether a feed's row used {@code leave} on {@code claim}, which is another one. */
    private static boolean usedOn(ClaimFacts claim, UseLeave leave) {
        return !claim.claim().equals(leave.claim())
                && claim.leave().used().stream()
                        .anyMatch(used -> used.provenance().channel() == Channel.FEED
                                && used.event().kind() == leave.kind()
                                && Objects.equals(used.event().day(), leave.day()));
    }
}
