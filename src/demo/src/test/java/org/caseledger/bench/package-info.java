/** The bench measures what it says. */
@NullMarked
package org.caseledger.bench;

import org.jspecify.annotations.NullMarked;
