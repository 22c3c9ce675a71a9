/** How single values are written for other programs, whichever file they stand in. Depends on nothing. */
@NullMarked
package org.caseledger.app.cells;

import org.jspecify.annotations.NullMarked;
