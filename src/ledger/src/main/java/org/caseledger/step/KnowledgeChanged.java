package org.caseledger.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.claim.ClockFact;

/**
 * What somebody is on record to have known since a day, and wasn't before an entry; or was, and isn't after it.
 *
 * @param fact what, whose knowledge it is, and since when
 * @param known whether it is on record after the entry; otherwise it was before
 */
public record KnowledgeChanged(ClockFact fact, boolean known) {

    /** What is in one of the two only; what is gone comes first. */
    static List<KnowledgeChanged> between(List<ClockFact> before, List<ClockFact> after) {
        List<KnowledgeChanged> changed = new ArrayList<>();
        Set<ClockFact> is = new HashSet<>(after);
        before.stream()
                .filter(fact -> !is.contains(fact))
                .forEach(fact -> changed.add(new KnowledgeChanged(fact, false)));
        Set<ClockFact> was = new HashSet<>(before);
        after.stream()
                .filter(fact -> !was.contains(fact))
                .forEach(fact -> changed.add(new KnowledgeChanged(fact, true)));
        return changed;
    }
}
