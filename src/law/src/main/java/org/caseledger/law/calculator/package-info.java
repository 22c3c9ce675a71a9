/**
 * Rules that can be asked by name: what each takes and gives, and its answer with the working.
 *
 * <p>A {@link org.caseledger.law.calculator.Calculator} is declared beside the statute that it computes; this package
 * knows nothing of any state.
 */
@NullMarked
package org.caseledger.law.calculator;

import org.jspecify.annotations.NullMarked;
