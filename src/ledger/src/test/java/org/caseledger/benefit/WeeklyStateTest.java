package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.LakeExample.injured;
import static org.caseledger.benefit.Lines.due;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.LakeExample;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.DeskCheck;
import org.junit.jupiter.api.Test;

/** A claim under the law of Minnesota, through the same engine; its employer, Lake Example, is made up. */
class WeeklyStateTest {

    private static Entitlement entitlement(ClaimHistory history, String asOf) {
        return Entitlements.of(history.facts(), LakeExample.terms(), day(asOf));
    }

    private static String working(Entitlement entitlement, int line) {
        return List.copyOf(entitlement.due().values()).get(line).working().text();
    }

    private static List<String> lines(ClaimHistory history, String asOf) {
        return due(entitlement(history, asOf));
    }

    @Test
    void threeDaysAreUnpaidUntilTheTenth() {
        ClaimHistory nine = injured().offWork("2023-11-07", "2023-11-15");
        assertThat(lines(nine, "2023-12-01")).containsExactly("2023-11-04 statutory WC 6 d 533.34"); // 10, 13, 14, 15
        ClaimHistory ten = injured().offWork("2023-11-07", "2023-11-16");
        assertThat(lines(ten, "2023-12-01")).containsExactly("2023-11-04 statutory WC 10 d 1066.67"); // eight of five
    }

    @Test
    void aDayOfWorkIsItsPartOfTheWeek() {
        assertThat(lines(injured().offWork("2023-11-07", null), "2023-12-01"))
                .containsExactly("2023-11-04 statutory WC 11 d 1200.01", "2023-11-18 statutory WC 14 d 1333.34");
    }

    @Test
    void partialDisabilityBringsTwoThirdsOfTheWeeklyLoss() {
        ClaimHistory history = injured()
                .offWork("2023-11-07", "2023-11-19")
                .status(WorkStatus.MODIFIED_DUTY, "2023-11-20", "2023-12-01")
                .earned("2023-11-20", "2023-12-01", "1100.00");
        assertThat(lines(history, "2023-12-01")).endsWith("2023-11-18 statutory WC 14 d 600.00");
    }

    @Test
    void fromTheThirdAnniversaryOnAWeekBringsThreePercentMore() {
        ClaimHistory history = injured("2019-10-15", "900.00").offWork("2022-10-17", "2022-10-30");
        Entitlement entitlement = entitlement(history, "2022-10-30");
        assertThat(due(entitlement))
                .containsExactly("2022-10-08 statutory WC 5 d 618.00", "2022-10-22 statutory WC 9 d 618.00");
        assertThat(entitlement.missing()).isEmpty();
        assertThat(working(entitlement, 1))
                .contains(
                        "statutory pay: 618.00  = weekly benefit from 2022-10-15 x paid days of work / days worked per week",
                        "weekly benefit from 2022-10-15: 618.00  = weekly compensation x (100 + percent of 2022-10-15) / 100",
                        "Minn. Stat. 176.645",
                        "weekly compensation: 600.00");
    }

    @Test
    void theDaysOfAPeriodWithTwoRatesAreAddedUpAndRoundedOnce() {
        ClaimHistory history = injured("2019-11-09", "909.24").offWork("2022-11-05", "2022-11-18");
        Entitlement entitlement = entitlement(history, "2022-11-18");
        // two days of 606.16 a week and eight of 624.34: 242.464 + 998.944 = 1,241.408; 242.46 + 998.94 would be a cent
        // less
        assertThat(due(entitlement)).containsExactly("2022-11-05 statutory WC 14 d 1241.41");
        assertThat(working(entitlement, 0))
                .contains("statutory pay: 1241.41  = weekly compensation x paid days of work, 2022-11-05 to 2022-11-08"
                        + " / days worked per week + weekly benefit from 2022-11-09 x paid days of work, 2022-11-09 to"
                        + " 2022-11-18 / days worked per week, to the cent, half up");
        assertThat(DeskCheck.follow(entitlement.due().firstEntry().getValue().working())
                        .faults())
                .isEmpty();
    }

    @Test
    void theMaximumDoesNotLimitWhatAnAdjustmentAdds() {
        ClaimHistory history = injured("2019-10-15", "3000.00").offWork("2022-10-24", "2022-11-04");
        // the maximum, 1,112 x 102 %, is 1,134.24 a week
        assertThat(lines(history, "2022-11-04")).containsExactly("2022-10-22 statutory WC 12 d 2336.54");
    }

