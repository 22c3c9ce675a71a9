package org.caseledger.law.policy;

import java.util.List;
import org.caseledger.law.calculator.Calculator;

/** The rules on employers' policies that can be asked by name. */
public final class PolicyRules {

    /** All of them, over the shipped policies. */
    public static final List<Calculator> ALL = over(EmployerPolicies.shipped());

    private PolicyRules() {}

    /** All of them, over {@code policies}. */
    public static List<Calculator> over(EmployerPolicies policies) {
        return List.of(SupplementCalculator.over(policies));
    }
}
