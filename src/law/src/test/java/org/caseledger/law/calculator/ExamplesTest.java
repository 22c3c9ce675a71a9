package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in {@code src/test/resources/examples}: its figures, and that its working can be followed by hand. */
class ExamplesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answered")
    void the_figures_agree(String rule, String what, Example example) {
        Map<String, String> results = Example.results(example.calculate(rule));
        Map<String, String> expected = new HashMap<>(example.expect());
        expected.replaceAll((name, value) -> asWritten(value, results.get(name)));
        assertThat(results).containsAllEntriesOf(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answered")
    void the_working_can_be_followed_with_a_desk_calculator(String rule, String what, Example example) {
        Calculation calculation = example.calculate(rule);
        DeskCalculator.check(calculation.working());
        for (Results.Result result : calculation.results()) {
            if (result.value() instanceof BigDecimal || result.value() instanceof Integer) {
                assertThat(result.working().value())
                        .as("the working of %s ends in its value", result.name())
                        .isEqualTo(new BigDecimal(result.value().toString()).toPlainString());
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answered")
    void every_calculation_is_cited_and_nothing_unsure_is_hidden(String rule, String what, Example example) {
        Calculation calculation = example.calculate(rule);
        assertThat(calculation.status() == Status.UNVERIFIED && !example.allowUnverified())
                .isFalse();
        assertThat(calculation.caveats().isEmpty()).isEqualTo(calculation.status() == Status.VERIFIED);
        for (Results.Result result : calculation.results()) {
            assertThat(cited(result)).as("%s is cited", result.name()).isTrue();
        }
    }

    private static boolean cited(Results.Result result) {
        boolean[] cited = {false};
        result.working().walk(node -> cited[0] |= node.citation() != null);
        boolean given = result.working().formula() == null && result.working().rule() == null;
        return cited[0] || given;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void what_cannot_be_answered_is_refused_by_name(String rule, String what, Example example) {
        assertThatThrownBy(() -> example.calculate(rule))
                .isInstanceOfAny(NotKnown.class, BadInput.class)
                .hasMessageContaining(example.refused());
    }

    @Test
    void every_rule_has_examples_and_every_file_has_a_rule() {
        List<String> rules =
                Calculators.all().stream().map(Calculator::rule).sorted().toList();
        assertThat(Example.rules()).isEqualTo(rules);
        assertThat(rules).doesNotHaveDuplicates();
        for (String rule : rules) {
            assertThat(Example.of(rule))
                    .as("%s has an answered example", rule)
                    .anyMatch(example -> example.refused() == null);
        }
    }

    @Test
    void a_rule_is_listed_under_its_own_name() {
        assertThat(Calculators.listed())
                .allSatisfy(
                        listed -> assertThat(listed.calculator().get().rule()).isEqualTo(listed.rule()));
    }

    @Test
    void every_result_of_a_rule_is_shown_by_an_example() {
        for (Calculator calculator : Calculators.all()) {
            List<String> shown = Example.of(calculator.rule()).stream()
                    .filter(example -> example.refused() == null)
                    .flatMap(example -> example.expect().keySet().stream())
                    .distinct()
                    .toList();
            assertThat(shown)
                    .as(calculator.rule())
                    .containsExactlyInAnyOrderElementsOf(
                            calculator.outputs().stream().map(Output::name).toList());
        }
    }

    /** Numbers are compared as numbers: 55 is 55.0, but 948.0 dollars would not be printed. */
    private static String asWritten(String expected, String found) {
        try {
            boolean same = new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
            return same ? found : expected;
        } catch (NumberFormatException | NullPointerException e) {
            return expected;
        }
    }

    static Stream<Arguments> answered() {
        return examples(false);
    }

    static Stream<Arguments> refused() {
        return examples(true);
    }

    private static Stream<Arguments> examples(boolean refused) {
        return Example.rules().stream()
                .flatMap(rule -> Example.of(rule).stream()
                        .filter(example -> (example.refused() != null) == refused)
                        .map(example -> Arguments.of(rule, example.what(), example)));
    }
}
