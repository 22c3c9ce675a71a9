/**
 * What the law of a state is asked, whichever state it is: temporary and permanent disability and the payer's notices, with
 * the values that go in and come out.
 *
 * <p>A state's package implements these; nothing here knows one.
 */
@NullMarked
package org.caseledger.law.rules;

import org.jspecify.annotations.NullMarked;
