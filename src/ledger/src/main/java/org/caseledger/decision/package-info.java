/** How a command is answered: accepted with events, or refused with a code, a message and, where there is one, a citation. Refusals are values. */
@NullMarked
package org.caseledger.decision;

import org.jspecify.annotations.NullMarked;
