package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.caseledger.law.Answer;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.LawBook;
import org.caseledger.law.PayableDays;
import org.caseledger.law.StateLaw;
import org.caseledger.law.TemporaryDays;
import org.caseledger.law.TemporaryDisabilityRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.WorkWeek;
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

    private static NavigableSet<LocalDate> days(String from, String to) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        new DateSpan(LocalDate.parse(from), LocalDate.parse(to)).stream().forEach(days::add);
        return days;
    }

    @Test
    void withoutAWorkWeekItIsMissingRatherThanGuessed() {
        LocalDate injuredOn = LocalDate.parse("2023-11-06");
        assertThat(StateLaw.temporaryDisability(LawBook.shipped(), Jurisdiction.MN, injuredOn))
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what()).contains("work week", "Minnesota"));
        assertThat(StateLaw.temporaryDisability(LawBook.shipped(), Jurisdiction.MN, injuredOn, Optional.of(WEEK)))
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
        assertThat(answer.days()).hasSize(payable);
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
        NavigableSet<LocalDate> all = days(first.toString(), first.plusYears(4).toString());
        TemporaryDays within = rules(injuredOn).withinLimits(all, new TreeSet<>());
        assertThat(rules(injuredOn).paidDays(within.total())).isEqualTo(weeks * 5);
        assertThat(within.limits()).hasSize(1);
        TemporaryDays all4 = rules(injuredOn).withinLimits(days("2022-03-02", "2022-04-02"), new TreeSet<>());
        assertThat(all4.limits()).isEmpty();
    }

    @Test
    void partialDisabilityEndsByWeeksPaidAndByTime() {
        LocalDate first = LocalDate.parse("2018-10-02");
        TemporaryDays early = rules("2018-10-01").withinLimits(new TreeSet<>(), days("2018-10-02", "2026-12-31"));
        assertThat(rules("2018-10-01").paidDays(early.partial())).isEqualTo(275 * 5);
        TemporaryDays late = rules("2018-10-01").withinLimits(new TreeSet<>(), days("2027-01-01", "2027-12-31"));
        assertThat(late.partial().last()).isEqualTo(first.minusDays(1).plusWeeks(450));
        assertThat(late.limits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00,  550.00,  5, 300.00",
        "1000.00, 1100.00, 10, 600.00",
        "1000.00,  770.00,  7, 420.00", // 550.00 a week
        "1000.00, 2000.00, 10,   0.00",
        "1000.00,    0.00,  0,   0.00",
    })
    void partialDisabilityBringsTwoThirdsOfAWeeksLoss(BigDecimal wage, BigDecimal earnings, int days, String due) {
        Answer<Figure> answer = rules("2023-11-06")
                .partial(Figure.input("weekly wage", wage), Figure.input("earnings", earnings), days);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Known.class,
                        known -> assertThat(((Figure) known.value()).amount()).isEqualTo(due));
    }

    @Test
    void earningsBeyondTheUnverifiedLimitAreMissing() {
        Answer<Figure> answer = rules("2023-11-06")
                .partial(
                        Figure.input("weekly wage", new BigDecimal("9000.00")),
                        Figure.input("earnings", new BigDecimal("6600.00")),
                        5);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.what()).contains("not verified"));
    }

    @Test
    void nothingHereEndsWhenTheConditionIsStationary() {
        assertThat(rules("2023-11-06").endsWhenStationary()).isEmpty();
    }
}
