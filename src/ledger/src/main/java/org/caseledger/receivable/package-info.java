/** Money that payroll runs left with a claimant and that is owed: each receivable a stream of its own, from the run that opened it to the day nothing is owed. */
@NullMarked
package org.caseledger.receivable;

import org.jspecify.annotations.NullMarked;
