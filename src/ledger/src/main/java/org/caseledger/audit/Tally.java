package org.caseledger.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.audit.Cell.Verdict;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One cell made of several parts, such as the lines of a claim: the verdict is that of the worst of them, what is said is what is said
 * of those, and money is added up. Of nine periods that agree and one that doesn't, the cell deviates and names the one.
 */
final class Tally {

    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.DEVIATION, Verdict.TO_BE_JUDGED, Verdict.MET, Verdict.NOT_APPLICABLE);

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> evidence = new LinkedHashSet<>();

    private record Part(
            Verdict verdict,
            String note,
            @Nullable Money expected,
            @Nullable Money found) {}

    /** A part that is not about money. */
    Tally add(Verdict verdict, String note, Collection<String> entries) {
        return add(verdict, note, null, null, entries);
    }

    /** A part that is about money: what should be, and what is. */
    Tally add(
            Verdict verdict, String note, @Nullable Money expected, @Nullable Money found, Collection<String> entries) {
        parts.add(new Part(verdict, note, expected, found));
        evidence.addAll(entries);
        return this;
    }

    /** Whether it has no part. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All of it as the cell of {@code attribute}; not applicable for {@code otherwise} where there is no part. */
    Cell cell(String attribute, String otherwise) {
        Verdict worst = WORST_FIRST.stream()
                .filter(verdict -> parts.stream().anyMatch(part -> part.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.NOT_APPLICABLE);
        Set<String> notes = new LinkedHashSet<>();
        @Nullable Money expected = null;
        @Nullable Money found = null;
        for (Part part : parts) {
            if (part.verdict() == worst) {
                notes.add(part.note());
            }
            expected = sum(expected, part.expected());
            found = sum(found, part.found());
        }
        boolean unknown = parts.stream().anyMatch(part -> part.expected() == null && part.found() != null);
        String note = parts.isEmpty() ? otherwise : String.join("; ", notes);
        return Cell.money(
                attribute,
                worst,
                note.isEmpty() ? null : note,
                unknown ? null : expected,
                found,
                List.copyOf(evidence));
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }
}
