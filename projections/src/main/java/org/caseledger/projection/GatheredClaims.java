package org.caseledger.projection;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;

/**
 * Claims whose facts are folded from gathered entries. What was folded is kept for the one thread that this belongs to, and so
 * is the law, which is the same for all of them.
 */
final class GatheredClaims implements ClaimSource {

    private final Gathered gathered;
    private final ClaimSource source;
    private final LawBook law;
    private final Map<String, Optional<Terms>> terms = new HashMap<>();
    private final Map<String, ClaimFacts> facts = new HashMap<>();

    /** The claims in {@code gathered}, under the law and the terms that {@code source} knows. */
    GatheredClaims(Gathered gathered, ClaimSource source) {
        this.gathered = gathered;
        this.source = source;
        law = source.law();
    }

    @Override
    public Collection<String> claims() {
        return gathered.byEmployee().stream().flatMap(List::stream).toList();
    }

    @Override
    public ClaimFacts facts(String claim) {
        ClaimFacts known = facts.get(claim);
        if (known == null) {
            known = Claims.FAMILY.facts(claim, entries(Claims.FAMILY.stream(claim)));
            facts.put(claim, known);
        }
        return known;
    }

    @Override
    public ClaimInContext file(String claim) {
        ClaimFacts known = facts(claim);
        return new ClaimInContext(
                known,
                new ClaimReceivables(
                        claim,
                        ClaimReceivables.ids(known).stream()
                                .map(this::receivable)
                                .toList()),
                beside(known));
    }

    private Beside beside(ClaimFacts known) {
        List<String> claims =
                gathered.ofEmployee(known.reported().event().employee().id());
        return claims.size() == 1
                ? Beside.NONE
                : Beside.of(known, claims.stream().map(this::facts).toList());
    }

    @Override
    public ReceivableFacts receivable(String receivable) {
        return Receivables.FAMILY.facts(receivable, entries(Receivables.FAMILY.stream(receivable)));
    }

    @Override
    public List<Recorded> recorded(String stream) {
        return gathered.recorded(stream);
    }

    private List<Entry<?>> entries(String stream) {
        List<Recorded> recorded = gathered.recorded(stream);
        return new AbstractList<>() {
            @Override
            public Entry<?> get(int index) {
                return recorded.get(index).entry();
            }

            @Override
            public int size() {
                return recorded.size();
            }
        };
    }

    @Override
    public LawBook law() {
        return law;
    }

    @Override
    public Optional<Terms> terms(String employer) {
        return terms.computeIfAbsent(employer, source::terms);
    }
}
