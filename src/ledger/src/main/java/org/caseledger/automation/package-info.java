/**
 * What the program does by itself because something was recorded. Each automation is a sentence, and a pure function from
 * what was recorded and the facts of streams to commands; none reads a list that may be behind. Who executes them is the
 * front door.
 */
@NullMarked
package org.caseledger.automation;

import org.jspecify.annotations.NullMarked;
