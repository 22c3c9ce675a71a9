package org.caseledger.claim;

import java.time.Clock;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.StreamRepository;

/** Loads a claim, has {@link ClaimDecider} decide, and records what it accepted. */
public final class ClaimCommandHandler {

    private final StreamRepository<Claim, ClaimEvent> claims;
    private final Supplier<ClaimDecider> decider;
    private final Clock clock;

    /**
     * Handles commands on {@code claims}.
     *
     * @param decider decides, knowing the employers of the moment: a policy may be adopted between two commands
     * @param clock the one under which events are recorded
     */
    public ClaimCommandHandler(Repository<Claim> claims, Supplier<ClaimDecider> decider, Clock clock) {
        this.claims = new StreamRepository<>(claims, Claim::new);
        this.decider = decider;
        this.clock = clock;
    }

    /** The stream of {@code claim}. */
    public static String stream(String claim) {
        return "claim/" + claim;
    }

    /** The facts of {@code claim}, with what the current transaction is about to record. */
    public ClaimFacts facts(String claim) {
        return ClaimFacts.of(claim, claims.entries(stream(claim)));
    }

    /** The outcome of {@code command}; refusals are values. */
    @CommandHandler
    public Outcome handle(ClaimCommand command, MetaData metaData) throws Exception {
        return claims.decide(
                stream(command.claim()),
                Provenance.fromMetaData(metaData),
                entries -> decider.get().decide(ClaimFacts.of(command.claim(), entries), command, clock.instant()));
    }
}
