package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunContent.MissingFact;

/**
 * One fact that is missing on a claim, with everything that waits for it: a note that never came keeps back every pay period
 * since, and is asked for once.
 *
 * @param claim the claim
 * @param what what is missing, in words
 * @param codes the pay codes, or the kinds of leave, of the lines that wait; empty where it is about the claim as a whole
 * @param periods the pay periods of these lines, oldest first; empty where it is about lines of every period
 */
public record WhatIsMissing(String claim, String what, List<String> codes, List<DateSpan> periods) {

    private record Same(String claim, String what) {}

    /** Copies what it is given. */
    public WhatIsMissing {
        codes = List.copyOf(codes);
        periods = List.copyOf(periods);
    }

    /** {@code facts}, those of a claim that are the same put together; in the order of the first of each. */
    public static List<WhatIsMissing> gathered(List<MissingFact> facts) {
        Map<Same, List<MissingFact>> same = new LinkedHashMap<>();
        facts.forEach(fact -> same.computeIfAbsent(new Same(fact.claim(), fact.what()), key -> new ArrayList<>())
                .add(fact));
        return same.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static WhatIsMissing of(Same same, List<MissingFact> facts) {
        Set<String> codes = new LinkedHashSet<>();
        facts.stream().map(MissingFact::code).filter(Objects::nonNull).forEach(codes::add);
        return new WhatIsMissing(
                same.claim(),
                same.what(),
                List.copyOf(codes),
                facts.stream()
                        .map(MissingFact::forPeriod)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Where it is missing and what, such as {@code C-1, 713 and 710, 8 pay periods, 2022-03-19 to 2022-07-08: a note …}. */
    public String words() {
        return claim + where() + ": " + what;
    }

    /** What waits for it, such as {@code , 713 and 710, 8 pay periods, 2022-03-19 to 2022-07-08}; nothing where it is the claim. */
    public String where() {
        StringBuilder words = new StringBuilder();
        if (!codes.isEmpty()) {
            words.append(", ").append(String.join(codes.size() > 2 ? ", " : " and ", codes));
        }
        if (periods.size() == 1) {
            words.append(", ").append(periods.getFirst());
        } else if (!periods.isEmpty()) {
            words.append(", ")
                    .append(periods.size())
                    .append(" pay periods, ")
                    .append(new DateSpan(
                            periods.getFirst().from(), periods.getLast().to()));
        }
        return words.toString();
    }
}
