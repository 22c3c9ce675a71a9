package org.caseledger.employee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.UseLeave;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;

/** Turns what feeds said about an employee into commands on the employee's claims. */
public final class RosterToClaims {

    private RosterToClaims() {}

    /** What a newly reported claim takes over: all employment, and leave used after the date of injury. */
    public static List<ClaimCommand> whenInjuryReported(ClaimCommand.ReportInjury report, EmployeeFacts facts) {
        List<ClaimCommand> commands = new ArrayList<>();
        facts.employment().values().stream()
                .map(entry -> entry.event())
                .sorted(Comparator.comparing(EmploymentListed::effectiveFrom))
                .forEach(row -> commands.add(employment(report.claim(), row)));
        facts.leave().values().stream()
                .map(entry -> entry.event())
                .filter(row -> concerns(report.injuredOn(), row))
                .sorted(Comparator.comparing(LeaveListed::day).thenComparing(LeaveListed::kind))
                .forEach(row -> commands.add(leave(report.claim(), row)));
        return commands;
    }

    /** Whether a row of leave can concern an injury on {@code injuredOn}. */
    public static boolean concerns(LocalDate injuredOn, LeaveListed row) {
        return row.day().isAfter(injuredOn) && row.hours().signum() > 0;
    }

    /** A roster row as a command on {@code claim}. */
    public static RecordEmployment employment(String claim, EmploymentListed row) {
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

    /** A row of leave as a command on {@code claim}. */
    public static UseLeave leave(String claim, LeaveListed row) {
        return new UseLeave(claim, row.day(), null, null, row.kind(), row.hours(), null);
    }
}
