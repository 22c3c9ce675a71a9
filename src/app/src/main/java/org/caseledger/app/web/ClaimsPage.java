package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Standing;
import org.caseledger.projection.balances.Balances;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of claims.
 *
 * @param words what was searched for
 * @param status the status asked for; blank for all
 * @param page the page's number, from 1
 * @param found how many claims there are in all pages
 * @param rows the claims of this page
 */
public record ClaimsPage(String words, String status, int page, int found, List<Row> rows) {

    /** Claims on one page. */
    static final int ROWS = 50;

    /** The statuses that a claim can have. */
    public static final List<String> STATUSES =
            List.of("reported", Standing.PAY_AS_IF_ACCEPTED, "accepted", "denied", "denial-rescinded", "closed");

    /**
     * One claim.
     *
     * @param claim its row in the register
     * @param status where it stands today
     * @param lastEntry when something was last recorded, as shown
     * @param open dollars still to pay on balance; blank where nothing is open
     * @param openPeriods pay periods with something open
     */
    public record Row(ClaimRow claim, String status, String lastEntry, String open, int openPeriods) {}

    /** Page {@code page} of the claims that contain {@code words} and have {@code status}. */
    static ClaimsPage of(Ledger ledger, String words, String status, int page) {
        Moment now = Moment.of(null, null, ledger);
        int found = ClaimRegister.count(ledger.database(), words, status, now.asOf());
        int last = Math.max(1, (found + ROWS - 1) / ROWS);
        int shown = Math.clamp(page, 1, last);
        Map<String, Balances.Open> open = Balances.open(ledger.database()).stream()
                .collect(Collectors.toMap(Balances.Open::claim, Function.identity()));
        List<Row> rows =
                ClaimRegister.search(ledger.database(), words, status, now.asOf(), (shown - 1) * ROWS, ROWS).stream()
                        .map(claim -> row(claim, open.get(claim.claim()), now))
                        .toList();
        return new ClaimsPage(words, status, shown, found, rows);
    }

    private static Row row(ClaimRow claim, Balances.@Nullable Open open, Moment now) {
        return new Row(
                claim,
                claim.statusOn(now.asOf()),
                now.shown(Instant.parse(claim.lastEntryAt())),
                open == null ? "" : open.balance().toPlainString(),
                open == null ? 0 : open.periods());
    }

    /** The number of the last page. */
    public int pages() {
        return Math.max(1, (found + ROWS - 1) / ROWS);
    }

    /** The number of the first claim on this page, counted over all pages. */
    public int first() {
        return rows.isEmpty() ? 0 : (page - 1) * ROWS + 1;
    }

    /** The number of the last claim on this page. */
    public int last() {
        return (page - 1) * ROWS + rows.size();
    }

    /** Whether the list is narrowed down. */
    public boolean narrowed() {
        return !words.isBlank() || !status.isBlank();
    }
}
