package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.junit.jupiter.api.Test;

/** Leave used on payable days: hours given back, pay taken back. */
class LeaveExchangeTest {

    /** Off work 7 to 16 June 2022, of which 14 to 16 June are payable. */
    private static ClaimHistory tenDays() {
        return injuredOn("2022-06-06")
                .employed("46800.00", "22.50")
                .offWork("2022-06-07", "2022-06-16")
                .accepted("2022-06-20")
                .recommended("3500.00", "2022-06-21");
    }

    @Test
    void aRateOfSixDecimalsIsRoundedWithTheLineOnly() {
        ClaimHistory history = injuredOn("2022-06-06")
                .employed("46999.94", "22.596125")
                .offWork("2022-06-07", "2022-06-20")
                .leave(LeaveKind.SICK, "2022-06-15", "2022-06-16", "8", null)
                .leave(LeaveKind.VACATION, "2022-06-17", null, "8", "22.5962")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        // 16 h x 22.596125 = 361.538; at 22.60 it would be 361.60. 8 h x 22.5962 = 180.7696.
        assertThat(leaveLines(history))
                .contains(
                        "2022-06-11 leave-pay-reversed sick -361.54", "2022-06-11 leave-pay-reversed vacation -180.77");
    }

    @Test
    void leaveOnUnpaidDaysOfTheWaitingPeriodIsNotTouched() {
        assertThat(leaveLines(tenDays().leave(LeaveKind.SICK, "2022-06-07", "2022-06-13", "8", null)))
                .isEmpty();
    }

    @Test
    void aSpanCountsForEachOfItsDaysThatIsPayable() {
        assertThat(leaveLines(tenDays().leave(LeaveKind.SICK, "2022-06-07", "2022-06-20", "8", null)))
                .containsExactly(
                        "2022-06-11 leave-pay-reversed sick -540.00", "2022-06-11 leave-replenished sick 24.00 h");
    }

    @Test
    void theDaysThatAreRestoredAreNamed() {
        ClaimHistory history = tenDays()
                .leave(LeaveKind.SICK, "2022-06-15", null, "4", null)
                .leave(LeaveKind.SICK, "2022-06-14", null, "8", null)
                .leave(LeaveKind.SICK, "2022-06-15", null, "4", null);
        assertThat(leaveLines(history)).contains("2022-06-11 leave-replenished sick 16.00 h");
        entitlement(history, "2022-07-08").due().values().stream()
                .filter(due -> due.hours() != null)
                .forEach(due -> assertThat(due.restores()).containsExactly(day("2022-06-14"), day("2022-06-15")));
    }

    @Test
    void eachBalanceHasItsOwnLine() {
        assertThat(leaveLines(tenDays()
                        .leave(LeaveKind.SICK, "2022-06-14", null, "6", null)
                        .leave(LeaveKind.VACATION, "2022-06-14", null, "2", null)))
                .containsExactly(
                        "2022-06-11 leave-pay-reversed sick -135.00",
                        "2022-06-11 leave-pay-reversed vacation -45.00",
                        "2022-06-11 leave-replenished sick 6.00 h",
                        "2022-06-11 leave-replenished vacation 2.00 h");
    }

    @Test
    void theEntrysOwnRateGoesBeforeTheHourlyRate() {
        assertThat(leaveLines(tenDays().leave(LeaveKind.SICK, "2022-06-14", null, "8", "30.00")))
                .first()
                .isEqualTo("2022-06-11 leave-pay-reversed sick -240.00");
    }

    @Test
    void theHourlyRateOfThatDayCounts() {
        ClaimHistory history = tenDays()
                .raise("2022-06-16", "50000.00", "24.04")
                .leave(LeaveKind.SICK, "2022-06-15", "2022-06-16", "8", null);
        assertThat(leaveLines(history)).first().isEqualTo("2022-06-11 leave-pay-reversed sick -372.32");
    }

    @Test
    void leavePayIsRoundedOnce() {
        ClaimHistory history = tenDays()
                .leave(LeaveKind.SICK, "2022-06-14", null, "0.25", "22.51") // 5.6275
                .leave(LeaveKind.SICK, "2022-06-15", null, "0.25", "22.51");
        assertThat(leaveLines(history)).first().isEqualTo("2022-06-11 leave-pay-reversed sick -11.26");
    }

    @Test
    void withdrawnLeaveIsNotExchanged() {
        ClaimHistory history = tenDays().leave(LeaveKind.SICK, "2022-06-14", null, "8", null);
        assertThat(leaveLines(history.withdrawn(history.last()))).isEmpty();
    }

    @Test
    void leaveIsExchangedInThePeriodOfItsDays() {
        ClaimHistory history = tenDays()
                .offWork("2022-06-07", "2022-06-30")
                .leave(LeaveKind.OTHER, "2022-06-23", "2022-06-26", "8", null);
        assertThat(leaveLines(history))
                .containsExactly(
                        "2022-06-11 leave-pay-reversed other -360.00",
                        "2022-06-11 leave-replenished other 16.00 h",
                        "2022-06-25 leave-pay-reversed other -360.00",
                        "2022-06-25 leave-replenished other 16.00 h");
    }

    private static List<String> leaveLines(ClaimHistory history) {
        return due(history, "2022-07-08").stream()
                .filter(line -> line.contains(" leave-"))
                .toList();
    }
}
