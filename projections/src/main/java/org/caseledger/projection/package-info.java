/** Read models that can be thrown away and rebuilt from the ledger's entries. Each has a package and tables of its own and never reads another's. */
@NullMarked
package org.caseledger.projection;

import org.jspecify.annotations.NullMarked;
