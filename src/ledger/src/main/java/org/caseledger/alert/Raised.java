package org.caseledger.alert;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds on a claim.
 *
 * @param cause what tells this alert of the rule from others on the claim
 * @param by the entry that raises it
 * @param opensOn the day on which time raises it; null where the entry does
 * @param due the day by which something is to be done; null where there is none
 * @param settled what settles it; null while nothing does
 * @param what what calls for attention
 * @param remedy what settles it, in words
 */
record Raised(
        String cause,
        Entry<?> by,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate due,
        @Nullable Settled settled,
        String what,
        String remedy) {

    private static final int SIGN = 12;

    /**
     * What settles an alert.
     *
     * @param entry the entry
     * @param on the day on which it does
     */
    record Settled(Entry<?> entry, LocalDate on) {

        /** What {@code entry} says of no day, and so settles on the day on which it was recorded, in universal time. */
        static Settled recorded(Entry<?> entry) {
            return new Settled(entry, LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
        }
    }

    /** What {@code by} raises at once. */
    static Raised at(String cause, Entry<?> by, String what, String remedy) {
        return new Raised(cause, by, null, null, null, what, remedy);
    }

    /** The same, due on {@code day}. */
    Raised due(@Nullable LocalDate day) {
        return new Raised(cause, by, opensOn, day, settled, what, remedy);
    }

    /** The same, raised by time on {@code day}, and due then. */
    Raised opening(LocalDate day) {
        return new Raised(cause, by, day, due == null ? day : due, settled, what, remedy);
    }

    /** The same, settled by {@code other}, if it is anything. */
    Raised settledBy(@Nullable Settled other) {
        return other == null ? this : new Raised(cause, by, opensOn, due, other, what, remedy);
    }

    /** Whether it was settled before time raised it, and so was never raised. */
    boolean neverRaised() {
        return opensOn != null && settled != null && settled.on.isBefore(opensOn);
    }

    /** A short sign for {@code text}, which may be a name: names don't stand in ids. */
    static String sign(String text) {
        String same = text.strip().toLowerCase(Locale.ROOT);
        return LedgerJson.sha256(same.getBytes(StandardCharsets.UTF_8)).substring(0, SIGN);
    }
}
