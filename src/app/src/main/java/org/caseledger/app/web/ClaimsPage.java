package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutClaims;
import org.caseledger.app.ask.ClaimListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Orders;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.caseledger.projection.claims.FoundClaims;
import org.joda.money.Money;

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
 * @param open dollars still to pay on balance on the claims of this page
 * @param allOpen the same of the whole list; blank where the list has other pages and nobody asked for it
 * @param address where the list stands, so narrowed down and so sorted
 */
public record ClaimsPage(
        String words,
        String status,
        String assigned,
        int page,
        int found,
        Moment moment,
        List<Row> rows,
        String open,
        String allOpen,
        ListAddress address) {

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

    /** What the list can be sorted by. */
    static final List<String> SORTS = Stream.of(ClaimSearch.Order.values())
            .map(ClaimSearch.Order::toString)
            .toList();

    /** What it is sorted by where its address doesn't say: the latest injury first. */
    static final String SORT = Orders.FALLING + ClaimSearch.Order.INJURED_ON;

    /** What the list at {@code address} asks of the ledger; as many claims as a page has. */
    static ClaimSearch search(ListAddress address, Moment moment) {
        ListAddress.Sort sort = address.sort();
        return ClaimSearch.latestFirst(address.said("q"), address.said("status"), moment.asOf(), ROWS)
                .assigned(address.said("assigned"))
                .ordered(ClaimSearch.Order.named(sort.name()).orElseThrow(), sort.falls());
    }

    /** Page {@code page} of the list at {@code address}; with what is open on all of the list where {@code total} says so. */
    static ClaimsPage of(Ledger ledger, int page, Moment moment, boolean total, ListAddress address) {
        ClaimSearch search = search(address, moment);
        FoundClaims found = ledger.lists(tables -> ClaimRegister.search(tables, search, page));
        AboutClaims about = new AboutClaims(ledger, moment.asOf());
        List<ClaimListed> shown = about.listed(found.rows());
        String open = dollars(AboutClaims.open(shown));
        boolean one = shown.size() == found.count();
        return new ClaimsPage(
                search.words(),
                search.status(),
                search.assigned(),
                found.page(),
                found.count(),
                moment,
                shown.stream().map(claim -> row(claim, moment)).toList(),
                open,
                one ? open : total ? dollars(about.open(search)) : "",
                address);
    }

    private static Row row(ClaimListed claim, Moment moment) {
        return new Row(
                claim.claim(),
                claim.status(),
                moment.shown(Instant.parse(claim.claim().lastEntryAt())),
                claim.openPeriods() == 0 ? "" : dollars(claim.open()),
                claim.openPeriods());
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
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
}
