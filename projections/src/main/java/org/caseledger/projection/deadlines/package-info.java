/** Which deadlines claims have, and when they are due; what is due next and what was missed is asked of it. */
@NullMarked
package org.caseledger.projection.deadlines;

import org.jspecify.annotations.NullMarked;
