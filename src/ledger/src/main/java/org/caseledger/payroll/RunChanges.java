package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where what a run froze differs from what it would carry now, in words. */
final class RunChanges {

    private static final int CHANGES_SHOWN_MAX = 5;

    private RunChanges() {}

    /** Names the lines whose figures differ, a few of them, and the entries that are new among their reasons. */
    static String between(RunContent then, RunContent now) {
        Map<String, String> was = figures(then);
        Map<String, String> is = figures(now);
        Set<String> lines = new LinkedHashSet<>(was.keySet());
        lines.addAll(is.keySet());
        List<String> changes = new ArrayList<>();
        for (String line : lines) {
            String before = was.getOrDefault(line, "not in the run");
            String after = is.getOrDefault(line, "nothing");
            if (!before.equals(after)) {
                changes.add(line + ": was " + before + ", is " + after);
            }
        }
        Set<String> reasons = reasons(now);
        reasons.removeAll(reasons(then));
        String because = reasons.isEmpty() ? "" : ", because of " + String.join(", ", first(reasons));
        if (changes.isEmpty()) {
            return unlike(then, now, reasons) + because;
        }
        return String.join("; ", first(changes)) + because;
    }

    /** What changed where no line's figure did. */
    private static String unlike(RunContent then, RunContent now, Set<String> reasons) {
        if (!reasons.isEmpty()) {
            return "no figure changed, but the reasons did";
        }
        return then.missing().equals(now.missing())
                ? "what is set against each other or waived changed"
                : "what is missing changed";
    }

    private static Map<String, String> figures(RunContent content) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (RunLine line : content.lines()) {
            String code = line.payCode() == null ? String.valueOf(line.leave()) : line.payCode();
            figures.merge(
                    line.claim() + " " + line.forPeriod().from() + " " + line.kind() + " " + code,
                    line.amount() == null
                            ? line.hours() + " h"
                            : line.amount().getAmount().toPlainString(),
                    (one, other) -> one + " and " + other);
        }
        return figures;
    }

    private static Set<String> reasons(RunContent content) {
        Set<String> reasons = new LinkedHashSet<>();
        content.lines().forEach(line -> reasons.addAll(line.because()));
        return reasons;
    }

    private static List<String> first(Collection<String> all) {
        List<String> first =
                new ArrayList<>(all.stream().limit(CHANGES_SHOWN_MAX).toList());
        if (all.size() > CHANGES_SHOWN_MAX) {
            first.add("and " + (all.size() - CHANGES_SHOWN_MAX) + " more");
        }
        return first;
    }
}
