package org.caseledger.compliance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;

/** Loads a penalty case, has {@link PenaltyDecider} decide, and records what it accepted. */
public final class PenaltyCommandHandler {

    private final StreamRepository<PenaltyCase, PenaltyEvent> cases;

    /** Handles commands on {@code cases}. */
    public PenaltyCommandHandler(Repository<PenaltyCase> cases) {
        this.cases = new StreamRepository<>(cases, PenaltyCase::new);
    }

    /** The stream of penalty case {@code caseId}. */
    public static String stream(String caseId) {
        return "case/" + caseId;
    }

    /** The outcome of {@code command}; refusals are values. */
    @CommandHandler
    public Outcome handle(PenaltyCommand command, MetaData metaData) throws Exception {
        return cases.decide(
                stream(command.caseId()),
                Provenance.fromMetaData(metaData),
                entries -> PenaltyDecider.decide(PenaltyFacts.of(command.caseId(), entries), command));
    }
}
