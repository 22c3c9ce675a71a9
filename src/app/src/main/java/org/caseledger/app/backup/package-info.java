/** Copies of a whole ledger that say what is in them: made while others write, compared before anybody relies on them. */
@NullMarked
package org.caseledger.app.backup;

import org.jspecify.annotations.NullMarked;
