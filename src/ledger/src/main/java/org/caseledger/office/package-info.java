/**
 * The front door. Whatever somebody wants recorded comes in here, by whichever way: it is judged against the program's
 * bounds, answered once under its key, given to its stream, and followed by what the program does by itself. Nothing else
 * records.
 */
@NullMarked
package org.caseledger.office;

import org.jspecify.annotations.NullMarked;
