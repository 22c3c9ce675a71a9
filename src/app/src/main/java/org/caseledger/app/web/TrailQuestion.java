package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Orders;
import org.caseledger.app.trail.ReadLine;

/**
 * Which lines of the read trail an address asks for.
 *
 * @param claim only what was opened of this claim; blank for everything
 * @param by only what this account opened; blank for everybody
 * @param what only what was opened in this sense, such as {@code export}; blank for any
 * @param from from the beginning of this day on
 * @param to up to the end of this day
 * @param address where they are listed
 */
public record TrailQuestion(String claim, String by, String what, LocalDate from, LocalDate to, ListAddress address) {

    /** The days that are shown unless others are asked for. */
    private static final int DAYS = 31;

    private static final String AT = "at";

    /** What {@code parameters} ask; refused where a day or an order is none. */
    static TrailQuestion of(Map<String, String> parameters, Ledger ledger) {
        String given = said(parameters, "claim");
        String claim = given.isEmpty() ? "" : ledger.claimNumber(given);
        String by = said(parameters, "by");
        String what = said(parameters, "what").replace(' ', '-');
        LocalDate last = said(parameters, "to").isEmpty()
                ? LocalDate.now(ledger.clock())
                : Moment.date("to", said(parameters, "to"), ledger);
        LocalDate first = said(parameters, "from").isEmpty()
                ? last.minusDays(DAYS - 1L)
                : Moment.date("from", said(parameters, "from"), ledger);
        ListAddress.Sort sort = ListAddress.Sort.of(said(parameters, "sort"), Orders.FALLING + AT, List.of(AT));
        return new TrailQuestion(
                claim,
                by,
                what,
                first,
                last,
                new ListAddress("/read-trail", Map.of(), sort)
                        .with("claim", claim)
                        .with("by", by)
                        .with("what", what)
                        .with("from", first.toString())
                        .with("to", last.toString()));
    }

    private static String said(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** Hands {@code each} the lines, in the order of noting. */
    void rising(Ledger ledger, Consumer<ReadLine> each) {
        about(ledger).each(line -> pass(line, each));
    }

    /** Hands {@code each} all of them in the order that was asked for. */
    void each(Ledger ledger, Consumer<ReadLine> each) {
        if (address.sort().falls()) {
            about(ledger).backwards(line -> pass(line, each));
        } else {
            rising(ledger, each);
        }
    }

    private AboutReadTrail about(Ledger ledger) {
        return new AboutReadTrail(ledger, claim.isEmpty() ? null : claim, by.isEmpty() ? null : by, from, to);
    }

    private void pass(ReadLine line, Consumer<ReadLine> each) {
        if (what.isEmpty() || what.equals(line.what())) {
            each.accept(line);
        }
    }
}
