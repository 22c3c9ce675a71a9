/** Deadlines for calendar programs, as iCalendar (RFC 5545) has them. */
@NullMarked
package org.caseledger.app.calendar;

import org.jspecify.annotations.NullMarked;
