package org.caseledger.step;

import java.util.List;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what it changed of a claim: the differences between what was known just before it and just after it, both as
 * of one day.
 *
 * @param placed the entry
 * @param before where the claim stood; null where it wasn't reported
 * @param status where it stands; null where it still isn't
 * @param lines the lines of its statement that are others
 * @param deadlines its deadlines that stand otherwise
 * @param leave leave that stands otherwise
 * @param receivables what runs left with the claimant and stands otherwise
 * @param knowledge who is on record to have known what, and wasn't before
 */
public record ClaimStep(
        Placed placed,
        @Nullable ClaimStatus before,
        @Nullable ClaimStatus status,
        List<LineChanged> lines,
        List<DeadlineChanged> deadlines,
        List<LeaveChanged> leave,
        List<ReceivableChanged> receivables,
        List<KnowledgeChanged> knowledge) {

    public ClaimStep {
        lines = List.copyOf(lines);
        deadlines = List.copyOf(deadlines);
        leave = List.copyOf(leave);
        receivables = List.copyOf(receivables);
        knowledge = List.copyOf(knowledge);
    }

    /** Whether it changed anything at all. */
    public boolean changesSomething() {
        return before != status
                || movesMoney()
                || !deadlines.isEmpty()
                || !leave.isEmpty()
                || !receivables.isEmpty()
                || !knowledge.isEmpty();
    }

    /** Whether it moved money or leave hours: what is due, what was paid, or what is owed. */
    public boolean movesMoney() {
        return !lines.isEmpty() || receivables.stream().anyMatch(ReceivableChanged::moved);
    }

    /** Whether it changed a line of {@code period}. */
    public boolean changes(DateSpan period) {
        return lines.stream().anyMatch(line -> line.key().forPeriod().equals(period));
    }
}
