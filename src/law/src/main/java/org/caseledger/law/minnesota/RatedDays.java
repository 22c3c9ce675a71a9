package org.caseledger.law.minnesota;

import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Figure;

/**
 * Days on which a week brings the same.
 *
 * @param weekly what a week brings, in dollars
 * @param days the days, at least one
 */
record RatedDays(Figure weekly, Days days) {}
