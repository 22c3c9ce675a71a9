/**
 * Spans of days, an employer's pay periods, and the business days and holidays of a state. All dates are calendar days;
 * there is no time of day in the law.
 */
@NullMarked
package org.caseledger.law.calendar;

import org.jspecify.annotations.NullMarked;
