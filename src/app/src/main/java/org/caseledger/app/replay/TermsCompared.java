package org.caseledger.app.replay;

import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What an employer's claims are computed under.
 *
 * @param standing the terms in force
 * @param changed those that a change would make; null where nothing is changed
 * @param period the pay period up to whose end the world is considered
 */
record TermsCompared(Terms standing, @Nullable Terms changed, DateSpan period) {}
