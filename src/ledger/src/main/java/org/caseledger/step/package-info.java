/** A claim step by step: what each entry changed, in the order of recording. It computes nothing of its own: it reads the one fold and the one statement. */
@NullMarked
package org.caseledger.step;

import org.jspecify.annotations.NullMarked;
