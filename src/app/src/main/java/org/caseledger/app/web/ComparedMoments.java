package org.caseledger.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.jspecify.annotations.Nullable;

/**
 * Two moments at which a file is compared. Each considers the world up to its own day, or both up to one that was asked for.
 *
 * @param before the earlier one
 * @param after the later one
 */
record ComparedMoments(Moment before, Moment after) {

    /**
     * The two that a page's address asks for: from the report of the claim of {@code all} where no first one is, until now
     * where no second one is. Two the other way round are put in order.
     */
    static ComparedMoments of(
            @Nullable String from, @Nullable String to, @Nullable String asOf, ClaimFacts all, Ledger ledger) {
        String first = from == null || from.isBlank() ? reported(all) : from;
        Moment one = Moment.of(named("from", first, ledger), asOf, ledger);
        Moment other = Moment.of(to == null || to.isBlank() ? null : named("to", to, ledger), asOf, ledger);
        return one.knownAt().isAfter(other.knownAt())
                ? new ComparedMoments(other, one)
                : new ComparedMoments(one, other);
    }

    private static String reported(ClaimFacts all) {
        return all.reported().recordedAt().toString();
    }

    /** A millisecond before, which is how entries are told apart in time, and right after what was recorded at {@code instant}, on a page at {@code moment}. */
    static ComparedMoments around(Instant instant, Moment moment) {
        return new ComparedMoments(at(instant.minusMillis(1), moment), at(instant, moment));
    }

    private static Moment at(Instant instant, Moment like) {
        LocalDate day = like.asOfGiven() ? like.asOf() : LocalDate.ofInstant(instant, like.zone());
        return new Moment(instant, day, true, like.asOfGiven(), like.zone());
    }

    private static String named(String name, String text, Ledger ledger) {
        return Moment.instant(name, text.strip(), ledger).toString();
    }

    /** Both as a query string. */
    String query() {
        return "?from=" + encoded(before) + (after.past() ? "&to=" + encoded(after) : "")
                + (after.asOfGiven() ? "&as-of=" + after.asOf() : "");
    }

    /** One of the two for a date-and-time field. */
    static String field(Moment moment) {
        return LocalDateTime.ofInstant(moment.knownAt(), moment.zone()).toString();
    }

    private static String encoded(Moment moment) {
        return URLEncoder.encode(moment.knownAt().toString(), StandardCharsets.UTF_8);
    }
}
