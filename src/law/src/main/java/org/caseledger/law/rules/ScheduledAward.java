package org.caseledger.law.rules;

import org.caseledger.law.working.Figure;

/**
 * Compensation for a permanent impairment that the law has a schedule for, paid by the month.
 *
 * @param monthly one month, in dollars
 * @param months how many; a broken one is paid in proportion
 * @param total all of them, in dollars
 */
public record ScheduledAward(Figure monthly, Figure months, Figure total) {}
