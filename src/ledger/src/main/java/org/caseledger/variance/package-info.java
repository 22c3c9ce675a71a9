/** Variances: where the administrator's figures, the ledger's own and what payroll posted differ, and what became of each difference. */
@NullMarked
package org.caseledger.variance;

import org.jspecify.annotations.NullMarked;
