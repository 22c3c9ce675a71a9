/** Whoever calls a command, and where its output, its input and its files are. */
@NullMarked
package org.caseledger.app.call;

import org.jspecify.annotations.NullMarked;
