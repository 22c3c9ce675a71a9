package org.caseledger.app.web;

import java.time.Instant;
import org.caseledger.app.answer.DepartureAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Something that left or waits to leave, as pages show it.
 *
 * @param kind what it is, in words
 * @param subject what it is about
 * @param entry the entry that decided it
 * @param decided when that was recorded
 * @param waits whether it isn't handed over yet
 * @param failed whether it was tried and couldn't be handed over
 * @param left when it left; blank while it waits
 * @param attempts how often it was tried
 * @param next when it is tried again by itself; blank where that is at once, or where it left
 * @param fault why the last attempt failed; blank where it didn't
 */
public record LeavingRow(
        String kind,
        String subject,
        String entry,
        String decided,
        boolean waits,
        boolean failed,
        String left,
        int attempts,
        String next,
        String fault) {

    /** {@code one}, as the page of {@code moment} shows it. */
    static LeavingRow of(DepartureAnswer one, Moment moment) {
        boolean waits = one.state() == DepartureAnswer.State.WAITS;
        return new LeavingRow(
                one.kind().replace('-', ' '),
                one.subject(),
                one.entry(),
                moment.shown(one.decidedAt()),
                waits,
                waits && one.fault() != null,
                shown(one.leftAt(), moment),
                one.attempts(),
                shown(one.nextTryAt(), moment),
                one.fault() == null ? "" : one.fault());
    }

    /** How far it is, in a word. */
    public String state() {
        return failed ? "failed" : waits ? "waits" : "left";
    }

    private static String shown(@Nullable Instant instant, Moment moment) {
        return instant == null ? "" : moment.shown(instant);
    }
}
