package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.DayPay;
import org.caseledger.statement.DaysOfAClaim;
import org.caseledger.statement.DaysOfAClaim.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripViewTest {

    private static Span span(String from, String to, WorkStatus status, DayPay pay) {
        return new Span(new DateSpan(LocalDate.parse(from), LocalDate.parse(to)), status, pay);
    }

    @Test
    void aLaneJoinsWhatIsAlikeInIt() {
        StripView strip = StripView.of(new DaysOfAClaim(List.of(
                span("2022-01-01", "2022-01-05", WorkStatus.OFF_WORK, DayPay.WAITING),
                span("2022-01-06", "2022-01-08", WorkStatus.OFF_WORK, DayPay.PAID),
                span("2022-01-09", "2022-01-10", WorkStatus.FULL_DUTY, DayPay.WORKED))));

        assertThat(strip.work())
                .extracting(StripView.Bar::x, StripView.Bar::width, StripView.Bar::kind)
                .containsExactly(tuple("0%", "80%", "off-work"), tuple("80%", "20%", "full-duty"));
        assertThat(strip.pay()).extracting(StripView.Bar::width).containsExactly("50%", "30%", "20%");
        assertThat(strip.pay().getFirst().title())
                .isEqualTo("Waiting period, not paid, 2022-01-01 to 2022-01-05, 5 days");
        assertThat(strip.words())
                .isEqualTo("Off work 8 days, Full duty 2 days, Waiting period, not paid 5 days, Paid 3 days");
    }

    @Test
    void aGapStaysAGap() {
        StripView strip = StripView.of(new DaysOfAClaim(List.of(
                span("2022-01-01", "2022-01-02", WorkStatus.OFF_WORK, DayPay.DENIED),
                span("2022-01-09", "2022-01-10", WorkStatus.OFF_WORK, DayPay.DENIED))));

        assertThat(strip.work()).extracting(StripView.Bar::x).containsExactly("0%", "80%");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-11, 2022-03-04, Feb Mar",
        "2022-01-11, 2022-12-04, Mar May Jul Sep Nov",
        "2020-03-01, 2022-06-30, Jul 2021 Jul 2022",
        "2015-01-05, 2022-06-27, 2016 2017 2018 2019 2020 2021 2022",
        "1990-01-01, 2022-06-27, 1990 1995 2000 2005 2010 2015 2020",
    })
    void ticksFitOnAPhone(String from, String to, String labels) {
        StripView strip =
                StripView.of(new DaysOfAClaim(List.of(span(from, to, WorkStatus.OFF_WORK, DayPay.UNDECIDED))));

        assertThat(strip.ticks().stream().map(StripView.Tick::label).toList()).isEqualTo(List.of(labels.split(" ")));
    }

    @Test
    void aClaimOfVeryManySpansShowsTheLatestAndCountsAll() {
        LocalDate first = LocalDate.parse("2015-01-01");
        StripView strip = StripView.of(new DaysOfAClaim(IntStream.range(0, 1_000)
                .mapToObj(i -> new Span(
                        new DateSpan(first.plusDays(2L * i), first.plusDays(2L * i)), WorkStatus.OFF_WORK, DayPay.PAID))
                .toList()));

        assertThat(strip.work()).hasSize(StripView.DRAWN);
        assertThat(strip.rows().rows()).hasSize(StripView.TOLD);
        assertThat(strip.totals().getFirst().days()).isEqualTo(1_000);
    }

    @Test
    void withoutAStatusThereIsNoStrip() {
        assertThat(StripView.of(new DaysOfAClaim(List.of())).empty()).isTrue();
    }
}
