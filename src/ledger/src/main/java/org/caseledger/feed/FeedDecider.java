package org.caseledger.feed;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;
import static org.caseledger.decision.Decision.unchanged;

import java.util.Optional;
import java.util.function.Function;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.feed.FeedCommand.*;
import org.caseledger.feed.FeedEvent.*;

/**
 * Decides on what is recorded of files. The same file again, with as many rows refused, says nothing new, whether or not
 * somebody said meanwhile why it needn't be put right; a file without a fault says something only where one was refused.
 */
final class FeedDecider {

    private FeedDecider() {}

    static Decision<FeedEvent> decide(FeedFacts facts, FeedCommand command) {
        return switch (command) {
            case NoteRefusedRows c -> refusedRows(facts, c);
            case NoteTakenIn c ->
                facts.open(c.feed(), c.file()).isEmpty()
                        ? unchanged()
                        : accept(new FileTakenIn(c.feed(), c.file(), c.content()));
            case SetAside c -> open(facts, c.refusal(), one -> new RefusalSetAside(c.refusal(), c.reason()));
            case PutOff c -> open(facts, c.refusal(), one -> new RefusalPutOff(c.refusal(), c.reason(), c.until()));
        };
    }

    private static Decision<FeedEvent> refusedRows(FeedFacts facts, NoteRefusedRows c) {
        Optional<Refused> latest = facts.latest(c.feed(), c.file());
        RowsRefused event = new RowsRefused(c.feed(), c.file(), c.content(), c.rows(), c.refused(), c.first());
        return latest.filter(one -> !takenIn(facts, one) && one.last().event().equals(event))
                        .isPresent()
                ? unchanged()
                : accept(event);
    }

    /** Whether a file without a fault came after {@code refused}. */
    private static boolean takenIn(FeedFacts facts, Refused refused) {
        return refused.endedBy() != null && facts.takenIn().contains(refused.endedBy());
    }

    private static Decision<FeedEvent> open(FeedFacts facts, String refusal, Function<Refused, FeedEvent> event) {
        Optional<Refused> refused = facts.begunBy(refusal);
        if (refused.isEmpty()) {
            return refuse(RefusalCode.UNKNOWN_ALERT, "no rows were refused by entry " + refusal);
        }
        return refused.get().open()
                ? accept(event.apply(refused.get()))
                : refuse(
                        "already-closed",
                        "what entry " + refusal + " says was ended already, by entry "
                                + refused.get().endedBy());
    }
}
