package org.caseledger.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.decision.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a page: what was known, and up to which day the world is considered. Without a known-at the page
 * shows what is known now. Without an as-of it considers the world up to the day of its known-at.
 *
 * @param knownAt use only what was recorded up to then
 * @param asOf consider the world up to that day
 * @param past whether a known-at was asked for
 * @param asOfGiven whether an as-of was asked for
 * @param zone the time zone in which instants are shown and read
 */
public record Moment(Instant knownAt, LocalDate asOf, boolean past, boolean asOfGiven, ZoneId zone) {

    /** The clocks that {@code parameters} say, as {@code known-at} and {@code as-of}. */
    static Moment of(Map<String, String> parameters, Ledger ledger) {
        return of(parameters.get("known-at"), parameters.get("as-of"), ledger);
    }

    /** The moment that a page's address asks for; refused if it is none, or beyond the {@link Horizon}. */
    static Moment of(@Nullable String knownAt, @Nullable String asOf, Ledger ledger) {
        ZoneId zone = ledger.time().zone();
        String then = knownAt == null ? "" : knownAt.strip();
        Instant instant = then.isEmpty() ? ledger.now() : instant("known-at", then, ledger);
        String upTo = asOf == null ? "" : asOf.strip();
        LocalDate day = upTo.isEmpty() ? LocalDate.ofInstant(instant, zone) : date("as-of", upTo, ledger);
        return new Moment(instant, day, !then.isEmpty(), !upTo.isEmpty(), zone);
    }

    /** Both clocks as a query string, to be kept in links; empty where neither is set. */
    public String query() {
        String known = past ? "known-at=" + URLEncoder.encode(knownAt.toString(), StandardCharsets.UTF_8) : "";
        String day = asOfGiven ? "as-of=" + asOf : "";
        String both = known.isEmpty() || day.isEmpty() ? known + day : known + "&" + day;
        return both.isEmpty() ? "" : "?" + both;
    }

    /** Both clocks and {@code more} as a query string. */
    public String queryAnd(String more) {
        String clocks = query();
        return clocks.isEmpty() ? "?" + more : clocks + "&" + more;
    }

    /** The known-at for a date-and-time field; blank for now. */
    public String knownAtField() {
        return past ? LocalDateTime.ofInstant(knownAt, zone).toString() : "";
    }

    /** The as-of for a date field; blank where none was asked for. */
    public String asOfField() {
        return asOfGiven ? asOf.toString() : "";
    }

    /** An instant as the page shows it, in its own time zone. */
    public String shown(Instant instant) {
        return new LedgerTime(zone).onTheClock(instant);
    }

    /** The known-at as the page shows it, to the second. */
    public String knownAtShown() {
        return LocalDateTime.ofInstant(knownAt, zone).toString().replace('T', ' ');
    }

    /** The instant that {@code text} names, under the name of its parameter; refused like {@link #date}. */
    static Instant instant(String name, String text, Ledger ledger) {
        Instant instant = ledger.time()
                .read(text)
                .orElseThrow(() -> new BadAddress(name
                        + " must be a date and time such as 2022-02-22T00:00, or a date, which means its end; not \""
                        + text + "\""));
        horizon(ledger).objection(instant).ifPresent(objection -> {
            throw new BadAddress("\"" + name + "\" " + objection);
        });
        return instant;
    }

    /** The day that {@code text} names; another text or a day beyond the horizon is refused, under its parameter's name. */
    static LocalDate date(String name, String text, Ledger ledger) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadAddress(name + " must be a date such as 2022-02-19, not \"" + text + "\"");
        }
        horizon(ledger).objection(day).ifPresent(objection -> {
            throw new BadAddress("\"" + name + "\" " + objection);
        });
        return day;
    }

    /** The days that pages deal with today. */
    static Horizon horizon(Ledger ledger) {
        return Horizon.at(ledger.clock().instant(), ledger.clock().getZone());
    }
}
