package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minn. Stat. 176.101 subds. 1 and 2, 176.121, as a claim is paid by them. */
class MinnesotaTemporaryDisabilityTest {

    private static final WorkWeek WEEK = WorkWeek.parse("MTWTF");

    private static TemporaryDisabilityRules rules(String injuredOn) {
        return new MinnesotaTemporaryDisability(LawBook.shipped(), LocalDate.parse(injuredOn), WEEK);
    }

    private static Days days(String from, String to) {
        return Days.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void withoutAWorkWeekItIsMissingRatherThanGuessed() {
        LocalDate injuredOn = LocalDate.parse("2023-11-06");
        assertThat(Jurisdiction.MN.state().temporaryDisability(LawBook.shipped(), injuredOn))
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what()).contains("work week", "Minnesota"));
        assertThat(Jurisdiction.MN.state().temporaryDisability(LawBook.shipped(), injuredOn, Optional.of(WEEK)))
                .isInstanceOf(Answer.Known.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 5,  666.67",
        "1000.00, 6,  800.00",
        "1000.00, 1,  133.33",
        "2100.00, 5, 1363.74", // the maximum
        "300.00, 10,  545.50", // the minimum, 272.75
        "200.00,  5,  200.00", // never more than the wage for the minimum's sake
        "1000.00, 0,    0.00",
    })
    void aDayIsItsPartOfTheWorkingWeek(BigDecimal wage, int days, String due) {
        TemporaryDisabilityRules rules = rules("2023-11-06");
        Figure figure = rules.compensation(rules.rate(Figure.input("weekly wage", wage)), days, days);
        assertThat(figure.amount()).isEqualTo(due);
        DeskCalculator.check(figure.working());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-07, 2023-11-09, 0", // three days
        "2023-11-07, 2023-11-10, 1",
        "2023-11-07, 2023-11-15, 6", // nine
        "2023-11-07, 2023-11-16, 10", // the tenth brings the first three
    })
    void theTenthDayBringsTheWaitingPeriod(String from, String to, int payable) {
        PayableDays answer = rules("2023-11-06").payable(days(from, to));
        assertThat(answer.days().count()).isEqualTo(payable);
    }

    @Test
    void daysOfWorkArePaid() {
        assertThat(rules("2023-11-06").paidDays(days("2023-11-07", "2023-11-20")))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"2005-03-03, 104", "2022-03-01, 130"})
    void totalDisabilityIsPaidForSoManyWeeks(String injuredOn, int weeks) {
        LocalDate first = LocalDate.parse(injuredOn).plusDays(1);
        Days all = days(first.toString(), first.plusYears(4).toString());
        TemporaryDays within = rules(injuredOn).withinLimits(all, Days.NONE);
        assertThat(rules(injuredOn).paidDays(within.total())).isEqualTo(weeks * 5);
        assertThat(within.limits()).hasSize(1);
        TemporaryDays all4 = rules(injuredOn).withinLimits(days("2022-03-02", "2022-04-02"), Days.NONE);
        assertThat(all4.limits()).isEmpty();
    }

    @Test
    void partialDisabilityEndsByWeeksPaidAndByTime() {
        LocalDate first = LocalDate.parse("2018-10-02");
        TemporaryDays early = rules("2018-10-01").withinLimits(Days.NONE, days("2018-10-02", "2026-12-31"));
        assertThat(rules("2018-10-01").paidDays(early.partial())).isEqualTo(275 * 5);
        TemporaryDays late = rules("2018-10-01").withinLimits(Days.NONE, days("2027-01-01", "2027-12-31"));
        assertThat(late.partial().last()).isEqualTo(first.minusDays(1).plusWeeks(450));
        assertThat(late.limits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00,  550.00, 2023-11-13, 2023-11-17, 300.00",
        "1000.00,  550.00, 2023-11-13, 2023-11-19, 300.00", // a weekend is no work
        "1000.00, 1100.00, 2023-11-13, 2023-11-24, 600.00",
        "1000.00,  770.00, 2023-11-13, 2023-11-21, 420.00", // 550.00 a week
        "1000.00, 2000.00, 2023-11-13, 2023-11-24,   0.00",
        "1000.00,   50.00, 2023-11-18, 2023-11-19,   0.00", // a weekend is not paid
    })
    void partialDisabilityBringsTwoThirdsOfAWeeksLoss(
            BigDecimal wage, BigDecimal earnings, String from, String to, String due) {
        assertIs(due, partial(rules("2023-11-06"), wage, earnings, from, to, days(from, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-13, 2023-11-17, 300.00", // 550.00 a week, whatever part of the interval is payable
        "2023-11-16, 2023-11-16,  60.00",
        "2023-11-22, 2023-11-24, 180.00",
    })
    void earningsCountByTheShareOfTheirDaysOfWork(String from, String to, String due) {
        TemporaryDisabilityRules rules = rules("2023-11-06");
        BigDecimal wage = new BigDecimal("1000.00");
        BigDecimal earned = new BigDecimal("1100.00");
        assertIs(due, partial(rules, wage, earned, "2023-11-13", "2023-11-26", days(from, to)));
        Earnings earnings = earnings(earned, "2023-11-13", "2023-11-26");
        assertThat(rules.earned(earnings, days("2023-11-13", "2023-11-15")).amount())
                .isEqualTo("330.00");
        Earnings weekend = earnings(earned, "2023-11-18", "2023-11-19");
        assertThat(rules.earned(weekend, days("2023-11-18", "2023-11-19")).amount())
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10, 2022-10-14,  600.00", // the eve of the third anniversary, a Saturday
        "2022-10-17, 2022-10-28, 1236.00", // 4.46 percent, capped at 3
        "2022-10-15, 2022-10-16,    0.00",
        "2022-10-12, 2022-10-18,  607.20", // three days and two
        "2022-10-12, 2022-10-16,  360.00",
        "2023-10-13, 2023-10-16,  250.91", // 618.00, and 636.54 from the fourth on
        "2023-10-16, 2023-10-20,  636.54",
    })
    void eachDayIsPaidAtTheRateThatStandsOnIt(String from, String to, String due) {
        TemporaryDisabilityRules rules = rules("2019-10-15");
        Figure rate = rules.rate(Figure.input("weekly wage", new BigDecimal("900.00")));
        assertThat(rate.amount()).isEqualTo("600.00");
        assertIs(due, rules.compensation(rate, days(from, to), 0));
    }

    @Test
    void theRateOfADayIsTheAdjustedOne() {
        TemporaryDisabilityRules rules = rules("2019-10-15");
        Figure rate = rules.rate(Figure.input("weekly wage", new BigDecimal("900.00")));
        assertIs("600.00", rules.adjusted(rate, LocalDate.parse("2022-10-14")));
        assertIs("618.00", rules.adjusted(rate, LocalDate.parse("2022-10-15")));
    }

    @ParameterizedTest
    @CsvSource({
        "550.00, 2022-10-17, 2022-10-21, 309.00", // the benefit of 300.00, not the wage, is adjusted
        "550.00, 2022-10-13, 2022-10-19, 305.40", // two days of 300.00 a week, three of 309.00
        "1000.00, 2022-10-17, 2022-10-21, 0.00",
    })
    void payForPartialDisabilityIsAdjustedToo(BigDecimal earnings, String from, String to, String due) {
        BigDecimal wage = new BigDecimal("1000.00");
        assertIs(due, partial(rules("2019-10-15"), wage, earnings, from, to, days(from, to)));
    }

    @Test
    void theMaximumLimitsWhatIsAdjustedAndNotTheResult() {
        BigDecimal wage = new BigDecimal("3000.00");
        TemporaryDisabilityRules rules = rules("2019-10-15");
        String from = "2022-10-17";
        String to = "2022-10-21";
        // 1,112 x 102 % = 1,134.24; x 1.03 = 1,168.2672
        assertIs("1168.27", rules.compensation(rules.rate(Figure.input("weekly wage", wage)), days(from, to), 0));
        assertIs("1168.27", partial(rules, wage, new BigDecimal("100.00"), from, to, days(from, to)));
    }

    @Test
    void afterAnAdjustmentThatNobodyKnowsTheRateIsMissing() {
        TemporaryDisabilityRules rules = rules("2005-03-03");
        Figure rate = rules.rate(Figure.input("weekly wage", new BigDecimal("900.00")));
        assertIs("600.00", rules.compensation(rate, days("2009-02-24", "2009-03-02"), 0));
        assertMissing(rules.compensation(rate, days("2009-02-25", "2009-03-03"), 0));
        assertMissing(rules.adjusted(rate, LocalDate.parse("2009-03-03")));
        assertMissing(partial(
                rules,
                new BigDecimal("900.00"),
                new BigDecimal("300.00"),
                "2009-02-23",
                "2009-03-06",
                days("2009-03-02", "2009-03-06")));
    }

    private static void assertMissing(Answer<Figure> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what())
                                .startsWith("annual adjustment of 2009-03-03:"
                                        + " minnesota/annual-adjustment-percent for 2009-03-03: nobody has found"));
    }

    @Test
    void earningsBeyondTheUnverifiedLimitAreMissing() {
        Answer<Figure> answer = partial(
                rules("2023-11-06"),
                new BigDecimal("9000.00"),
                new BigDecimal("6600.00"),
                "2023-11-13",
                "2023-11-17",
                days("2023-11-13", "2023-11-17"));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what()).contains("not verified"));
    }

    @Test
    void theIncomeLimitCutsTheAdjustedBenefitWhereUnverifiedLawIsAllowed() {
        TemporaryDisabilityRules rules = new MinnesotaTemporaryDisability(
                LawBook.shipped().allowingUnverified(), LocalDate.parse("2019-10-15"), WEEK);
        // 1,112 x 500 % = 5,560.00; less 4,400.00 leaves 1,160.00: more than 1,134.24, less than 1,168.27
        Answer<Figure> answer = partial(
                rules,
                new BigDecimal("9000.00"),
                new BigDecimal("4400.00"),
                "2022-10-12",
                "2022-10-18",
                days("2022-10-12", "2022-10-18"));
        assertIs("1144.54", answer); // 1,134.24 x 3/5 + 1,160.00 x 2/5 = 680.544 + 464.00
    }

    private static Answer<Figure> partial(
            TemporaryDisabilityRules rules, BigDecimal wage, BigDecimal earned, String from, String to, Days days) {
        return rules.partial(Figure.input("weekly wage", wage), earnings(earned, from, to), days);
    }

    private static Earnings earnings(BigDecimal amount, String from, String to) {
        return new Earnings(Figure.input("earnings", amount), new DateSpan(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static void assertIs(String due, Answer<Figure> answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Known.class, known -> {
            Figure figure = (Figure) known.value();
            assertThat(figure.amount()).isEqualTo(due);
            DeskCalculator.check(figure.working());
        });
    }

    @Test
    void nothingHereEndsWhenTheConditionIsStationary() {
        assertThat(rules("2023-11-06").endsWhenStationary()).isEmpty();
    }
}
