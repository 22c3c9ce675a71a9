/** Tests of time stamps, with an authority within them. */
@NullMarked
package org.caseledger.app.stamp;

import org.jspecify.annotations.NullMarked;
