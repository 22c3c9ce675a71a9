package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.LakeExample.injured;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.LakeExample;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.Variance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.ReportComparison;
import org.junit.jupiter.api.Test;

/** An administrator's report on a claim whose rate has been adjusted. */
class WeeklyReportTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-10-22"), day("2022-11-04"));

    private static List<Variance> compare(ClaimHistory history, DateSpan period, String daily, String due) {
        AdministratorReport report =
                new AdministratorReport("P-7", period, usd("900.00"), usd(daily), "TTD", new BigDecimal("9"), usd(due));
        return ReportComparison.of(report, history.facts(), Beside.NONE, LakeExample.terms(), period.to());
    }

    private static ClaimHistory offWork() {
        return injured("2019-10-15", "900.00").offWork("2022-10-17", "2022-10-30");
    }

    @Test
    void theRateIsTheOneOfTheReportsPeriod() {
        assertThat(compare(offWork(), PERIOD, "123.60", "618.00")).isEmpty(); // 618.00 / 5
    }

    @Test
    void aReportWithoutTheAdjustmentDiffersInTheRate() {
        assertThat(compare(offWork(), PERIOD, "120.00", "600.00"))
                .extracting(Variance::figure, Variance::ours, Variance::cause)
                .containsExactly(tuple("daily rate", "123.60", "rate"), tuple("statutory due", "618.00", "rate"));
    }

    @Test
    void anAdjustmentThatNobodyKnowsLeavesTheComparisonOpen() {
        ClaimHistory history = injured("2005-03-03", "900.00").offWork("2009-02-14", "2009-03-08");
        DateSpan period = new DateSpan(day("2009-02-28"), day("2009-03-13"));
        assertThat(compare(history, period, "120.00", "600.00"))
                .extracting(Variance::figure)
                .containsExactly("daily rate", "days", "statutory due");
        assertThat(compare(history, period, "120.00", "600.00")).allSatisfy(variance -> {
            assertThat(variance.ours()).isNull();
            assertThat(variance.cause()).startsWith("missing: annual adjustment of 2009-03-03");
        });
    }
}
