package org.caseledger.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.law.arizona.ArizonaRules;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.minnesota.MinnesotaRules;
import org.caseledger.law.policy.PolicyRules;

/** Every rule that can be asked by name. */
public final class Calculators {

    private Calculators() {}

    /** All of them: state by state, in the order of the law, then employers. */
    public static List<Calculator> all() {
        return Stream.of(ArizonaRules.ALL, MinnesotaRules.ALL, PolicyRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** The rule called {@code name}, such as {@code az.ttd}. */
    public static Optional<Calculator> find(String name) {
        return all().stream()
                .filter(calculator -> calculator.rule().equals(name))
                .findFirst();
    }
}
