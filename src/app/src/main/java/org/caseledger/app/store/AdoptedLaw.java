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
import org.caseledger.law.table.LawBook;

/**
 * The law that an open ledger computes under, at any known-at. The law of an instant depends on how many entries of the
 * adopted law it knows, so that each is put together once.
 */
final class AdoptedLaw {

    private final EmployerPolicies installed;
    private final Supplier<LawFacts> recorded;
    private final Map<Integer, LawInForce> byCount = new ConcurrentHashMap<>();

    /** Law over the {@code installed} policies, which stand under what was adopted; {@code recorded} says what was adopted. */
    AdoptedLaw(EmployerPolicies installed, Supplier<LawFacts> recorded) {
        this.installed = installed;
        this.recorded = recorded;
    }

    /** The policies that stand under what was adopted: those shipped, and files that count without being on record. */
    EmployerPolicies installed() {
        return installed;
    }

    /** The law in force, as known at {@code knownAt}. */
    LawInForce at(Instant knownAt) {
        return onRecord(recorded.get().knownAt(knownAt));
    }

    /** The law in force, with everything recorded. */
    LawInForce latest() {
        return onRecord(recorded.get());
    }

    /** The law that {@code facts} would make, such as those of a transaction that isn't over. */
    LawInForce of(LawFacts facts) {
        return facts.over(installed);
    }

    /** The policies that stand with {@code facts}, which may be on record or of the current transaction. */
    EmployerPolicies policies(LawFacts facts) {
        return standing(facts).policies();
    }

    /** The tables of the law that stand with {@code facts}, which may be on record or of the current transaction. */
    LawBook book(LawFacts facts) {
        return standing(facts).law();
    }

    private LawInForce standing(LawFacts facts) {
        return facts == recorded.get() ? onRecord(facts) : of(facts);
    }

    /** The terms for {@code employer}, with everything recorded. */
    Optional<Terms> terms(String employer) {
        return latest().terms(employer);
    }

    private LawInForce onRecord(LawFacts facts) {
        return byCount.computeIfAbsent(facts.entries().size(), count -> of(facts));
    }
}
