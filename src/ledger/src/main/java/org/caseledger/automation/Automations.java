package org.caseledger.automation;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.payroll.PayrollCommand.PrepareRun;
import org.caseledger.payroll.PayrollCommand.TransmitRun;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunDraft;

/** Every automation there is, by the command that sets it off. */
public final class Automations {

    private Automations() {}

    /** What follows from {@code command}, which was accepted and recorded something; {@code streams} know of it. */
    public static List<Consequence> after(Record command, OnRecord streams) {
        if (command instanceof ReportInjury report) {
            String employee = report.employee().id();
            return Stream.concat(
                            WhenInjuryReportedThenRosterApplies.then(
                                    report, streams.employee(employee), streams.claimsOf(employee), streams::groupsOf)
                                    .stream(),
                            WhenInjuryReportedThenClaimIsAssigned.then(
                                    report,
                                    streams.assignmentOf(report.employer()),
                                    person -> streams.canBeGiven(person, report.employer()))
                                    .stream())
                    .toList();
        }
        if (command instanceof EmployeeCommand(String employee, var row)) {
            return switch (row) {
                case EmploymentListed listed ->
                    WhenEmploymentListedThenClaimsFollow.then(listed, streams.claimsOf(employee), streams::groupsOf);
                case LeaveListed listed ->
                    WhenLeaveListedThenLatestClaimUsesIt.then(listed, streams.claimsOf(employee));
            };
        }
        if (command instanceof PrepareRun(String employer, RunDraft draft)) {
            return WhenRunPreparedThenLinesAreFrozen.then(
                    streams.payroll(employer).openRun().orElseThrow().id(), draft.content());
        }
        if (command instanceof TransmitRun(String employer, String run, Recomputed now)) {
            // The run was accepted because what is computed now is what it froze.
            return WhenRunTransmittedThenClaimsCarry.then(run, now.content());
        }
        return List.of();
    }
}
