/** Commands as people and programs write them, one JSON object a line, turned into the ledger's own. */
@NullMarked
package org.caseledger.intake;

import org.jspecify.annotations.NullMarked;
