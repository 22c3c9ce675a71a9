/**
 * Workers' compensation law and employer policy as plain Java: no framework, no database, no clock.
 *
 * <p>A number of the law stands in a dated table (a data file) with its citation; the rule that uses it is a small
 * pure class; every figure comes with its {@link org.caseledger.law.working.Working}. Nothing in this module knows
 * events, ledgers or screens; anything may depend on it.
 *
 * <p>This package joins the states: {@link org.caseledger.law.Jurisdiction} lists them, and the rules and the employers' policies
 * are found here. No other package of the law uses it, and no two of them use each other.
 */
@NullMarked
package org.caseledger.law;

import org.jspecify.annotations.NullMarked;
