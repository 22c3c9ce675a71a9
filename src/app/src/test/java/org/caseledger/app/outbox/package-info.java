/** Tests of what leaves the ledger. */
@NullMarked
package org.caseledger.app.outbox;

import org.jspecify.annotations.NullMarked;
