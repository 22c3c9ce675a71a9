package org.caseledger.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.DeadlineState;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that stands otherwise after an entry than before it: in another state, or due on another day.
 *
 * @param before the deadline before; null where it had not started
 * @param after the deadline after; null where it hasn't started
 */
public record DeadlineChanged(
        @Nullable ClaimDeadline before, @Nullable ClaimDeadline after) {

    /** The one of the two that is there; the later one of both. */
    public ClaimDeadline either() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** Those of {@code before} and {@code after} that stand otherwise on {@code asOf}; each list is in the order of the law. */
    static List<DeadlineChanged> between(List<ClaimDeadline> before, List<ClaimDeadline> after, LocalDate asOf) {
        Map<String, ClaimDeadline> then = running(before, asOf);
        Map<String, ClaimDeadline> now = running(after, asOf);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(then.keySet());
        List<DeadlineChanged> changed = new ArrayList<>();
        for (String one : all) {
            ClaimDeadline was = then.get(one);
            ClaimDeadline is = now.get(one);
            if (was == null || is == null || !alike(was, is, asOf)) {
                changed.add(new DeadlineChanged(was, is));
            }
        }
        return changed;
    }

    private static boolean alike(ClaimDeadline one, ClaimDeadline other, LocalDate asOf) {
        return one.on(asOf) == other.on(asOf) && one.dueOn().equals(other.dueOn());
    }

    /** Those that run, by their ids; of one id, each by its place. */
    private static Map<String, ClaimDeadline> running(List<ClaimDeadline> all, LocalDate asOf) {
        Map<String, ClaimDeadline> running = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (ClaimDeadline deadline : all) {
            if (deadline.on(asOf) != DeadlineState.NOT_STARTED) {
                running.put(deadline.id() + " " + places.merge(deadline.id(), 1, Integer::sum), deadline);
            }
        }
        return running;
    }
}
