package org.caseledger.app.table;

import org.caseledger.app.feed.ImportAnswer.Difference;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a figure of another system's file and the ledger's.
 *
 * @param line the row's line in an administrator's report; null for what payroll posted
 * @param claim the claim
 * @param run the run of what payroll posted; null for an administrator's report
 * @param period the days, or the pay period, that the figure is for
 * @param figure which figure
 * @param theirs the other system's; null where it has none
 * @param ours the ledger's; null where it can't be computed, or where there is none
 * @param cause what it comes from
 */
public record FileDifference(
        @Nullable Integer line,
        String claim,
        @Nullable String run,
        DateSpan period,
        String figure,
        @Nullable String theirs,
        @Nullable String ours,
        String cause) {

    /** The row for {@code difference}. */
    public static FileDifference of(Difference difference) {
        return switch (difference) {
            case Difference.FromAdministrator one ->
                new FileDifference(
                        one.line(),
                        one.claim(),
                        null,
                        one.period(),
                        one.figure(),
                        one.theirs(),
                        one.ours(),
                        one.cause());
            case Difference.FromPayroll one ->
                new FileDifference(
                        null,
                        one.claim(),
                        one.run(),
                        one.period(),
                        one.figure(),
                        one.posted(),
                        one.ours(),
                        one.cause());
        };
    }
}
