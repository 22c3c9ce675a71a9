/** Payroll runs of an employer: preview, preparation, approval by another person, transmittal. Corrections need no mode of their own. */
@NullMarked
package org.caseledger.payroll;

import org.jspecify.annotations.NullMarked;
