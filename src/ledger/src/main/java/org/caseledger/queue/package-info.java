/**
 * The queues of the people who work with the ledger: which of them is lent to whom, and from when to when. Whose a claim is,
 * the claim itself says.
 */
@NullMarked
package org.caseledger.queue;

import org.jspecify.annotations.NullMarked;
