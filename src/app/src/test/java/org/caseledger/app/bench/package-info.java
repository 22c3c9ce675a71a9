/** The bench measures what it says. */
@NullMarked
package org.caseledger.app.bench;

import org.jspecify.annotations.NullMarked;
