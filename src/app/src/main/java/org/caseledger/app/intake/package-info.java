/** Files of commands: each line executed once, answered once. */
@NullMarked
package org.caseledger.app.intake;

import org.jspecify.annotations.NullMarked;
