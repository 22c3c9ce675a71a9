/** The program, put together: its start and its list of commands. Knows every other package; nothing knows this one. */
@NullMarked
package org.caseledger.program;

import org.jspecify.annotations.NullMarked;
