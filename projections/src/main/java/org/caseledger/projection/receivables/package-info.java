/** Which receivables there are; where each of them stands is asked of its own stream. */
@NullMarked
package org.caseledger.projection.receivables;

import org.jspecify.annotations.NullMarked;
