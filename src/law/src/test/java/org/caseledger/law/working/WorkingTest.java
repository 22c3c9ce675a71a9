package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTest {

    private static final Working TREE = Working.calculation(
            "daily rate",
            new BigDecimal("85.48"),
            "wage x factor",
            "A.R.S. 23-1045(A)(1)",
            Rounding.CENT_HALF_UP,
            List.of(
                    Working.fact("wage", new BigDecimal("3900.00"), "e-7"),
                    Working.parameter("factor", new BigDecimal("0.021918"), "§ 1", "a page", Status.SECONDARY),
                    Working.calculation(
                            "days",
                            11,
                            "counted",
                            null,
                            null,
                            List.of(
                                    Working.fact("off work", "2022-01-11", "e-3"),
                                    Working.fact("wage again", "3900.00", "e-7"),
                                    Working.input("length", 11)))));

    @Test
    void textIsOneIndentedLineForEachNode() {
        assertThat(TREE.text()).isEqualTo("""
                daily rate: 85.48  = wage x factor, to the cent, half up  [A.R.S. 23-1045(A)(1)]
                  wage: 3900.00  <e-7>
                  factor: 0.021918  [§ 1]  (secondary: a page)
                  days: 11  = counted
                    off work: 2022-01-11  <e-3>
                    wage again: 3900.00  <e-7>
                    length: 11
                """);
    }

    @Test
    void whatWasShownWithAllThatItComesFromIsNotShownAgain() {
        Working factor = Working.parameter("factor", "2", "§ 1", "a page", Status.SECONDARY);
        Working wage = Working.input("wage", 3);
        Working rate = Working.calculation("rate", 6, "wage x factor", "§ 2", null, List.of(wage, factor));
        Working sum = Working.calculation("sum", 11, "rate + wage + factor", null, null, List.of(rate, wage, factor));
        assertThat(Working.over("all", "rate 6; sum 11", "§ 3", List.of(rate, sum))
                        .text())
                .isEqualTo("""
                all: rate 6; sum 11  [§ 3]
                  rate: 6  = wage x factor  [§ 2]
                    wage: 3
                    factor: 2  [§ 1]  (secondary: a page)
                  sum: 11  = rate + wage + factor
                    rate: 6  (as above)
                    wage: 3
                    factor: 2  (as above)
                """);
    }

    @Test
    void entriesAreNamedOnceInTheOrderOfTheTree() {
        assertThat(TREE.entries()).containsExactly("e-7", "e-3");
        assertThat(Working.input("length", 11).entries()).isEmpty();
    }

    @Test
    void walkVisitsEveryNodeDepthFirst() {
        List<String> names = new ArrayList<>();
        TREE.walk(node -> names.add(node.name()));
        assertThat(names).containsExactly("daily rate", "wage", "factor", "days", "off work", "wage again", "length");
    }

    @Test
    void numbersArePrintedPlain() {
        assertThat(Working.input("big", new BigDecimal("1E+7")).value()).isEqualTo("10000000");
        assertThat(Working.input("cents", new BigDecimal("0.10")).value()).isEqualTo("0.10");
    }

    @Test
    void inputsCannotBeChangedAfterwards() {
        List<Working> inputs = new ArrayList<>(List.of(Working.input("a", 1)));
        Working working = Working.calculation("sum", 1, "a", null, null, inputs);
        inputs.add(Working.input("b", 2));
        assertThat(working.inputs()).hasSize(1);
        assertThatThrownBy(() -> working.inputs().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "85.4802, 85.48",
        "103.925, 103.93",
        "103.9249, 103.92",
        "0.005, 0.01",
        "0.0049, 0.00",
        "7, 7.00",
        "-1620.005, -1620.01",
    })
    void centsAreRoundedHalfUp(BigDecimal amount, String rounded) {
        assertThat(Rounding.CENT_HALF_UP.apply(amount)).isEqualTo(rounded);
        assertThat(Rounding.CENT_HALF_UP.divide(amount, BigDecimal.ONE)).isEqualTo(rounded);
    }

    @Test
    void aQuotientIsRoundedOnce() {
        BigDecimal divided = Rounding.CENT_HALF_UP.divide(new BigDecimal("7920.00"), new BigDecimal("7"));
        assertThat(divided).isEqualTo("1131.43");
        BigDecimal twice = new BigDecimal("0.1349").divide(new BigDecimal("3"), 3, RoundingMode.HALF_UP);
        assertThat(twice).isEqualTo("0.045"); // which would be 0.05, rounded again
        assertThat(Rounding.CENT_HALF_UP.divide(new BigDecimal("0.1349"), new BigDecimal("3")))
                .isEqualTo("0.04");
    }

    @ParameterizedTest
    @CsvSource({"verified, VERIFIED", "secondary, SECONDARY", "unverified, UNVERIFIED"})
    void statusesAreWrittenInLowerCase(String text, Status status) {
        assertThat(Status.parse(text)).isEqualTo(status).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED", "maybe", "''"})
    void anyOtherStatusIsRefused(String text) {
        assertThatThrownBy(() -> Status.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not \"" + text + "\"");
    }
}
