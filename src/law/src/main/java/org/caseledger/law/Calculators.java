package org.caseledger.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.PolicyRules;

/** Every rule that can be asked by name. */
public final class Calculators {

    private Calculators() {}

    /** All of them: state by state, in the order of the law, then employers. */
    public static List<Calculator> all() {
        return listed().map(listed -> listed.calculator().get()).toList();
    }

    /** The rule called {@code name}, such as {@code az.ttd}; a rule on employers is over the shipped policies. */
    public static Optional<Calculator> find(String name) {
        return find(name, Employers::shipped);
    }

    /** The same, where a rule on employers is over {@code policies}, which are read for such a rule only. */
    public static Optional<Calculator> find(String name, Supplier<EmployerPolicies> policies) {
        return listed(policies)
                .filter(listed -> listed.rule().equals(name))
                .findFirst()
                .map(listed -> listed.calculator().get());
    }

    /** The rules by name, each made when it is asked for. */
    public static Stream<Listed> listed() {
        return listed(Employers::shipped);
    }

    private static Stream<Listed> listed(Supplier<EmployerPolicies> policies) {
        return Stream.concat(
                Stream.of(Jurisdiction.values()).flatMap(state -> state.state().calculators().stream()),
                PolicyRules.over(policies).stream());
    }
}
