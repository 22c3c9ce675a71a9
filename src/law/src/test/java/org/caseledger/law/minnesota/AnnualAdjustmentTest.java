package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of an adjustment, and what holds for all of them. */
class AnnualAdjustmentTest {

    @ParameterizedTest
    @CsvSource({
        "2000-05-05, -1.50, -1.50",
        "2000-05-05, 1.99, 1.99",
        "2000-05-05, 2.01, 2",
        "2013-09-30, -1.50, -1.50",
        "2013-10-01, -1.50, 0",
        "2013-10-01, 0.01, 0.01",
        "2013-10-01, 2.99, 2.99",
        "2013-10-01, 3.01, 3",
        "1995-09-30, 4.01, 4",
    })
    void a_percentage_keeps_to_cap_and_floor(LocalDate injuredOn, BigDecimal published, BigDecimal limited) {
        Figure percentage = Figure.input("percentage", published);
        assertThat(rule(injuredOn)
                        .limited(percentage.term())
                        .exactly("limited", null)
                        .amount())
                .isEqualByComparingTo(limited);
    }

    @Test
    void a_floor_is_named_where_there_is_one() {
        assertThat(rule(LocalDate.parse("2013-09-30")).limits()).hasSize(2);
        assertThat(rule(LocalDate.parse("2013-10-01")).limits())
                .extracting(
                        limit -> limit.working().name() + " " + limit.working().value())
                .containsExactly(
                        "first day of adjustment that counts 3",
                        "cap of the adjustment 3",
                        "floor of the adjustment 0");
    }

    @Test
    void a_higher_benefit_stays_higher() {
        Random random = new Random(176_645);
        for (int i = 0; i < 300; i++) {
            LocalDate injuredOn = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(270));
            int cents = 10_000 + random.nextInt(150_000);
            assertThat(weekly(injuredOn, cents + 1)).isGreaterThanOrEqualTo(weekly(injuredOn, cents));
        }
    }

    @Test
    void a_choice_that_nobody_made_is_stamped() {
        Map<String, String> given =
                Map.of("injured-on", "2013-10-01", "weekly", "500.00", "on", "2024-12-31", "weekly-on", "2023-12-31");
        Calculation calculation = AdjustmentCalculator.RULE.calculate(LawBook.shipped(), given);
        assertThat(calculation.status()).isEqualTo(Status.SECONDARY);
        assertThat(calculation.caveats())
                .anySatisfy(caveat -> assertThat(caveat)
                        .startsWith("reading of the statute published is secondary: the percentage published for")
                        .contains("2.62 percent")
                        .endsWith("3 percent; reading=published or reading=literal chooses"));
    }

    private static BigDecimal weekly(LocalDate injuredOn, int cents) {
        Figure weekly = Figure.input("weekly benefit", BigDecimal.valueOf(cents, 2));
        return rule(injuredOn)
                .steps(weekly, injuredOn, LocalDate.of(2025, 9, 30))
                .getLast()
                .rate()
                .amount();
    }

    private static AnnualAdjustment rule(LocalDate injuredOn) {
        return new AnnualAdjustment(LawBook.shipped(), Day.input("date of injury", injuredOn), Optional.empty());
    }
}
