package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.caseledger.statement.Totals;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Questions about many claims, as known now, with what is open on them.
 *
 * @param ledger the ledger
 * @param asOf the day on which they stand so
 */
public record AboutClaims(Ledger ledger, LocalDate asOf) {

    /** How many claims are read at a time where all are asked for. */
    private static final int AT_ONCE = 200;

    /** Hands {@code each} every claim that {@code search} asks for, in its order, beyond any part. */
    public void each(ClaimSearch search, Consumer<ClaimListed> each) {
        ClaimSearch.After after = null;
        List<ClaimRow> rows;
        do {
            ClaimSearch part = search.part(after, AT_ONCE);
            rows = ledger.lists(lists -> ClaimRegister.page(lists, part));
            listed(rows).forEach(each);
            after = rows.isEmpty() ? null : search.last(rows.getLast());
        } while (rows.size() == AT_ONCE);
    }

    /** What is open on all claims that {@code search} asks for, beyond any part. */
    public Money open(ClaimSearch search) {
        List<ClaimListed> all = new ArrayList<>();
        each(search, all::add);
        return open(all);
    }

    /** What is open on {@code claims} together. */
    public static Money open(List<ClaimListed> claims) {
        return Money.total(
                CurrencyUnit.USD, claims.stream().map(ClaimListed::open).toList());
    }

    /**
     * The claims of {@code rows}. Balances are computed as in a claim's file, but for claims at rest, on which nothing is
     * open.
     */
    public List<ClaimListed> listed(List<ClaimRow> rows) {
        Set<String> resting = ledger.resting(rows.stream().map(ClaimRow::claim).toList(), asOf);
        Instant knownAt = ledger.now();
        return rows.stream()
                .map(row -> {
                    Totals totals = resting.contains(row.claim()) ? Totals.settled(asOf) : totals(row, knownAt);
                    return new ClaimListed(row, row.statusOn(asOf), totals.balance(), totals.openPeriods());
                })
                .toList();
    }

    private Totals totals(ClaimRow row, Instant knownAt) {
        return ledger.terms(row.employer(), knownAt)
                .map(terms -> ledger.file(row.claim()).statement(terms, asOf).totals())
                .orElseGet(() -> Totals.settled(asOf));
    }
}
