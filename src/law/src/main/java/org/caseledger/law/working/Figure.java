package org.caseledger.law.working;

import java.math.BigDecimal;

/**
 * An amount with its working: no rule returns a naked number.
 *
 * @param amount the amount, in the unit that the working's name says
 * @param working how it came about
 */
public record Figure(BigDecimal amount, Working working) {}
