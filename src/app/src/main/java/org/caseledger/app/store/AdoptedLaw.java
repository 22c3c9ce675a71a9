package org.caseledger.app.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;

/**
 * The law that an open ledger computes under, at any known-at. What was adopted is few entries and is kept; only the one
 * writer reads it anew, once it recorded more. The law of an instant depends on how many entries it knows, so that each
 * is put together once.
 */
final class AdoptedLaw {

    private final EmployerPolicies installed;
    private final Supplier<LawFacts> recorded;
    private volatile Kept kept;
    private volatile EmployerPolicies deciding;

    /** What was read, and the law after so many of its entries. */
    private record Kept(LawFacts facts, Map<Integer, LawInForce> byCount) {}

    /** Law over the {@code installed} policies; {@code recorded} reads what was adopted. */
    AdoptedLaw(EmployerPolicies installed, Supplier<LawFacts> recorded) {
        this.installed = installed;
        this.recorded = recorded;
        this.kept = new Kept(recorded.get(), new ConcurrentHashMap<>());
        this.deciding = latest().policies();
    }

    /** The policies that decisions know: those that stand, and those that the current transaction adopted. */
    EmployerPolicies deciding() {
        return deciding;
    }

    /** The current transaction adopted {@code facts}: an employer whose policy it adopts may have claims in it. */
    void adopting(LawFacts facts) {
        deciding = of(facts).policies();
    }

    /** A transaction is over; where it {@code adopted} something, that is now in force. */
    void settle(boolean adopted) {
        if (adopted) {
            kept = new Kept(recorded.get(), new ConcurrentHashMap<>());
        }
        deciding = latest().policies();
    }

    /** The law in force, as known at {@code knownAt}. */
    LawInForce at(Instant knownAt) {
        Kept now = kept;
        return standing(now, now.facts().knownAt(knownAt));
    }

    /** The law in force, with everything recorded. */
    LawInForce latest() {
        Kept now = kept;
        return standing(now, now.facts());
    }

    /** The law that {@code facts} would make, such as those of a transaction that isn't over. */
    LawInForce of(LawFacts facts) {
        return facts.over(installed);
    }

    /** The terms for {@code employer}, with everything recorded. */
    Optional<Terms> terms(String employer) {
        return latest().terms(employer);
    }

    private LawInForce standing(Kept now, LawFacts facts) {
        return now.byCount().computeIfAbsent(facts.entries().size(), count -> of(facts));
    }
}
