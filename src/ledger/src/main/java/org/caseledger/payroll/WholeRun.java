package org.caseledger.payroll;

import org.caseledger.law.calendar.DateSpan;

/**
 * A run whose lines stand in the entry that prepared it, as they did before runs were kept in parts.
 *
 * @param content all of it
 * @param hash the content's hash, as it was recorded
 */
public record WholeRun(RunContent content, String hash) implements FrozenRun {

    @Override
    public String employer() {
        return content.employer();
    }

    @Override
    public DateSpan period() {
        return content.period();
    }

    @Override
    public int lines() {
        return content.lines().size();
    }

    @Override
    public boolean tellsExchanges() {
        return !content.exchanges().isEmpty();
    }

    @Override
    public boolean tellsOverlaps() {
        return !content.overlaps().isEmpty();
    }
}
