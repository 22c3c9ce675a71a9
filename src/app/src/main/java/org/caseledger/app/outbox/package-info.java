/** Hands over what leaves the ledger: each thing once at least, in the order in which it was decided. */
@NullMarked
package org.caseledger.app.outbox;

import org.jspecify.annotations.NullMarked;
