package org.caseledger.law.policy;

import java.util.List;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Listed;

/** The rules on employers' policies that can be asked by name. */
public final class PolicyRules {

    /** All of them, over the shipped policies. */
    public static final List<Listed> ALL =
            List.of(new Listed("policy.supplement", () -> supplement(EmployerPolicies.shipped())));

    private PolicyRules() {}

    /** The employer's supplement, over {@code policies}. */
    public static Calculator supplement(EmployerPolicies policies) {
        return SupplementCalculator.over(policies);
    }
}
