package org.caseledger.adoption;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;
import org.caseledger.law.policy.EmployerPolicies;

/** Loads what was adopted, has {@link LawDecider} decide, and records what it accepted. */
public final class LawCommandHandler {

    /** The one stream of what the ledger adopted. */
    public static final String STREAM = "law";

    private final StreamRepository<LawStream, LawEvent> adoptions;
    private final EmployerPolicies installed;

    /** Handles commands on {@code adoptions}, over the {@code installed} policies: those shipped and the operator's. */
    public LawCommandHandler(Repository<LawStream> adoptions, EmployerPolicies installed) {
        this.adoptions = new StreamRepository<>(adoptions, LawStream::new);
        this.installed = installed;
    }

    /** What was adopted, with what the current transaction is about to record. */
    public LawFacts facts() {
        return new LawFacts(adoptions.entries(STREAM));
    }

    /** The outcome of {@code command}; refusals are values. */
    @CommandHandler
    public Outcome handle(LawCommand command, MetaData metaData) throws Exception {
        Provenance provenance = Provenance.fromMetaData(metaData);
        return adoptions.decide(
                STREAM,
                provenance,
                entries -> LawDecider.decide(new LawFacts(entries).over(installed), command, provenance.by()));
    }
}
