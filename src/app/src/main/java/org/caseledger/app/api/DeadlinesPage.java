package org.caseledger.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of the deadlines of all claims.
 *
 * @param asOf the day on which they stand so
 * @param knownAt the instant up to which entries were read
 * @param deadlines the deadlines
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record DeadlinesPage(
        LocalDate asOf,
        Instant knownAt,
        List<DeadlinesAnswer.Item> deadlines,
        @Nullable String next) {}
