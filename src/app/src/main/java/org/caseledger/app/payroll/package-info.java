/** Payroll runs on an open ledger: preview, run, approve, transmit. */
@NullMarked
package org.caseledger.app.payroll;

import org.jspecify.annotations.NullMarked;
