/**
 * Statutory deadlines: what must be done by when, read from a table for each state, the business days and holidays of a state,
 * and the day on which each deadline falls due.
 *
 * <p>{@link org.caseledger.law.deadline.Deadlines} lists them; {@link org.caseledger.law.deadline.Deadline} computes.
 */
@NullMarked
package org.caseledger.law.deadline;

import org.jspecify.annotations.NullMarked;
