package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.deadlines.DeadlineRegister;

/**
 * Questions about the deadlines of all claims that are seen.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 */
public record AboutDeadlines(Ledger ledger, Clocks clocks) {

    /** Those in one of {@code states}, or, where none is named, those that have started; by their days, then by claim. */
    public DeadlinesAnswer all(List<DeadlineState> states, boolean explain) {
        Instant knownAt = clocks.knownAt(ledger);
        LocalDate asOf = clocks.asOf(ledger);
        return DeadlinesAnswer.ofAll(
                claims(states, knownAt, asOf)
                        .map(claim -> ledger.facts(claim).knownAt(knownAt))
                        .filter(ClaimFacts::exists)
                        .map(facts -> of(facts, knownAt))
                        .toList(),
                states.isEmpty() ? started() : states,
                knownAt,
                asOf,
                explain);
    }

    /** The deadlines of the claim of {@code facts}, under the law as it was known at {@code knownAt}. */
    ClaimDeadlines of(ClaimFacts facts, Instant knownAt) {
        LawInForce law = ledger.law(knownAt);
        return ClaimDeadlines.of(
                facts,
                law.law(),
                law.policies().find(facts.reported().event().employer()),
                ledger.clock().getZone());
    }

    /** The claims that may have one of these; of what was known long ago, that is every claim. */
    private Stream<String> claims(List<DeadlineState> states, Instant knownAt, LocalDate asOf) {
        if (!ledger.isCurrent(knownAt) || states.contains(DeadlineState.NOT_STARTED)) {
            return ledger
                    .lists(tables -> ClaimRegister.employers(tables).stream()
                            .flatMap(employer -> ClaimRegister.ofEmployer(tables, employer).stream())
                            .toList())
                    .stream();
        }
        ledger.requireCurrent(DeadlineRegister.NAME);
        return ledger
                .lists(tables -> DeadlineRegister.claims(tables, states.isEmpty() ? started() : states, asOf))
                .stream();
    }

    private static List<DeadlineState> started() {
        return Stream.of(DeadlineState.values())
                .filter(state -> state != DeadlineState.NOT_STARTED)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
