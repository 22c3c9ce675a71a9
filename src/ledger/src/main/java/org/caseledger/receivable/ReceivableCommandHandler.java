package org.caseledger.receivable;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;

/** Loads a receivable, has {@link ReceivableDecider} decide, and records what it accepted. */
public final class ReceivableCommandHandler {

    private final StreamRepository<Receivable, ReceivableEvent> receivables;

    /** Handles commands on {@code receivables}. */
    public ReceivableCommandHandler(Repository<Receivable> receivables) {
        this.receivables = new StreamRepository<>(receivables, Receivable::new);
    }

    /** The stream of {@code receivable}. */
    public static String stream(String receivable) {
        return "receivable/" + receivable;
    }

    /** The facts of {@code receivable}, with what the current transaction is about to record. */
    public ReceivableFacts facts(String receivable) {
        return ReceivableFacts.of(receivable, receivables.entries(stream(receivable)));
    }

    /** The outcome of {@code command}; refusals are values. */
    @CommandHandler
    public Outcome handle(ReceivableCommand command, MetaData metaData) throws Exception {
        Provenance provenance = Provenance.fromMetaData(metaData);
        return receivables.decide(
                stream(command.receivable()),
                provenance,
                entries -> ReceivableDecider.decide(
                        ReceivableFacts.of(command.receivable(), entries), command, provenance.by()));
    }
}
