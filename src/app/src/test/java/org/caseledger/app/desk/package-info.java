/** Tests of the desks. */
@NullMarked
package org.caseledger.app.desk;

import org.jspecify.annotations.NullMarked;
