package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.law.Calculators;

/** All rules of law, one line each. */
public record RulesAnswer(List<RuleListed> rules) implements Document {

    /** The rules that the program knows. */
    public static RulesAnswer all() {
        return new RulesAnswer(Calculators.all().stream().map(RuleListed::of).toList());
    }
}
