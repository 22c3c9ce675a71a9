package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonetaryUnitSamplingTest {

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    private static MonetaryUnitSampling plan(String tolerable, String risk) {
        return new MonetaryUnitSampling(usd(tolerable), new BigDecimal(risk));
    }

    @ParameterizedTest
    @CsvSource({"5, 3.00 4.74 6.30 7.75 9.15 10.51", "10, 2.30 3.89 5.32 6.68 7.99 9.27"})
    void factorsAreThoseOfThePoissonDistribution(String risk, String factors) {
        String[] wanted = factors.split(" ");
        for (int misstatements = 0; misstatements < wanted.length; misstatements++) {
            assertThat(BigDecimal.valueOf(plan("1.00", risk).factor(misstatements))
                            .setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(wanted[misstatements]);
        }
    }

    @Test
    void theSizeAndTheIntervalFollowFromTheFactor() {
        MonetaryUnitSampling plan = plan("15000.00", "5");
        assertThat(plan.size(usd("250000.00"))).isEqualTo(50);
        assertThat(plan.interval()).isEqualTo(usd("5007.12"));
        assertThat(plan.size(usd("0.00"))).isZero();
        assertThatThrownBy(() -> plan("0.00", "5")).hasMessageContaining("tolerable misstatement of 0.00");
    }

    @Test
    void eachItemAboveTheIntervalIsDrawnAndEachDollarHasTheSameChance() {
        MonetaryUnitSampling plan = plan("299.57", "5"); // an interval of about 100 dollars
        Map<String, Money> book = new TreeMap<>();
        for (int item = 0; item < 100; item++) {
            book.put("small-%02d".formatted(item), usd("10.00"));
        }
        book.put("large", usd("250.00"));
        book.put("recovery", usd("-120.00"));
        List<String> drawn = plan.draw(book, "seed");
        assertThat(drawn).contains("large", "recovery").doesNotHaveDuplicates();
        assertThat(drawn.size()).isBetween(11, 13);
        assertThat(plan.draw(book, "seed")).isEqualTo(drawn);
        assertThat(plan.draw(book, "another")).isNotEqualTo(drawn);
    }

    /** Basic precision 100 x 3.00; a taint of one half adds 100 x 0.5 x 1.75; of a large item what it is wrong by. */
    @Test
    void theUpperMisstatementGrowsWithEachTaint() {
        MonetaryUnitSampling plan = plan("299.57", "5");
        Money none = plan.upperMisstatement(List.of());
        assertThat(none.getAmount()).isBetween(new BigDecimal("299.50"), new BigDecimal("299.58"));
        Money half = plan.upperMisstatement(List.of(
                new MonetaryUnitSampling.Item(usd("10.00"), usd("5.00")),
                new MonetaryUnitSampling.Item(usd("10.00"), usd("10.00"))));
        assertThat(half.minus(none).getAmount()).isBetween(new BigDecimal("87.30"), new BigDecimal("87.50"));
        Money large = plan.upperMisstatement(List.of(new MonetaryUnitSampling.Item(usd("250.00"), usd("240.00"))));
        assertThat(large.minus(none)).isEqualTo(usd("10.00"));
    }
}
