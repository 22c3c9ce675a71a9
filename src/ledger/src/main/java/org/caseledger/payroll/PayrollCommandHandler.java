package org.caseledger.payroll;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;

/** Loads an employer's payroll, has {@link PayrollDecider} decide, and records what it accepted. */
public final class PayrollCommandHandler {

    private final StreamRepository<EmployerPayroll, PayrollEvent> payrolls;

    /** Handles commands on {@code payrolls}. */
    public PayrollCommandHandler(Repository<EmployerPayroll> payrolls) {
        this.payrolls = new StreamRepository<>(payrolls, EmployerPayroll::new);
    }

    /** The stream of {@code employer}'s payroll runs. */
    public static String stream(String employer) {
        return "payroll/" + employer;
    }

    /** The runs of {@code employer}, with those that the current transaction is about to record. */
    public PayrollFacts facts(String employer) {
        return PayrollFacts.of(employer, payrolls.entries(stream(employer)));
    }

    /** The outcome of {@code command}; refusals are values. */
    @CommandHandler
    public Outcome handle(PayrollCommand command, MetaData metaData) throws Exception {
        Provenance provenance = Provenance.fromMetaData(metaData);
        return payrolls.decide(
                stream(command.employer()),
                provenance,
                entries ->
                        PayrollDecider.decide(PayrollFacts.of(command.employer(), entries), command, provenance.by()));
    }
}
