package org.caseledger.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caseledger.claim.LineKey;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim's statement that is another after an entry than before it: in what is due, in what was paid, or in both.
 *
 * <p>A rescinded denial makes 940.28 of nothing under 713 for 8 to 21 January 2022, which is due. The run that carries it
 * leaves what is due as it is, and what was paid becomes 940.28.
 *
 * @param key its address
 * @param before the line before; null where there was none
 * @param after the line after; null where there is none any more
 */
public record LineChanged(
        LineKey key,
        @Nullable StatementLine before,
        @Nullable StatementLine after) {

    /** Whether the figures are hours rather than dollars. */
    public boolean inHours() {
        return Objects.requireNonNull(after == null ? before : after).inHours();
    }

    /** What was due before; null where that couldn't be known. */
    public @Nullable BigDecimal dueBefore() {
        return due(before);
    }

    /** What is due after; null where that can't be known. */
    public @Nullable BigDecimal dueAfter() {
        return due(after);
    }

    /** What had been paid before: carried by runs, or paid elsewhere. */
    public BigDecimal paidBefore() {
        return paid(before);
    }

    /** What has been paid after. */
    public BigDecimal paidAfter() {
        return paid(after);
    }

    /** Whether what is due is another, or is known now and wasn't, or the other way round. */
    public boolean dueChanged() {
        return !Objects.equals(dueBefore(), dueAfter());
    }

    /** Whether what was paid is another. */
    public boolean paidChanged() {
        return paidBefore().compareTo(paidAfter()) != 0;
    }

    private static @Nullable BigDecimal due(@Nullable StatementLine line) {
        if (line == null) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (!line.known()) {
            return null;
        }
        return line.inHours() ? line.hoursDue() : line.amountDue().getAmount();
    }

    private static BigDecimal paid(@Nullable StatementLine line) {
        if (line == null) {
            return BigDecimal.ZERO.setScale(2);
        }
        return line.inHours()
                ? line.hoursTransmitted()
                : line.transmitted().plus(line.paidElsewhere()).getAmount();
    }

    /** The lines that differ between two statements, each of which has its lines in the order of their addresses. */
    static List<LineChanged> between(List<StatementLine> before, List<StatementLine> after) {
        List<LineChanged> changed = new ArrayList<>();
        int was = 0;
        int is = 0;
        while (was < before.size() || is < after.size()) {
            int order = was == before.size()
                    ? 1
                    : is == after.size()
                            ? -1
                            : before.get(was).key().compareTo(after.get(is).key());
            StatementLine one = order > 0 ? null : before.get(was++);
            StatementLine other = order < 0 ? null : after.get(is++);
            if (one != other) {
                LineChanged line = new LineChanged(
                        Objects.requireNonNull(other == null ? one : other).key(), one, other);
                if (line.dueChanged() || line.paidChanged()) {
                    changed.add(line);
                }
            }
        }
        return changed;
    }
}
