package org.caseledger.adoption;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.adoption.LawEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Origin;

/**
 * What the ledger adopted of law and policy: the fold of the entries.
 *
 * @param history every adoption, in the order of recording
 * @param inUse of the policy files of the ledger's folder those that counted before they were on record, by their
 *     employer's id: they stand under all adoptions, also at an instant before they were recorded
 */
public record LawFacts(History<LawEvent> history, SortedMap<String, PolicyAdopted> inUse) {

    public LawFacts {
        inUse = Collections.unmodifiableSortedMap(new TreeMap<>(inUse));
    }

    /** The facts that {@code entries} add up to. */
    public LawFacts(List<Entry<LawEvent>> entries) {
        this(History.of(entries), inUse(entries));
    }

    private static SortedMap<String, PolicyAdopted> inUse(List<Entry<LawEvent>> entries) {
        SortedMap<String, PolicyAdopted> found = new TreeMap<>();
        for (Entry<LawEvent> entry : entries) {
            if (entry.event() instanceof PolicyAdopted policy && policy.wasInUse()) {
                found.put(policy.employer(), policy);
            }
        }
        return found;
    }

    /** Every adoption, in the order of recording. */
    public List<Entry<LawEvent>> entries() {
        return history.entries();
    }

    /** The facts as they were known at {@code instant}. */
    public LawFacts knownAt(Instant instant) {
        return new LawFacts(history.knownAt(instant), inUse);
    }

    /** The facts with one more entry, such as one that somebody only considers. */
    public LawFacts with(Entry<LawEvent> entry) {
        SortedMap<String, PolicyAdopted> more = new TreeMap<>(inUse);
        more.putAll(inUse(List.of(entry)));
        return new LawFacts(history.with(entry), more);
    }

    /** Of these facts what {@code employer} accepts of policies, and every row. */
    public LawFacts only(Predicate<String> employer) {
        SortedMap<String, PolicyAdopted> theirs = new TreeMap<>(inUse);
        theirs.keySet().removeIf(employer.negate());
        return new LawFacts(
                History.of(entries().stream()
                        .filter(entry ->
                                !(entry.event() instanceof PolicyAdopted policy) || employer.test(policy.employer()))
                        .toList()),
                theirs);
    }

    /** The policy file of the ledger's folder that was put on record last for {@code employer}, if one was. */
    public Optional<LawEvent.Found> foundLast(String employer) {
        return found(employer).reduce((before, after) -> after);
    }

    /** Whether any policy file of the ledger's folder is on record. */
    public boolean hasPolicyFiles() {
        return entries().stream()
                .anyMatch(entry -> entry.event() instanceof PolicyAdopted policy && policy.found() != null);
    }

    private Stream<LawEvent.Found> found(String employer) {
        return entries().stream()
                .map(Entry::event)
                .filter(PolicyAdopted.class::isInstance)
                .map(PolicyAdopted.class::cast)
                .filter(policy -> policy.employer().equals(employer))
                .map(PolicyAdopted::found)
                .filter(Objects::nonNull);
    }

    /** The policies that stand under what was adopted: {@code shipped}, and the files that counted before they were on record. */
    public EmployerPolicies under(EmployerPolicies shipped) {
        EmployerPolicies policies = shipped;
        for (PolicyAdopted policy : inUse.values()) {
            policies = policies.and(policy.file(), policy.fingerprint());
        }
        return policies;
    }

    /** The entry {@code id}, if it is one of these. */
    public Optional<Entry<LawEvent>> entry(String id) {
        return history.entry(id);
    }

    /**
     * The law and the policies with what was adopted, over {@code installed}: those shipped, and files of the operator that
     * count without being on record.
     */
    public LawInForce over(EmployerPolicies installed) {
        LawBook law = LawBook.shipped();
        EmployerPolicies policies = under(installed);
        for (Entry<LawEvent> entry : history.standing()) {
            Origin.Adopted origin = origin(entry);
            try {
                switch (entry.event()) {
                    case RowAdopted row -> law = law.adopting(row.row(origin));
                    case PolicyAdopted policy ->
                        policies = policy.wasInUse()
                                ? policies
                                : policies.adopting(policy.file(), policy.fingerprint(), origin);
                }
            } catch (IllegalArgumentException misfit) {
                throw new IllegalStateException(
                        "what was " + origin.words() + " can't be used with this version of the program: "
                                + misfit.getMessage(),
                        misfit);
            }
        }
        return new LawInForce(law, policies, this);
    }

    static Origin.Adopted origin(Entry<LawEvent> entry) {
        return new Origin.Adopted(
                entry.id(), entry.recordedAt(), entry.provenance().by());
    }
}
