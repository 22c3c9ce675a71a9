/** On which claims a difference was ever found, from the administrator's figures or from what payroll posted. */
@NullMarked
package org.caseledger.projection.variances;

import org.jspecify.annotations.NullMarked;
