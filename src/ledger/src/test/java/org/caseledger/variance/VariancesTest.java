package org.caseledger.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.LakeExample;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.ClaimEvent.PostingReceived;
import org.caseledger.claim.ClaimEvent.PostingVarianceFound;
import org.caseledger.claim.ClaimEvent.PostingsLeftOut;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceResolved;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.claim.PostedAddress;
import org.caseledger.claim.PostedRow;
import org.caseledger.claim.VarianceResolution;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.ReportComparison;
import org.caseledger.variance.VarianceItem.Figures;
import org.caseledger.variance.VarianceItem.Now;
import org.caseledger.variance.VarianceItem.Today;
import org.junit.jupiter.api.Test;

class VariancesTest {

    private static final Terms TERMS = Terms.shipped(GLENDALE);
    private static final DateSpan PERIOD = new DateSpan(day("2022-01-22"), day("2022-02-04"));
    private static final String RUN = "glendale-2022-01-22";

    private static ClaimHistory accepted() {
        return ClaimHistory.injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .accepted("2022-01-20")
                .determined("3900.00", "2022-01-21")
                .offWork("2022-01-11", "2022-02-04");
    }

    private static ClaimHistory reported() {
        AdministratorReport report = new AdministratorReport(
                "P-9", PERIOD, usd("3900.00"), usd("85.48"), "TTD", new BigDecimal("13"), usd("1111.24"));
        ClaimHistory history = accepted();
        var found = ReportComparison.of(report, history.facts(), Beside.NONE, TERMS, PERIOD.to());
        history.record(new AdministratorReportReceived(report));
        found.forEach(variance -> history.record(new VarianceFound(variance)));
        return history;
    }

    private static ClaimHistory posted(String amount) {
        PayLine line = new PayLine(PERIOD, LineKind.STATUTORY, "713", null, 14, null, usd("1196.72"), null, null);
        return post(accepted().record(new PayTransmitted(RUN, PERIOD, List.of(line))), "f1", amount);
    }

    /** Records a row of {@code file} and what the feed finds in it. */
    private static ClaimHistory post(ClaimHistory history, String file, String amount) {
        history.record(new PostingReceived(
                file, new PostedRow(RUN, "P-9", PERIOD, LineKind.STATUTORY, "713", null, null, null, usd(amount))));
        Variances.notYetFound(history.facts(), TERMS, RUN)
                .forEach(variance -> history.record(new PostingVarianceFound(variance)));
        return history;
    }

    private static List<VarianceItem> items(ClaimHistory history) {
        return Variances.of(history.facts(), Beside.NONE, TERMS, day("2022-02-04"));
    }

    @Test
    void theAdministratorsDifferencesAreOpenWithTheirAge() {
        List<VarianceItem> items = items(reported());
        assertThat(items).extracting(VarianceItem::figure).containsExactly("days", "statutory due");
        VarianceItem due = items.getLast();
        assertThat(due.open()).isTrue();
        assertThat(due.figures()).isEqualTo(new Figures("1111.24", "1196.72", null));
        assertThat(due.difference()).contains(new BigDecimal("-85.48"));
        assertThat(items.getFirst().difference()).isEmpty();
        assertThat(due.openedOn()).isEqualTo(day("2022-01-01"));
        assertThat(due.ageDays()).isEqualTo(34);
        assertThat(due.today()).isEqualTo(new Today(Now.DIFFERS, null, null));
        assertThat(due.origin()).isEqualTo("report of 2022-01-22 to 2022-02-04");
    }

    @Test
    void figuresThatCameToAgreeSaySoAndTheVarianceStaysOpen() {
        List<VarianceItem> items =
                items(reported().status(org.caseledger.claim.WorkStatus.FULL_DUTY, "2022-02-04", "2022-02-04"));
        assertThat(items).extracting(VarianceItem::today).containsOnly(new Today(Now.AGREES, null, null));
        assertThat(items).allMatch(VarianceItem::open);
    }

    @Test
    void anotherFigureThatStillDiffersIsShownBesideTheOneThatWasFound() {
        assertThat(items(reported().determined("4000.00", "2022-02-10"))
                        .getLast()
                        .today())
                .isEqualTo(new Today(Now.DIFFERS, "1227.38", null));
    }

