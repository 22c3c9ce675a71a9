package org.caseledger.claim;

import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
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
        @Within(WORDS) String figure,
        @Within(WORDS) String theirs,
        @Within(WORDS) @Nullable String ours,
        @Within(WORDS) String cause) {}
