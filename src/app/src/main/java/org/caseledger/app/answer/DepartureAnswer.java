package org.caseledger.app.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.caseledger.app.store.Leaving;
import org.jspecify.annotations.Nullable;

/**
 * Something that leaves the ledger.
 *
 * @param departure its id, the same however often it is tried: what decided it, its kind, and of what goes to
 *     several also to whom
 * @param kind what it is, such as {@code transmittal-files}
 * @param subject what it is about: of a run's files, the run's id; of a mail, the account
 * @param entry the entry that decided it; of a mail, such as {@code digest/2022-06-27}
 * @param decidedAt when that was recorded
 * @param state whether it left or waits
 * @param attempts how often it was tried
 * @param leftAt when it left; absent while it waits
 * @param nextTryAt when it is tried again by itself; absent where that is at once
 * @param fault why the last attempt failed; absent where it didn't
 */
public record DepartureAnswer(
        String departure,
        String kind,
        String subject,
        String entry,
        Instant decidedAt,
        State state,
        int attempts,
        @Nullable Instant leftAt,
        @Nullable Instant nextTryAt,
        @Nullable String fault)
        implements Document {

    /** Whether something left. */
    public enum State {
        WAITS,
        LEFT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far something is, as it is asked for. */
    public enum Far {
        /** It isn't handed over yet, whether it was tried or not. */
        WAITING,
        /** It left. */
        SENT,
        /** It was tried, couldn't be handed over, and is tried again. */
        FAILED;

        /** Whether {@code leaving} is so far. */
        public boolean has(Leaving leaving) {
            return switch (this) {
                case WAITING -> leaving.waits();
                case SENT -> !leaving.waits();
                case FAILED -> leaving.waits() && leaving.fault() != null;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The answers for {@code leaving}, in their order. */
    public static List<DepartureAnswer> of(List<Leaving> leaving) {
        return leaving.stream().map(DepartureAnswer::of).toList();
    }

    private static DepartureAnswer of(Leaving leaving) {
        return new DepartureAnswer(
                leaving.departure().id(),
                leaving.departure().kind().toString(),
                leaving.departure().subject(),
                leaving.departure().entry(),
                leaving.decidedAt(),
                leaving.waits() ? State.WAITS : State.LEFT,
                leaving.attempts(),
                leaving.deliveredAt(),
                leaving.nextTryAt(),
                leaving.fault());
    }
}
