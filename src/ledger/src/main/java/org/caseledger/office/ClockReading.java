package org.caseledger.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine's clock reads beside the ledger's last entry. Entries never go back in time, so a clock that once ran
 * ahead stamps what follows: at 08:00 on 1 March, after an entry of 2 April 17:00, something is recorded as of 2 April
 * 17:00 until that instant is reached. Then the sender is warned and the entry keeps what the clock read.
 *
 * @param clock what the clock reads
 * @param lastRecordedAt the instant of the ledger's last entry
 */
public record ClockReading(Instant clock, Instant lastRecordedAt) {

    /** How far the clock may lie behind the last entry without a word: clocks are set right by seconds every day. */
    static final Duration BEHIND_MAX = Duration.ofMinutes(1);

    /** How far ahead of the clock an instant that somebody names may lie, even if the ledger's last entry is later. */
    static final Duration AHEAD_MAX = Duration.ofDays(1);

    /** The instant under which something is recorded now: never before the last entry. */
    public Instant recordedAt() {
        return clock.isBefore(lastRecordedAt) ? lastRecordedAt : clock;
    }

    /** The clock's reading, where it is worth keeping beside {@link #recordedAt}; null where they go together. */
    public @Nullable Instant keptClock() {
        return clock.plus(BEHIND_MAX).isBefore(lastRecordedAt) ? clock : null;
    }

    /** What the sender of something recorded now ought to know. */
    public Optional<String> warning() {
        return keptClock() == null
                ? Optional.empty()
                : Optional.of("this machine's clock reads " + clock + ", before the ledger's last entry ("
                        + lastRecordedAt + "): recorded as of that instant, with the clock's reading beside it; if the"
                        + " clock is wrong, set it right");
    }

    /** What somebody who opens the ledger for writing ought to know before anything is recorded. */
    public Optional<String> openingWarning() {
        return keptClock() == null
                ? Optional.empty()
                : Optional.of("the ledger's last entry (" + lastRecordedAt + ") lies " + ahead()
                        + " ahead of this machine's clock (" + clock + "): what is recorded meanwhile gets that instant"
                        + " and keeps the clock's reading beside it; if the clock is wrong, set it right");
    }

    private String ahead() {
        Duration ahead = Duration.between(clock, lastRecordedAt);
        return ahead.toDays() > 1
                ? ahead.toDays() + " days"
                : ahead.toHours() > 1 ? ahead.toHours() + " hours" : ahead.toMinutes() + " min";
    }

    /** What is wrong with {@code at} as the instant of something recorded; empty for a sane one. */
    public Optional<String> fault(Instant at) {
        if (at.isAfter(clock.plus(AHEAD_MAX))) {
            return Optional.of("\"at\" (" + at + ") is more than a day ahead of this machine's clock (" + clock + ")"
                    + (at.isAfter(lastRecordedAt)
                            ? "; put the line's instant right, or the clock if that is wrong"
                            : ", as is the ledger's last entry (" + lastRecordedAt + "); put the clock right if that is"
                                    + " wrong, else use record, which keeps what the clock reads"));
        }
        return at.isAfter(recordedAt())
                ? Optional.of("\"at\" (" + at + ") is in the future: this machine's clock reads " + clock
                        + "; put the line's instant right, or the clock if that is wrong")
                : Optional.empty();
    }
}
