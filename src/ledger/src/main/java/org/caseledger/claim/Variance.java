package org.caseledger.claim;

import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the administrator's figure and the ledger's own.
 *
 * @param period the days that the figure is for
 * @param figure which figure, such as {@code statutory due}
 * @param theirs the administrator's
 * @param ours the ledger's; absent where it can't be computed
 * @param cause what the difference comes from, as far as the figures tell
 */
public record Variance(
        DateSpan period,
        String figure,
        String theirs,
        @Nullable String ours,
        String cause) {}
