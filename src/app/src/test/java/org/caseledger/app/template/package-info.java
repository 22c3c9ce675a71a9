/** Tests of how days, times and figures are written. */
@NullMarked
package org.caseledger.app.template;

import org.jspecify.annotations.NullMarked;
