package org.caseledger.app.ask;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.projection.variances.ClaimsWithVariances;
import org.caseledger.variance.VarianceItem;
import org.caseledger.variance.Variances;
import org.jspecify.annotations.Nullable;

/**
 * The question where the administrator's figures, the ledger's and what payroll posted differ.
 *
 * @param claim only this claim's; null for all claims'
 * @param employer only of claims of this employer; null for all
 * @param run only what was posted under this run; null for everything
 * @param all resolved ones, too
 * @param clocks what was known, and up to which day
 */
public record AboutVariances(
        @Nullable String claim,
        @Nullable String employer,
        @Nullable String run,
        boolean all,
        Clocks clocks) {

    /** The differences in {@code ledger}, in the order in which they were found. */
    public VariancesAnswer in(Ledger ledger) {
        Instant knownAt = clocks.knownAt(ledger);
        PayrollDesk desk = new PayrollDesk(ledger);
        return VariancesAnswer.of(
                knownAt,
                clocks.asOf(ledger),
                claims(ledger, desk, knownAt)
                        .filter(facts -> employer == null
                                || facts.reported().event().employer().equals(employer))
                        .flatMap(facts -> Variances.of(
                                facts,
                                ledger.beside(facts).knownAt(knownAt),
                                desk.terms(facts.reported().event().employer(), knownAt),
                                clocks.asOf(ledger))
                                .stream())
                        .filter(item -> all || item.open())
                        .filter(item -> run == null || run.equals(item.run()))
                        .filter(item -> clocks.considers(item.period().from()))
                        .sorted(Comparator.comparing(VarianceItem::foundAt).thenComparing(VarianceItem::claim))
                        .toList());
    }

    private Stream<ClaimFacts> claims(Ledger ledger, PayrollDesk desk, Instant knownAt) {
        if (claim != null) {
            return Stream.of(clocks.facts(ledger, claim));
        }
        if (employer != null) {
            desk.policy(employer);
        }
        ledger.requireCurrent("variances");
        return ledger.lists(ClaimsWithVariances::all).stream()
                .map(one -> ledger.facts(one).knownAt(knownAt))
                .filter(ClaimFacts::exists);
    }
}
