package org.caseledger.law.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.law.table.Origin;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * Where the parts of an employer's policy came from.
 *
 * <p>A policy is adopted as a whole file, but a file that adds a supplement for injuries from 2027 changes nothing for a
 * claim of 2022. So each version of the supplement keeps the origin under which it was last changed, and so does the
 * rest (pay codes, leave rules and the like): a correction names the adoption that it is there for, and no other.
 *
 * @param rest where everything but the supplement came from
 * @param versions where each version of the supplement came from, by its first date of injury
 */
public record PolicyOrigin(Origin rest, SortedMap<LocalDate, Origin> versions) {

    public PolicyOrigin {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** All of {@code file} came from {@code origin}. */
    static PolicyOrigin of(PolicyFile file, Origin origin) {
        SortedMap<LocalDate, Origin> versions = new TreeMap<>();
        file.supplement().forEach(version -> versions.put(version.effectiveFrom(), origin));
        return new PolicyOrigin(origin, versions);
    }

    /** The origins once {@code after} takes the place of {@code before}: what they share stays where it came from. */
    PolicyOrigin replaced(PolicyFile before, PolicyFile after, Origin origin) {
        SortedMap<LocalDate, Origin> changed = new TreeMap<>();
        for (SupplementPolicy version : after.supplement()) {
            LocalDate from = version.effectiveFrom();
            changed.put(from, before.supplement().contains(version) ? versions.get(from) : origin);
        }
        return new PolicyOrigin(before.rest().equals(after.rest()) ? rest : origin, changed);
    }

    /** The employer's policy, with where it came from, as an input of every line that follows it. */
    public Working working(EmployerPolicy policy) {
        return said("policy", policy.name(), rest);
    }

    /** The version of the supplement for an injury on {@code injuredOn}, with where it came from, if there is one. */
    public Optional<Working> working(EmployerPolicy policy, LocalDate injuredOn) {
        return policy.supplementFor(injuredOn).map(this::working);
    }

    /** {@link #working(EmployerPolicy)}, said when somebody asks. */
    public Explained explanation(EmployerPolicy policy) {
        return Explanation.of(() -> working(policy));
    }

    /** {@link #working(EmployerPolicy, LocalDate)}, said when somebody asks. */
    public Optional<Explained> explanation(EmployerPolicy policy, LocalDate injuredOn) {
        return policy.supplementFor(injuredOn).map(version -> Explanation.of(() -> working(version)));
    }

    private Working working(SupplementPolicy version) {
        LocalDate from = version.effectiveFrom();
        return said(
                "version of the supplement", "for injuries from " + from, versions.getOrDefault(from, Origin.SHIPPED));
    }

    private static Working said(String name, String what, Origin origin) {
        return Working.input(name, what + ", " + origin.words())
                .readFrom(origin.entryId().orElse(null));
    }
}
