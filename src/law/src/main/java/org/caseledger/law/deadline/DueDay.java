package org.caseledger.law.deadline;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.law.working.Day;

/**
 * When something is due.
 *
 * @param due the last day on which it is in time
 * @param counted the last day as counted, before it moves off a day that is no business day
 * @param limitInWords says the time limit, such as {@code 10 calendar days}
 * @param skipped the days off for which it moved, in order; none where it did not
 */
public record DueDay(Day due, Day counted, Supplier<String> limitInWords, List<CalendarDay> skipped) {

    public DueDay {
        skipped = List.copyOf(skipped);
    }

    /** The time limit in words. */
    public String limit() {
        return limitInWords.get();
    }

    /** Whether the last day moved because it was no business day. */
    public boolean rolled() {
        return !skipped.isEmpty();
    }

    /** Why it moved, such as {@code Saturday, Sunday, Labor Day}; empty where it did not. */
    public String because() {
        return String.join(", ", skipped.stream().map(CalendarDay::name).toList());
    }
}
