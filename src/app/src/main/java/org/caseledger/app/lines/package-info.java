/** Files of commands: each line executed once, answered once. */
@NullMarked
package org.caseledger.app.lines;

import org.jspecify.annotations.NullMarked;
