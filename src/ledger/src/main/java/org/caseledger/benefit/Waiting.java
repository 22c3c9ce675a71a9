package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LineKey;
import org.caseledger.law.calendar.DateSpan;

/** What the lines of a claim wait for, by pay period: a line doesn't look through what the lines of others wait for. */
final class Waiting {

    private final List<Missing> everywhere = new ArrayList<>();
    private final Map<DateSpan, List<Missing>> byPeriod = new HashMap<>();

    /** Sorts {@code missing}; its order stays. */
    Waiting(List<Missing> missing) {
        for (Missing fact : missing) {
            if (fact.forPeriod() == null) {
                everywhere.add(fact);
                byPeriod.values().forEach(facts -> facts.add(fact));
            } else {
                byPeriod.computeIfAbsent(fact.forPeriod(), period -> new ArrayList<>(everywhere))
                        .add(fact);
            }
        }
    }

    /** What the figure of {@code key} in particular waits for, in words; nothing where it is known. */
    List<String> of(LineKey key) {
        List<Missing> facts = byPeriod.getOrDefault(key.forPeriod(), everywhere);
        return facts.isEmpty()
                ? List.of()
                : facts.stream()
                        .filter(fact -> fact.holds(key))
                        .map(Missing::what)
                        .distinct()
                        .toList();
    }
}