    @Test
    void aWithdrawnReportIsNoReasonAnyMore() {
        assertThat(items(reported().withdrawn("e6")))
                .extracting(VarianceItem::today)
                .containsOnly(new Today(Now.WITHDRAWN, null, null));
        assertThat(items(reported().withdrawn("e7"))).hasSize(1);
    }

    @Test
    void aResolutionClosesOneVarianceAndItsWithdrawalOpensItAgain() {
        ClaimHistory history =
                reported().record(new VarianceResolved("e7", VarianceResolution.OURS_RIGHT, "the note says the 4th"));
        assertThat(items(history)).extracting(VarianceItem::open).containsExactly(false, true);
        assertThat(items(history).getFirst().resolution().reason()).isEqualTo("the note says the 4th");
        assertThat(items(history).getFirst().ageDays()).isZero();
        assertThat(items(history.withdrawn("e9"))).allMatch(VarianceItem::open);
    }

    @Test
    void aDifferenceInWhatPayrollPostedIsFoundOnce() {
        ClaimHistory history = posted("1120.00");
        assertThat(items(history)).hasSize(1);
        VarianceItem item = items(history).getFirst();
        assertThat(item.figures()).isEqualTo(new Figures(null, "1196.72", "1120.00"));
        assertThat(item.difference()).contains(new BigDecimal("-76.72"));
        assertThat(item.origin()).isEqualTo("run " + RUN);
        assertThat(Variances.notYetFound(history.facts(), TERMS, RUN)).isEmpty();
    }

    /** 1,000.00 a week were 686.67 after the third anniversary, 900.00 are 618.00. */
    @Test
    void anotherWageOfAClaimWhoseRateWasAdjustedIsTheCause() {
        DateSpan period = new DateSpan(day("2022-10-08"), day("2022-10-21"));
        String run = "lake-example-2022-10-08";
        PayLine line = new PayLine(period, LineKind.STATUTORY, "WC", null, 5, null, usd("618.00"), null, null);
        ClaimHistory history = LakeExample.injured("2019-10-15", "1000.00")
                .determined("900.00", "2019-11-20")
                .offWork("2022-10-17", "2022-10-30")
                .record(new PayTransmitted(run, period, List.of(line)))
                .record(new PostingReceived(
                        "f1",
                        new PostedRow(run, "P-7", period, LineKind.STATUTORY, "WC", null, null, null, usd("686.67"))));
        assertThat(Variances.notYetFound(history.facts(), LakeExample.terms(), run))
                .singleElement()
                .satisfies(variance -> assertThat(variance.cause()).isEqualTo("wage"));
    }

    @Test
    void aLaterFileThatStillDiffersChangesTheOpenVarianceAndOneThatAgreesLeavesItOpen() {
        assertThat(items(post(posted("1120.00"), "f2", "1100.00")))
                .extracting(VarianceItem::today)
                .containsExactly(new Today(Now.DIFFERS, null, "1100.00"));
        assertThat(items(post(posted("1120.00"), "f2", "1196.72")))
                .extracting(VarianceItem::today)
                .containsExactly(new Today(Now.AGREES, null, null));
    }

    @Test
    void anOpenVarianceOfALineThatALaterListLeavesOutSaysSo() {
        ClaimHistory history = posted("1120.00");
        history.record(
                new PostingsLeftOut("f2", RUN, List.of(new PostedAddress(PERIOD, LineKind.STATUTORY, "713", null))));
        assertThat(Variances.notYetFound(history.facts(), TERMS, RUN)).isEmpty();
        assertThat(items(history))
                .extracting(VarianceItem::today)
                .containsExactly(new Today(Now.NOT_POSTED, null, null));
    }

    @Test
    void afterAResolutionTheSameNumbersAreSettledAndOthersAreANewVariance() {
        ClaimHistory history = posted("1120.00");
        history.record(new VarianceResolved(history.last(), VarianceResolution.ACCEPTED_DIFFERENCE, "too late"));
        assertThat(Variances.notYetFound(history.facts(), TERMS, RUN)).isEmpty();
        assertThat(items(post(history, "f2", "1100.00")))
                .extracting(VarianceItem::open)
                .containsExactly(false, true);
    }
}
