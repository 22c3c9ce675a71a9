/** Warnings and penalties against insurers and employers, each case a stream of its own. */
@NullMarked
package org.caseledger.compliance;

import org.jspecify.annotations.NullMarked;
