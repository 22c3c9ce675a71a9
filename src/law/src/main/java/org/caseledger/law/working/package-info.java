/**
 * How a figure came about: its name, formula, citation, rounding and inputs, as one tree that every screen and letter prints;
 * and what is missing where there is no figure.
 */
@NullMarked
package org.caseledger.law.working;

import org.jspecify.annotations.NullMarked;
