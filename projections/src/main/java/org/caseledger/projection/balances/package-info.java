/** What each claim is owed and was paid, by pay period. */
@NullMarked
package org.caseledger.projection.balances;

import org.jspecify.annotations.NullMarked;
