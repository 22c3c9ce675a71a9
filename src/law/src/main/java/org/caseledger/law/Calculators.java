package org.caseledger.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.law.arizona.ArizonaRules;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.minnesota.MinnesotaRules;
import org.caseledger.law.policy.PolicyRules;

/** Every rule that can be asked by name. */
public final class Calculators {

    private Calculators() {}

    /** All of them: state by state, in the order of the law, then employers. */
    public static List<Calculator> all() {
        return listed().map(listed -> listed.calculator().get()).toList();
    }

    /** The rule called {@code name}, such as {@code az.ttd}. */
    public static Optional<Calculator> find(String name) {
        return listed().filter(listed -> listed.rule().equals(name))
                .findFirst()
                .map(listed -> listed.calculator().get());
    }

    /** The rules by name, each made when it is asked for. */
    public static Stream<Listed> listed() {
        return Stream.of(ArizonaRules.ALL, MinnesotaRules.ALL, PolicyRules.ALL).flatMap(List::stream);
    }
}
