/** What the roster and leave feeds say about an employee, kept until a claim needs it. */
@NullMarked
package org.caseledger.employee;

import org.jspecify.annotations.NullMarked;
