package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SequencedMap;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of law takes and gives: everything that a caller must know.
 *
 * @param head the rule in one line
 * @param inputs what it takes
 * @param oneOf the ways of which one must be given, in words; absent where there are none
 * @param results what it gives
 * @param list what it can be asked about, where the help says so
 * @param page where it is explained
 * @param listed whether it has a list that is asked for apart; for layout only
 */
public record RuleAnswer(
        @JsonUnwrapped RuleListed head,
        List<Taken> inputs,
        @Nullable String oneOf,
        List<Given> results,
        @Nullable List<SequencedMap<String, String>> list,
        String page,
        @JsonIgnore boolean listed)
        implements Document {

    /**
     * What a rule takes.
     *
     * @param what what it is
     * @param written how it is written
     * @param need required, optional, or one of several
     */
    public record Taken(String name, String what, String written, String need) {}

    /**
     * What a rule gives.
     *
     * @param kind how it is written
     * @param what what it is
     */
    public record Given(String name, String kind, String what) {}

    /** The answer for {@code calculator}. */
    public static RuleAnswer of(Calculator calculator) {
        return new RuleAnswer(
                RuleListed.of(calculator),
                calculator.inputs().stream()
                        .map(input -> new Taken(
                                input.name(), input.label(), input.kind().words(), need(calculator, input)))
                        .toList(),
                calculator.ways().isEmpty() ? null : calculator.waysInWords(),
                calculator.outputs().stream()
                        .map(output -> new Given(output.name(), output.kind().words(), output.meaning()))
                        .toList(),
                calculator.hasCatalogueInHelp() ? calculator.catalogue() : null,
                "docs/law/" + calculator.page() + ".md",
                !calculator.catalogue().isEmpty() && !calculator.hasCatalogueInHelp());
    }

    private static String need(Calculator calculator, Input<?> input) {
        if (calculator.required().contains(input)) {
            return "required";
        }
        boolean way = calculator.ways().stream().anyMatch(inputs -> inputs.contains(input));
        return way ? "one of" : "optional";
    }
}
