package org.caseledger.app.answer;

import java.util.List;
import java.util.SequencedMap;
import org.caseledger.law.calculator.Calculator;

/**
 * What a rule of law can be asked about.
 *
 * @param rule the rule
 * @param list rows of the same columns
 */
public record ChoicesAnswer(String rule, List<SequencedMap<String, String>> list) implements Document {

    /** The list of {@code calculator}, which has one. */
    public static ChoicesAnswer of(Calculator calculator) {
        return new ChoicesAnswer(calculator.rule(), calculator.catalogue());
    }
}
