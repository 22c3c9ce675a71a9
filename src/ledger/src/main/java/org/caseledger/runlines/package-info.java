/** The lines of payroll runs on record: a stream for each run, with its lines in parts. */
@NullMarked
package org.caseledger.runlines;

import org.jspecify.annotations.NullMarked;
