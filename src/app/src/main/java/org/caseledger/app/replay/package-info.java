/** Every claim computed again from the lines of an exported journal, on all cores, without a ledger. */
@NullMarked
package org.caseledger.app.replay;

import org.jspecify.annotations.NullMarked;
