package org.caseledger.law.policy;

import java.util.List;
import org.caseledger.law.calculator.Calculator;

/** The rules on employers' policies that can be asked by name. */
public final class PolicyRules {

    /** All of them. */
    public static final List<Calculator> ALL = List.of(SupplementCalculator.RULE);

    private PolicyRules() {}
}
