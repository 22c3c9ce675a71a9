package org.caseledger.payroll;

import java.util.List;
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
                            EventKind.of("payroll.run-frozen", RunFrozen.class))),
            new Fold<>(PayrollFacts.class, PayrollFacts::of),
            (facts, command, now) -> PayrollDecider.decide(facts, command, now.by()));

    private Payrolls() {}
}
