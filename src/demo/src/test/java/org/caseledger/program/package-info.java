/** The program as a whole: its architecture, and the packaged program in processes of its own. */
@NullMarked
package org.caseledger.program;

import org.jspecify.annotations.NullMarked;
