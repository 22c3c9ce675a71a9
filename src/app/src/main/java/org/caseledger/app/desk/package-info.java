/** The desks at which people work on an open ledger: payroll runs and suppositions, adopting law and policy, audits. */
@NullMarked
package org.caseledger.app.desk;

import org.jspecify.annotations.NullMarked;
