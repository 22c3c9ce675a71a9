package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.caseledger.claim.LineKey;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;

/**
 * What a claim is owed, by period and kind.
 *
 * @param asOf the day up to which the world was considered
 * @param standing where the claim stands on that day
 * @param due what is due; nothing is listed where nothing is
 * @param missing facts without which a figure can't be computed, each with the lines that wait for it; their figures are
 *     absent, not zero
 * @param overlaps days for which another claim of the same employee is payable, too
 * @param held whether nothing of the whole claim may be paid or taken back until what is missing is known
 * @param explanation why anything is due at all, or why not
 */
public record Entitlement(
        LocalDate asOf,
        Standing standing,
        SortedMap<LineKey, Due> due,
        List<Missing> missing,
        List<Overlap> overlaps,
        boolean held,
        Explained explanation)
        implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** Whether the figure of {@code key} is not known: no run may pay it or take it back. */
    public boolean holds(LineKey key) {
        return held || missing.stream().anyMatch(fact -> fact.holds(key));
    }

    /** What the figure of each line waits for, in words; nothing where it is known. */
    public Function<LineKey, List<String>> waiting() {
        if (held) {
            List<String> words = missingWords();
            return key -> words;
        }
        return new Waiting(missing)::of;
    }

    /** The lines that wait for something of their own, whether or not anything was paid on them. */
    public List<LineKey> heldLines() {
        return missing.stream()
                .map(Missing::line)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is missing, in words; each once. */
    public List<String> missingWords() {
        return missing.stream().map(Missing::what).distinct().toList();
    }
}
