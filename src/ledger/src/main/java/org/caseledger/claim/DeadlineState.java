package org.caseledger.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a deadline of a claim stands on a day. */
public enum DeadlineState {
    /** What starts it has not happened, or nothing on record says so. */
    NOT_STARTED,
    /** It runs, and its day has not passed. */
    OPEN,
    /** Its day has passed, and it isn't done. */
    MISSED,
    /** It was done by its day. */
    MET,
    /** It was done after its day. */
    LATE,
    /** It was missed or late, and the reason is on file. */
    EXCUSED;

    /** The state that is written as {@code word}, in whatever case. */
    public static Optional<DeadlineState> named(String word) {
        return Stream.of(values())
                .filter(state -> state.toString().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
