/** What explaining costs: the same figures with their workings and as plain arithmetic, measured in one run. */
@NullMarked
package org.caseledger.benchmark;

import org.jspecify.annotations.NullMarked;
