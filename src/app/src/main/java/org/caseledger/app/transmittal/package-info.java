/** The files of a transmitted run: what payroll reads, and the page that people read. */
@NullMarked
package org.caseledger.app.transmittal;

import org.jspecify.annotations.NullMarked;
