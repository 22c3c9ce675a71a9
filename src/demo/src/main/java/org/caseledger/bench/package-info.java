/** How fast the ledger is on this machine, beside the raw database doing the same. */
@NullMarked
package org.caseledger.bench;

import org.jspecify.annotations.NullMarked;
