package org.caseledger.office;

import java.time.Instant;
import java.util.Optional;
import org.caseledger.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** The instants of a history, which never go back. What was refused stands for nothing, its instant included. */
public final class RisingInstants {

    private @Nullable Instant before;

    /** What speaks against the instant of {@code incoming}; nothing against what names none. */
    Optional<Refusal> objection(Incoming incoming) {
        Instant at = at(incoming);
        return at != null && before != null && at.isBefore(before)
                ? Optional.of(
                        Refusal.of("at-decreasing", "\"at\" (" + at + ") is before the line before (" + before + ")"))
                : Optional.empty();
    }

    /** The history goes on from {@code incoming}, which was taken. */
    void taken(Incoming incoming) {
        Instant at = at(incoming);
        before = at == null ? before : at;
    }

    private static @Nullable Instant at(Incoming incoming) {
        return incoming instanceof Submission submission ? submission.at() : null;
    }
}
