package org.caseledger.payroll;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.payroll.PayrollEvent.*;

/** Payrolls: the streams of an employer's runs. */
public final class Payrolls {

    /** Their family. */
    public static final StreamFamily<PayrollCommand, PayrollEvent, PayrollFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("payroll", "employer", "an employer's payroll", "EmployerPayroll"),
            Commands.ofProgram(PayrollCommand.class, PayrollCommand::employer),
            new Events<>(
                    PayrollEvent.class,
                    PayrollWords::of,
                    List.of(
                            EventKind.of("payroll.run-prepared", RunPrepared.class),
                            EventKind.of("payroll.run-approved", RunApproved.class),
                            EventKind.of("payroll.run-transmitted", RunTransmitted.class),
                            EventKind.of("payroll.run-cancelled", RunCancelled.class),
                            EventKind.of("payroll.supplement-audit-done", SupplementAuditDone.class),
                            EventKind.of("payroll.run-frozen", RunFrozen.class),
                            EventKind.of("payroll.run-put-off", RunPutOff.class))),
            new Fold<>(PayrollFacts.class, PayrollFacts::of),
            (facts, command, now) -> PayrollDecider.decide(facts, command, now.by(), now.standing()));

    /** A run's id: its employer, the first day of its pay period, and a number from the second run on. */
    private static final Pattern RUN = Pattern.compile("(.+?)-\\d{4}-\\d{2}-\\d{2}(-\\d+)?");

    private Payrolls() {}

    /** The employer of the run called {@code run}; empty for what has not the form of a run's id. */
    public static Optional<String> employerOf(String run) {
        Matcher matcher = RUN.matcher(run);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
