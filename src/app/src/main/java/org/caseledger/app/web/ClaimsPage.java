package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.FoundClaims;
import org.caseledger.statement.Totals;

/**
 * A page of the list of claims.
 *
 * @param words what was searched for
 * @param status the status asked for; blank for all
 * @param assigned whose claims were asked for; blank for all
 * @param page the page's number, from 1
 * @param found how many claims there are in all pages
 * @param moment the clocks of the page; it shows what is known now
 * @param rows the claims of this page
 */
public record ClaimsPage(
        String words, String status, String assigned, int page, int found, Moment moment, List<Row> rows) {

    /** Claims on one page. */
    static final int ROWS = 50;

    /** The statuses that a claim can have. */
    public static final List<String> STATUSES =
            Stream.of(ClaimStatus.values()).map(ClaimStatus::toString).toList();

    /**
     * One claim.
     *
     * @param claim its row in the register
     * @param status where it stands on the page's day
     * @param lastEntry when something was last recorded, as shown
     * @param open dollars still to pay on balance, as its file has them for the same day; blank where nothing is open
     * @param openPeriods pay periods with something open
     */
    public record Row(ClaimRow claim, ClaimStatus status, String lastEntry, String open, int openPeriods) {}

    /**
     * Page {@code page} of the claims that contain {@code words}, have {@code status} and are {@code assigned} so. Balances are computed as in a
     * claim's file, but for claims at rest, on which nothing is open.
     */
    static ClaimsPage of(Ledger ledger, String words, String status, String assigned, int page, Moment moment) {
        FoundClaims found = ledger.lists(
                tables -> ClaimRegister.search(tables, words, status, assigned, moment.asOf(), page, ROWS));
        List<ClaimRow> claims = found.rows();
        Set<String> resting =
                ledger.resting(claims.stream().map(ClaimRow::claim).toList(), moment.asOf());
        List<Row> rows = claims.stream()
                .map(claim -> row(
                        claim,
                        resting.contains(claim.claim()) ? Totals.settled(moment.asOf()) : totals(ledger, claim, moment),
                        moment))
                .toList();
        return new ClaimsPage(words, status, assigned, found.page(), found.count(), moment, rows);
    }

    private static Totals totals(Ledger ledger, ClaimRow claim, Moment moment) {
        return ledger.terms(claim.employer(), moment.knownAt())
                .map(terms -> ledger.file(claim.claim())
                        .statement(terms, moment.asOf())
                        .totals())
                .orElseGet(() -> Totals.settled(moment.asOf()));
    }

    private static Row row(ClaimRow claim, Totals totals, Moment moment) {
        return new Row(
                claim,
                claim.statusOn(moment.asOf()),
                moment.shown(Instant.parse(claim.lastEntryAt())),
                totals.openPeriods() == 0 ? "" : totals.balance().getAmount().toPlainString(),
                totals.openPeriods());
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
        return !words.isBlank() || !status.isBlank() || !assigned.isBlank();
    }

    /** The value of the choice that means claims which are nobody's. */
    public String nobody() {
        return ClaimRegister.NOBODY;
    }

    /** The address of page {@code number} of the same list. */
    public String address(int number) {
        return "/claims?q=" + OwnAddress.encoded(words) + "&status=" + OwnAddress.encoded(status) + "&assigned="
                + OwnAddress.encoded(assigned) + "&as-of=" + moment.asOfField() + "&page=" + number;
    }
}
