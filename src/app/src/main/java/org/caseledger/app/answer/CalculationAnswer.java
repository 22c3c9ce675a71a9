package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SequencedMap;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;

/**
 * The answer of a rule of law.
 *
 * @param rule the rule
 * @param results what it found, by name, in order: amounts as plain decimals in text, dates as ISO dates, counts and yes
 *     or no bare, lists of these
 * @param status how sure the least sure number in the working is
 * @param caveats the numbers in the working that are not verified, in words
 * @param missing what it could not find, in words
 * @param working how everything came about
 */
public record CalculationAnswer(
        String rule,
        SequencedMap<String, Object> results,
        Status status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> caveats,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing,
        Working working)
        implements Document {

    /** The answer for {@code calculation}. */
    public static CalculationAnswer of(Calculation calculation) {
        return new CalculationAnswer(
                calculation.rule(),
                calculation.found(),
                calculation.status(),
                calculation.caveats(),
                calculation.missing(),
                calculation.working());
    }
}
