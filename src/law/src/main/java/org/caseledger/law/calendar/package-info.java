/** Spans of days, working weeks and an employer's pay periods. All dates are calendar days; there is no time of day in the law. */
@NullMarked
package org.caseledger.law.calendar;

import org.jspecify.annotations.NullMarked;
