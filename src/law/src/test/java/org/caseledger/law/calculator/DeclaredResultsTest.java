package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.Calculators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule declares is what it gives: dollars with two decimals, whole numbers whole. */
class DeclaredResultsTest {

    @ParameterizedTest
    @MethodSource("rules")
    void results_are_of_the_declared_kind(Calculator calculator) {
        for (Example example : Example.of(calculator.rule())) {
            if (example.refused() != null) {
                continue;
            }
            for (Results.Result result : example.calculate(calculator.rule()).results()) {
                Output output = calculator.outputs().stream()
                        .filter(each -> each.name().equals(result.name()))
                        .findFirst()
                        .orElseThrow();
                String as = calculator.rule() + " " + result.name() + ", " + example.what();
                switch (output.kind()) {
                    case MONEY ->
                        assertThat(((BigDecimal) result.value()).scale()).as(as).isEqualTo(2);
                    case NUMBER -> assertThat(result.value()).as(as).isInstanceOf(BigDecimal.class);
                    case COUNT -> assertThat(result.value()).as(as).isInstanceOf(Integer.class);
                    case DATE -> assertThat(result.value()).as(as).isInstanceOf(LocalDate.class);
                    case YES_NO -> assertThat(result.value()).as(as).isInstanceOf(Boolean.class);
                    case TEXT -> assertThat(result.value()).as(as).isInstanceOf(String.class);
                    case LIST -> assertThat(result.value()).as(as).isInstanceOf(List.class);
                }
            }
        }
    }

    static List<Calculator> rules() {
        return Calculators.all();
    }
}
