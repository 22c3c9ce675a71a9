package org.caseledger.automation;

import java.util.List;
import java.util.Objects;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.payroll.PayrollCommand.TransmitRun;

/** Every automation there is, by the command that sets it off. */
public final class Automations {

    private Automations() {}

    /** What follows from {@code command}, which was accepted and recorded something; {@code streams} know of it. */
    public static List<Consequence> after(Record command, OnRecord streams) {
        if (command instanceof ReportInjury report) {
            String employee = report.employee().id();
            return WhenInjuryReportedThenRosterApplies.then(
                    report, streams.employee(employee), streams.claimsOf(employee), streams::groupsOf);
        }
        if (command instanceof EmployeeCommand(String employee, var row)) {
            return switch (row) {
                case EmploymentListed listed ->
                    WhenEmploymentListedThenClaimsFollow.then(listed, streams.claimsOf(employee), streams::groupsOf);
                case LeaveListed listed ->
                    WhenLeaveListedThenLatestClaimUsesIt.then(listed, streams.claimsOf(employee));
            };
        }
        if (command instanceof TransmitRun(String employer, String run, var now)) {
            return WhenRunTransmittedThenClaimsCarry.then(
                    run,
                    Objects.requireNonNull(streams.payroll(employer).runs().get(run), run)
                            .content());
        }
        return List.of();
    }
}
