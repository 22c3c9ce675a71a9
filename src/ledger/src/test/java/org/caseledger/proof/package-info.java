/**
 * Proof by brute force: random histories, played in every order that keeps causality, with payroll runs and work on
 * receivables in between. A failure prints its seed and the smallest list of changes that still fails.
 */
@NullMarked
package org.caseledger.proof;

import org.jspecify.annotations.NullMarked;