    @Test
    void partialDisabilityIsAdjustedByItsBenefitNotByItsWage() {
        ClaimHistory history = injured("2019-10-15", "1000.00")
                .status(WorkStatus.MODIFIED_DUTY, "2022-10-22", "2022-11-04")
                .earned("2022-10-22", "2022-11-04", "1100.00");
        assertThat(lines(history, "2022-11-04"))
                .containsExactly("2022-10-22 statutory WC 14 d 618.00"); // 300.00 a week
    }

    @Test
    void daysAfterAnAdjustmentThatNobodyKnowsAreMissing() {
        ClaimHistory history = injured("2005-03-03", "900.00").offWork("2009-02-14", "2009-03-20");
        Entitlement entitlement = entitlement(history, "2009-03-20");
        assertThat(due(entitlement)).containsExactly("2009-02-14 statutory WC 14 d 1200.00");
        assertThat(entitlement.held()).isFalse();
        assertThat(entitlement.heldLines())
                .extracting(Lines::words)
                .containsExactly("2009-02-28 statutory WC", "2009-03-14 statutory WC");
        assertThat(entitlement.missingWords())
                .containsExactly("annual adjustment of 2009-03-03: minnesota/annual-adjustment-percent for 2009-03-03:"
                        + " nobody has found the number (not found in any page read)");
    }

    @Test
    void leaveOfDaysWhosePayIsNotKnownWaitsToo() {
        EmployerPolicy exchanging = LakeExample.policy(LakeExample.FILE.replace(
                "leave: {replenished: false, payTakenBack: false}", "leave: {replenished: true, payTakenBack: true}"));
        ClaimHistory history = injured("2005-03-03", "900.00")
                .offWork("2009-02-14", "2009-03-20")
                .leave(LeaveKind.SICK, "2009-02-16", null, "8", "20.00")
                .leave(LeaveKind.SICK, "2009-03-02", null, "8", "20.00");
        Entitlement entitlement = Entitlements.of(history.facts(), Terms.shipped(exchanging), day("2009-03-13"));
        assertThat(due(entitlement))
                .containsExactly(
                        "2009-02-14 leave-pay-reversed sick -160.00",
                        "2009-02-14 leave-replenished sick 8.00 h",
                        "2009-02-14 statutory WC 14 d 1200.00");
        assertThat(entitlement.heldLines())
                .extracting(Lines::words)
                .containsExactlyInAnyOrder(
                        "2009-02-28 leave-pay-reversed sick",
                        "2009-02-28 leave-replenished sick",
                        "2009-02-28 statutory WC");
    }

    @Test
    void earningsOfAWeekCountByItsDaysOfWork() {
        ClaimHistory history = injured()
                .offWork("2023-11-07", "2023-11-19")
                .status(WorkStatus.MODIFIED_DUTY, "2023-11-20", "2023-11-24")
                .status(WorkStatus.FULL_DUTY, "2023-11-25", null)
                .earned("2023-11-20", "2023-12-01", "1100.00");
        // ten days of work, 550.00 a week; five of them are payable
        Entitlement entitlement = entitlement(history, "2023-12-01");
        assertThat(due(entitlement)).endsWith("2023-11-18 statutory WC 7 d 300.00");
        assertThat(working(entitlement, 1))
                .contains(
                        "weekly earnings after the injury: 550.00  = earnings, 2023-11-20 to 2023-12-01 x days worked per week"
                                + " / days of work of the interval",
                        "days of work of the interval: 10");
    }

    @Test
    void silenceMakesNothingPayableAndNoNoticeIsBounded() {
        ClaimHistory silent = ClaimHistory.of("M-1")
                .record(injured().entries().getFirst().event())
                .offWork("2023-11-07", null)
                .recommended("1000.00", "2023-11-20")
                .notified("2023-11-08");
        assertThat(entitlement(silent, "2024-03-01").standing().status()).hasToString("reported");
        Entitlement denied = entitlement(injured().offWork("2023-11-07", null).denied("2024-06-28"), "2024-06-28");
        assertThat(denied.due()).isEmpty();
        assertThat(denied.standing().outOfReach()).isEmpty();
    }

    @Test
    void withoutAWorkWeekTheClaimIsHeld() {
        EmployerPolicy none = LakeExample.policy(LakeExample.FILE.replace("workWeek: MTWTF\n", ""));
        Entitlement entitlement =
                Entitlements.of(injured().offWork("2023-11-07", null).facts(), Terms.shipped(none), day("2023-12-01"));
        assertThat(entitlement.held()).isTrue();
        assertThat(entitlement.missingWords())
                .containsExactly("work week in the employer's policy, which the law of Minnesota pays by");
    }
}
