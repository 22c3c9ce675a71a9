package org.caseledger.law.calculator;

import java.util.function.Supplier;

/**
 * A rule in a list of rules, made when it is first asked for: somebody who asks one rule doesn't wait for the tables of
 * all others.
 *
 * @param rule the rule's name
 * @param calculator makes it
 */
public record Listed(String rule, Supplier<Calculator> calculator) {}
