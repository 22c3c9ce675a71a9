package org.caseledger.law.arizona;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A.R.S. 23-1041, 23-1045(A), 23-1062(D). */
class ArizonaTemporaryDisabilityTest {

    @ParameterizedTest
    @CsvSource({
        "2019-07-01, 4741.57, 103.93", // the commission's own example: 103.9257...
        "2022-01-10, 3900.00,  85.48",
        "2022-06-06, 3500.00,  76.71",
        "2022-06-06, 3800.00,  83.29",
        "2022-06-06, 4100.00,  89.86",
        "2022-06-06, 2900.00,  63.56",
        "2022-03-01, 4811.20, 105.45",
        "2022-03-01, 2500.00,  54.80", // 54.795: half a cent goes up
        "2022-03-01,    0.01,   0.00",
    })
    void dailyRateIsTheWageTimesTheFactorToTheCent(LocalDate injuredOn, BigDecimal wage, String daily) {
        TemporaryDisabilityRules rules = rules(injuredOn);
        assertThat(rules.rate(rules.countedWage(wage(wage))).amount()).isEqualTo(daily.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, 5030.33, 5030.33, 110.25",
        "2021-12-31, 5030.34, 5030.33, 110.25", // a cent above the maximum
        "2021-12-31, 5161.12, 5030.33, 110.25", // the next year's maximum does not count yet
        "2022-01-01, 5161.12, 5161.12, 113.12",
        "2022-01-01, 5161.11, 5161.11, 113.12",
        "2022-06-06, 7000.00, 5161.12, 113.12",
        "2019-01-01, 9999.99, 4741.57, 103.93",
    })
    void theWageCountsUpToTheMaximumForTheDateOfInjury(
            LocalDate injuredOn, BigDecimal wage, String counted, String daily) {
        TemporaryDisabilityRules rules = rules(injuredOn);
        Figure countedWage = rules.countedWage(wage(wage));
        assertThat(countedWage.amount()).isEqualTo(counted);
        assertThat(rules.rate(countedWage).amount()).isEqualTo(daily);
    }

    @ParameterizedTest
    @CsvSource({
        " 85.48, 11,  0,  940.28",
        " 85.48, 14,  0, 1196.72",
        " 85.48, 11, 11,  949.32", // 0.8219 x 11 = 9.0409
        "105.45,  3,  3,  318.82", // 2.4657
        "105.45, 14, 14, 1487.81", // 0.8219 x 14 = 11.5066, rounded once: 11.51 and not 14 x 0.82
        "105.45, 14,  5, 1480.41", // dependents on five of the days: 4.1095
        "105.45,  0,  0,    0.00",
    })
    void compensationIsTheRateTimesDaysAndOneAllowance(BigDecimal rate, int days, int withDependents, String due) {
        Figure figure = rules("2022-03-01").compensation(daily(rate), days, withDependents);
        assertThat(figure.amount()).isEqualTo(due.strip());
    }

    @Test
    void fourteenDaysWithDependentsBringElevenDollarsAndFiftyOneCentsMore() {
        TemporaryDisabilityRules rules = rules("2022-03-01");
        Figure without = rules.compensation(daily(new BigDecimal("105.45")), 14, 0);
        Figure with = rules.compensation(daily(new BigDecimal("105.45")), 14, 14);
        assertThat(with.amount().subtract(without.amount())).isEqualTo("11.51");
        assertThat(with.working().text()).contains("dependents' allowance: 11.51", "to the cent, half up");
    }

