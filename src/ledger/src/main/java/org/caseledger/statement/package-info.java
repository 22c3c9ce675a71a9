/** A claim's statement: what is due for each pay period beside what was paid, and how it compares with others' figures. */
@NullMarked
package org.caseledger.statement;

import org.jspecify.annotations.NullMarked;
