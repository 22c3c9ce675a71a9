package org.caseledger.law.rules;

import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Figure;

/**
 * What somebody who is partially disabled earned in an interval, or could have earned.
 *
 * <p>They count by their share: of 1,400.00 for fourteen days, of which seven are payable, 700.00 count.
 *
 * @param amount dollars for the whole interval, by a name of its own, such as {@code earnings, 2022-03-01 to 2022-03-14}
 * @param interval its calendar days
 */
public record Earnings(Figure amount, DateSpan interval) {}