    @ParameterizedTest
    @CsvSource({
        "1991-12-31, not extrapolated",
        "1999-12-31, is not verified",
        "2027-01-01, not extrapolated",
    })
    void aDateOfInjuryThatTheTableCannotAnswerIsMissing(LocalDate injuredOn, String why) {
        assertThat(Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), injuredOn))
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what())
                                .contains("arizona/maximum-average-monthly-wage for " + injuredOn, why));
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01", "2024-12-31", "2025-01-01", "2026-12-31"})
    void theFirstAndTheLastDayOfTheTableAreAnswered(LocalDate injuredOn) {
        assertThat(Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), injuredOn))
                .isInstanceOf(Answer.Known.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3900.00,   0.00, 14, 1196.71", // 3,900.00 x 12/365 x 14 = 1,795.0685
        "3900.00, 900.00, 14,  596.71",
        "3900.00, 1795.06, 14,   0.01", // half a cent and more goes up
        "3900.00, 1795.07, 14,   0.00",
        "3900.00, 5000.00, 14,   0.00",
        "7000.00,   0.00, 31, 3506.73", // the maximum: 5,161.12
        "3900.00, 900.00,  0,    0.00",
    })
    void partialDisabilityBringsTwoThirdsOfWhatIsLost(BigDecimal wage, BigDecimal earnings, int days, String due) {
        TemporaryDisabilityRules rules = rules("2022-01-10");
        Days interval = march(Math.max(days, 1));
        Answer<Figure> answer = rules.partial(
                rules.countedWage(wage(wage)), earned(earnings, interval), days == 0 ? Days.NONE : interval);
        assertIs(due, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 596.71",
        " 7, 298.36", // 897.5342 - 450.00 = 447.5342
        " 1,  42.62", // 128.2192 - 64.2857 = 63.9335
        " 0,   0.00",
    })
    void earningsCountByTheShareOfTheirDays(int days, String due) {
        TemporaryDisabilityRules rules = rules("2022-01-10");
        Earnings earnings = earned(new BigDecimal("900.00"), march(14));
        assertIs(due, rules.partial(wage(new BigDecimal("3900.00")), earnings, march(days)));
        assertThat(rules.earned(earnings, march(7)).amount()).isEqualTo("450.00");
        assertThat(rules.earned(earnings, march(14)).amount()).isEqualTo("900.00");
        DeskCalculator.check(rules.earned(earnings, march(3)).working());
    }

    @Test
    void nothingIsAdjusted() {
        TemporaryDisabilityRules rules = rules("2022-01-10");
        Figure rate = daily(new BigDecimal("85.48"));
        assertThat(rules.adjusted(rate, LocalDate.parse("2042-01-10"))).isEqualTo(new Answer.Known<>(rate));
        assertThat(rules.compensation(rate, march(11), 11))
                .isEqualTo(new Answer.Known<>(rules.compensation(rate, 11, 11)));
    }

    private static void assertIs(String due, Answer<Figure> answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Known.class, known -> {
            Figure figure = (Figure) known.value();
            assertThat(figure.amount()).isEqualTo(due.strip());
            DeskCalculator.check(figure.working());
        });
    }

    /** The first {@code days} of March 2022. */
    private static Days march(int days) {
        LocalDate first = LocalDate.parse("2022-03-01");
        return Days.of(first, first.plusDays(days - 1L));
    }

    private static Earnings earned(BigDecimal amount, Days interval) {
        return new Earnings(Figure.input("earnings", amount), new DateSpan(interval.first(), interval.last()));
    }

    @Test
    void theWageIsTheAverageMonthlyWage() {
        assertThat(rules("2022-01-10").wageName()).isEqualTo("average monthly wage");
    }

    @Test
    void theWaitingPeriodIsPartOfTheRules() {
        Days days = Days.of(LocalDate.parse("2022-06-07"), LocalDate.parse("2022-06-16"));
        assertThat(rules("2022-06-06").payable(days).days().count()).isEqualTo(3);
    }

    @Test
    void theWorkingNamesEveryTableRowAndItsStatus() {
        TemporaryDisabilityRules rules = rules("2022-01-10");
        Figure daily = rules.rate(rules.countedWage(wage(new BigDecimal("3900.00"))));
        Working working = rules.compensation(daily, 11, 11).working();
        DeskCalculator.check(working);
        assertThat(working.text()).isEqualTo("""
                statutory pay: 949.32  = daily rate x payable calendar days + dependents' allowance  [A.R.S. 23-1045(A)]
                  daily rate: 85.48  = counted average monthly wage x daily factor, to the cent, half up  %s
                    counted average monthly wage: 3900.00  = the lesser of (average monthly wage) and %s
                      average monthly wage: 3900.00  <wage-entry>
                      maximum average monthly wage: 5161.12  [A.R.S. 23-1041(E)]  %s
                    daily factor: 0.021918  %s  %s
                  payable calendar days: 11
                  dependents' allowance: 9.04  = dependents' allowance a day x payable days with dependents, %s
                    dependents' allowance a day: 0.8219  %s  %s
                    payable days with dependents: 11
                """.formatted(
                        "[A.R.S. 23-1045(A)(1) as practised (2/3 x 12/365)]",
                        "(maximum average monthly wage)  [A.R.S. 23-1041(E)]",
                        "(verified: arizona/maximum-average-monthly-wage, 2022-01-01 to 2022-12-31, shipped; azica.gov: AMW statutory"
                                + " maximum information page)",
                        "[A.R.S. 23-1045(A)(1) as practised (2/3 x 12/365)]",
                        "(secondary: arizona/temporary-total-daily-factor, from 2000-01-01, shipped; azworkerscompattorney.net (a"
                                + " claimants' specialist's page of 28 April 2017))",
                        "to the cent, half up  [A.R.S. 23-1045(A)(2) as practised (25.00 a month x 12/365)]",
                        "[A.R.S. 23-1045(A)(2) as practised (25.00 a month x 12/365)]",
                        "(secondary: arizona/dependents-daily-allowance, from 2000-01-01, shipped; azworkerscompattorney.net (a claimants'"
                                + " specialist's page of 28 April 2017))"));
    }

    private static TemporaryDisabilityRules rules(String injuredOn) {
        return rules(LocalDate.parse(injuredOn));
    }

    private static TemporaryDisabilityRules rules(LocalDate injuredOn) {
        return switch (Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), injuredOn)) {
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> rules;
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> throw new AssertionError(what);
        };
    }

    private static Figure wage(BigDecimal amount) {
        return new Figure(amount, Working.fact("average monthly wage", amount, "wage-entry"));
    }

    private static Figure daily(BigDecimal amount) {
        return new Figure(amount, Working.input("daily rate", amount));
    }
}
