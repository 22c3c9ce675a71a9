/** The double-entry ledger of hours and dollars: what every fact of a claim posts between named accounts. Statements are views of it. */
@NullMarked
package org.caseledger.posting;

import org.jspecify.annotations.NullMarked;
