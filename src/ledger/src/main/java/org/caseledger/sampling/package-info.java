/**
 * Samples: how many are drawn, which, and what those that were drawn say of all. Pure functions of lists, numbers and a seed;
 * nothing here knows claims.
 */
@NullMarked
package org.caseledger.sampling;

import org.jspecify.annotations.NullMarked;
