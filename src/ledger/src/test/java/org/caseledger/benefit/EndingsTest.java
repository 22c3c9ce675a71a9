package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;

import org.caseledger.ClaimHistory;
import org.junit.jupiter.api.Test;

/** Temporary benefits end when the condition is stationary or the claim is closed, and resume when it is reopened. */
class EndingsTest {

    /** Off work from 11 January 2022 on; no employment is recorded, so that only the statute pays. */
    private static ClaimHistory offWork() {
        return injuredOn("2022-01-10")
                .offWork("2022-01-11", null)
                .accepted("2022-01-31")
                .recommended("3900.00", "2022-01-31");
    }

    @Test
    void nothingIsDueAfterTheDayOnWhichTheConditionIsStationary() {
        ClaimHistory history = offWork().stationary("2022-02-08");
        assertThat(due(history, "2022-03-04"))
                .containsExactly(
                        "2022-01-08 statutory 713 11 d 940.28",
                        "2022-01-22 statutory 713 14 d 1196.72",
                        "2022-02-05 statutory 713 4 d 341.92");
        assertThat(entitlement(history, "2022-03-04").working().text())
                .contains("temporary benefits end: after 2022-02-08", "17 Ariz. App. 7", "<e5>");
        assertThat(due(history.withdrawn("e5"), "2022-03-04")).endsWith("2022-02-19 statutory 713 14 d 1196.72");
    }

    @Test
    void reopeningResumesThemFromItsDay() {
        ClaimHistory history =
                offWork().stationary("2022-02-08").closed("2022-02-10").reopened("2022-02-15");
        assertThat(due(history, "2022-02-18")).endsWith("2022-02-05 statutory 713 8 d 683.84"); // 5-8 and 15-18
    }

    @Test
    void aNoticeThatClosesTheClaimEndsThem() {
        assertThat(due(offWork().closed("2022-02-05"), "2022-02-18")).endsWith("2022-02-05 statutory 713 1 d 85.48");
    }

    @Test
    void whatTookEffectLastCountsWheneverItWasRecorded() {
        ClaimHistory late =
                offWork().closed("2022-02-10").reopened("2022-02-15").stationary("2022-02-08");
        assertThat(due(late, "2022-02-18")).endsWith("2022-02-05 statutory 713 8 d 683.84");
        ClaimHistory again =
                offWork().reopened("2022-02-15").closed("2022-02-10").stationary("2022-02-16");
        assertThat(due(again, "2022-02-18")).endsWith("2022-02-05 statutory 713 8 d 683.84"); // 5-10 and 15-16
    }

    @Test
    void aReopeningOnTheDayAfterTheEndLeavesNoGap() {
        ClaimHistory history = offWork().closed("2022-02-08").reopened("2022-02-09");
        assertThat(due(history, "2022-02-18")).endsWith("2022-02-05 statutory 713 14 d 1196.72");
    }

    /** Seven days until the condition was stationary; the five after them don't serve the waiting period. */
    @Test
    void daysAfterTheEndDoNotCountTowardsTheWaitingPeriod() {
        ClaimHistory history = injuredOn("2022-01-10")
                .offWork("2022-01-11", "2022-01-22")
                .accepted("2022-01-31")
                .recommended("3900.00", "2022-01-31");
        assertThat(due(history, "2022-03-04"))
                .containsExactly("2022-01-08 statutory 713 4 d 341.92", "2022-01-22 statutory 713 1 d 85.48");
        assertThat(due(history.stationary("2022-01-17"), "2022-03-04")).isEmpty();
        assertThat(entitlement(history, "2022-03-04").working().text())
                .contains(
                        "days that don't count: 5",
                        "a reading: disability that is no longer temporary, or of a closed claim, serves no waiting period");
        assertThat(due(history.withdrawn("e5"), "2022-03-04")).hasSize(2);
    }

    /** Nine days until the claim was closed: the eighth and the ninth are payable, the fourteenth isn't reached. */
    @Test
    void norTowardsTheFourteenDaysThatReachBackToTheFirst() {
        ClaimHistory history = injuredOn("2022-01-10")
                .offWork("2022-01-11", "2022-01-24")
                .accepted("2022-01-31")
                .recommended("3900.00", "2022-01-31");
        assertThat(due(history, "2022-03-04")).startsWith("2022-01-08 statutory 713 11 d 940.28");
        assertThat(due(history.closed("2022-01-19"), "2022-03-04"))
                .containsExactly("2022-01-08 statutory 713 2 d 170.96");
        assertThat(due(history.reopened("2022-01-22"), "2022-03-04"))
                .containsExactly(
                        "2022-01-08 statutory 713 2 d 170.96", "2022-01-22 statutory 713 3 d 256.44"); // served before
    }
}
