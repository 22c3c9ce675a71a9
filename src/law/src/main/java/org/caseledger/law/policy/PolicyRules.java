package org.caseledger.law.policy;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.law.calculator.Listed;

/** The rules on employers' policies that can be asked by name. */
public final class PolicyRules {

    private PolicyRules() {}

    /** All of them, over {@code policies}, which are asked for when a rule is. */
    public static List<Listed> over(Supplier<EmployerPolicies> policies) {
        return List.of(new Listed("policy.supplement", () -> SupplementCalculator.over(policies.get())));
    }
}
