package org.caseledger.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.LeaveReplenished;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.ClaimEvent.PostingReceived;
import org.caseledger.claim.ClaimEvent.PostingsLeftOut;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.claim.PostedAddress;
import org.caseledger.claim.PostedRow;
import org.caseledger.claim.PostedVariance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingComparisonTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-01-22"), day("2022-02-04"));
    private static final Terms TERMS = Terms.shipped(GLENDALE);
    private static final String RUN = "glendale-2022-01-22";

    /** Run R carried 14 days of 713 with 1,196.72 and 16 hours of sick leave. */
    private static ClaimHistory carried() {
        return ClaimHistory.injuredOn("2022-01-10")
                .recommended("3600.00", "2022-01-20")
                .determined("3900.00", "2022-02-01")
                .record(new PayTransmitted(RUN, PERIOD, List.of(pay(14, "1196.72"))))
                .record(new LeaveReplenished(RUN, PERIOD, List.of(leave("16.00"))));
    }

    private static PayLine pay(int days, String amount) {
        return new PayLine(PERIOD, LineKind.STATUTORY, "713", null, days, null, usd(amount), null, null);
    }

    private static PayLine leave(String hours) {
        return new PayLine(
                PERIOD,
                LineKind.LEAVE_REPLENISHED,
                null,
                LeaveKind.SICK,
                null,
                new BigDecimal(hours),
                null,
                null,
                null);
    }

    private static PostingReceived posted(String file, String days, String amount) {
        return new PostingReceived(
                file,
                new PostedRow(
                        RUN,
                        "P-9",
                        PERIOD,
                        LineKind.STATUTORY,
                        "713",
                        null,
                        days == null ? null : new BigDecimal(days),
                        null,
                        usd(amount)));
    }

    private static PostingReceived hours(String hours) {
        return new PostingReceived(
                "f1",
                new PostedRow(
                        RUN,
                        "P-9",
                        PERIOD,
                        LineKind.LEAVE_REPLENISHED,
                        null,
                        LeaveKind.SICK,
                        null,
                        new BigDecimal(hours),
                        null));
    }

    private static List<String> compare(ClaimHistory history) {
        return PostedComparison.of(history.facts(), TERMS, RUN).stream()
                .map(PostingComparisonTest::words)
                .toList();
    }

    private static String words(PostedVariance variance) {
        return variance.words() + ": " + variance.carried() + "/" + variance.posted() + " " + variance.cause();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            14 | 1196.72  | -
            -  | 1196.72  | -
            13 | 1111.24  | 713 days: 14/13 days; 713 amount: 1196.72/1111.24 days
            13 | 1000.00  | 713 days: 14/13 days; 713 amount: 1196.72/1000.00 days
            14 | 1196.73  | 713 amount: 1196.72/1196.73 rounding
            14 | -1196.72 | 713 amount: 1196.72/-1196.72 sign
            14 | 2393.44  | 713 amount: 1196.72/2393.44 posted twice
            14 | 1208.23  | 713 amount: 1196.72/1208.23 dependents
            14 | 1104.60  | 713 amount: 1196.72/1104.60 wage
            14 | 1120.00  | 713 amount: 1196.72/1120.00 rate
            14 | 1120.01  | 713 amount: 1196.72/1120.01 unexplained
            """)
    void eachDifferenceHasItsCause(String days, String amount, String expected) {
        List<String> found =
                compare(carried().record(posted("f1", days, amount)).record(hours("16")));
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whatIsNotPostedAndWhatNoRunCarriedAreDifferencesToo() {
        assertThat(compare(carried()))
                .containsExactly(
                        "leave-replenished sick hours: 16.00/null not posted", "713 amount: 1196.72/null not posted");
        ClaimHistory nothingCarried = ClaimHistory.injuredOn("2022-01-10").record(posted("f1", "14", "1196.72"));
        assertThat(compare(nothingCarried.record(hours("8"))))
                .containsExactly(
                        "leave-replenished sick hours: null/8.00 not carried", "713 amount: null/1196.72 not carried");
    }

    @Test
    void hoursDiffer() {
        assertThat(compare(carried().record(posted("f1", "14", "1196.72")).record(hours("8"))))
                .containsExactly("leave-replenished sick hours: 16.00/8.00 hours");
    }

    @Test
    void rowsOfOneFileAddUpAndALaterFileReplacesThem() {
        ClaimHistory twoRows = carried()
                .record(hours("16"))
                .record(posted("f1", "7", "600.00"))
                .record(posted("f1", "7", "596.72"));
        assertThat(compare(twoRows)).isEmpty();
        assertThat(compare(twoRows.record(posted("f2", "14", "596.72"))))
                .containsExactly("713 amount: 1196.72/596.72 unexplained");
    }

    @Test
    void whatALaterListLeavesOutIsNotPosted() {
        ClaimHistory history = carried()
                .record(hours("16"))
                .record(posted("f1", "14", "1196.72"))
                .record(leftOut("f2", RUN));
        assertThat(compare(history)).containsExactly("713 amount: 1196.72/null not posted");
        assertThat(compare(history.withdrawn(history.last()))).isEmpty();
        assertThat(compare(history.record(leftOut("f2", "glendale-2022-02-05"))))
                .isEmpty();
        assertThat(compare(history.record(leftOut("f3", RUN)).record(posted("f4", "14", "1196.72"))))
                .isEmpty();
    }

    private static PostingsLeftOut leftOut(String file, String run) {
        return new PostingsLeftOut(file, run, List.of(new PostedAddress(PERIOD, LineKind.STATUTORY, "713", null)));
    }

    @Test
    void aCorrectionPostedAsTheWholeFigureIsKnownForIt() {
        ClaimHistory history = ClaimHistory.injuredOn("2022-01-10")
                .record(new PayTransmitted("glendale-2022-01-08", PERIOD, List.of(pay(14, "1100.00"))))
                .record(new PayTransmitted(RUN, PERIOD, List.of(pay(0, "96.72"))))
                .record(posted("f1", null, "1196.72"));
        assertThat(compare(history))
                .containsExactly("713 amount: 96.72/1196.72 the whole figure instead of the difference");
    }

    @Test
    void anotherRunIsAnotherMatter() {
        assertThat(PostedComparison.of(carried().facts(), TERMS, "glendale-2022-02-05"))
                .isEmpty();
    }
}
