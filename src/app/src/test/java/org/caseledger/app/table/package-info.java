/** Tests of lists that leave as tables. */
@NullMarked
package org.caseledger.app.table;

import org.jspecify.annotations.NullMarked;
