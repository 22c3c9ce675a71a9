package org.caseledger.benefit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;

/**
 * The other claims that the employee of a claim has with the same employer. One loss of wages is paid once, so what is due
 * on a claim depends on what is paid for the same days on those of earlier injuries.
 *
 * @param claims in the order of injury; of one day, in the order in which they were reported
 */
public record Beside(List<ClaimFacts> claims) {

    /** No other claims. */
    public static final Beside NONE = new Beside(List.of());

    private static final Comparator<ClaimFacts> ORDER = Comparator.comparing(
                    (ClaimFacts facts) -> facts.reported().event().injuredOn())
            .thenComparing(facts -> facts.reported().recordedAt())
            .thenComparing(ClaimFacts::claim);

    /** Of {@code candidates}, those that are claims beside {@code claim}. */
    public static Beside of(ClaimFacts claim, Collection<ClaimFacts> candidates) {
        if (!claim.exists()) {
            return NONE;
        }
        InjuryReported injury = claim.reported().event();
        return new Beside(candidates.stream()
                .filter(ClaimFacts::exists)
                .filter(other -> !other.claim().equals(claim.claim()))
                .filter(other -> other.reported().event().employer().equals(injury.employer()))
                .filter(other -> other.reported()
                        .event()
                        .employee()
                        .id()
                        .equals(injury.employee().id()))
                .sorted(ORDER)
                .toList());
    }

    /** The claims as they were known at {@code instant}; those that weren't reported by then are left out. */
    public Beside knownAt(Instant instant) {
        return claims.isEmpty()
                ? this
                : new Beside(claims.stream()
                        .map(other -> other.knownAt(instant))
                        .filter(ClaimFacts::exists)
                        .toList());
    }

    /** The claims without the entries {@code ids}, as if they had not been recorded. */
    public Beside without(Set<String> ids) {
        return claims.isEmpty()
                ? this
                : new Beside(claims.stream()
                        .map(other -> other.without(ids))
                        .filter(ClaimFacts::exists)
                        .toList());
    }

    /** Whether the injury of {@code other} came before that of {@code claim}, or on the same day and was reported earlier. */
    static boolean earlier(ClaimFacts other, ClaimFacts claim) {
        return ORDER.compare(other, claim) < 0;
    }

    /** The claims of injuries before that of {@code claim}. */
    public List<ClaimFacts> earlierThan(ClaimFacts claim) {
        return claims.stream().filter(other -> earlier(other, claim)).toList();
    }

    /** Everything recorded on them. */
    public Stream<Entry<ClaimEvent>> entries() {
        return claims.stream().flatMap(other -> other.entries().stream());
    }
}
