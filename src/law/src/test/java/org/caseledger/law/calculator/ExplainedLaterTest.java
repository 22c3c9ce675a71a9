package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Working;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether somebody asks how an answer came about, when, how often and from where changes nothing of the answer. */
class ExplainedLaterTest {

    private static final int CASES = 100;

    static Stream<String> rules() {
        return Calculators.all().stream().map(Calculator::rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_answer_is_the_same_whether_or_not_somebody_asks(String rule) {
        Calculator calculator = Calculators.find(rule).orElseThrow();
        List<Map<String, String>> cases = new ArrayList<>(Variation.of(rule, CASES, new Random(29)));
        Example.of(rule).forEach(example -> cases.add(example.given()));
        int answered = 0;
        for (Map<String, String> inputs : cases) {
            LawBook law = LawBook.shipped().allowingUnverified();
            Calculation unasked;
            try {
                unasked = calculator.calculate(law, inputs);
            } catch (BadInput | NotKnown refused) {
                continue;
            }
            answered++;
            Calculation asked = calculator.calculate(law, inputs);
            Working first = asked.working();
            Map<String, Object> found = Map.copyOf(unasked.found());
            assertThat(asked.found()).as("%s", inputs).isEqualTo(found);
            assertThat(asked.missing()).isEqualTo(unasked.missing());
            List<Working> later = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> unasked.working())
                    .toList();
            assertThat(later)
                    .as("%s", inputs)
                    .allSatisfy(working ->
                            assertThat(working).isSameAs(unasked.working()).isEqualTo(first));
            assertThat(asked.working()).isSameAs(first);
            assertThat(unasked.found()).isEqualTo(found);
            for (Results.Result result : unasked.results()) {
                assertThat(result.working()).isSameAs(result.working());
                DeskCalculator.check(result.working());
            }
        }
        assertThat(answered).as("answers among the inputs").isPositive();
    }
}
