package org.caseledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployeeGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What figures wait for: one alert for each fact, with the entry that brings it. Glendale's pay periods begin on 2022-01-08. */
class MissingFactTest {

    /** Injured on 10 January 2022, with the wage and the employment on file. */
    private static ClaimHistory claim() {
        return ClaimHistory.injuredOn("2022-01-10")
                .recommended("3900.00", "2022-01-11")
                .employed("70000.00", "33.65");
    }

    /** The causes of the alerts on {@code on}, each with its state. */
    private static List<String> missing(ClaimHistory claim, String on) {
        return Raising.of(AlertRule.MISSING_FACT, claim).stream()
                .filter(alert -> alert.on(day(on)).isPresent())
                .map(alert -> alert.alert().replace("missing-fact:C-1:", "") + " "
                        + alert.on(day(on)).orElseThrow())
                .toList();
    }

    private static String remedy(ClaimHistory claim) {
        return Raising.of(AlertRule.MISSING_FACT, claim).getFirst().remedy();
    }

    @Test
    void aClaimForLostTimeWaitsForTheDays() {
        assertThat(missing(claim(), "2022-01-21")).isEmpty();
        assertThat(missing(claim(), "2022-01-22")).containsExactly("work-status open");
        assertThat(remedy(claim())).contains("RecordWorkStatus", "claim's page");
        assertThat(missing(claim().offWork("2022-01-11", "2022-01-31"), "2023-01-01"))
                .doesNotContain("work-status open");
    }

    @Test
    void employmentThatBeginsAfterTheInjurySaysNothingAboutIt() {
        ClaimHistory claim = ClaimHistory.injuredOn("2022-01-10")
                .recommended("3900.00", "2022-01-11")
                .offWork("2022-01-11", "2022-01-31")
                .employed("2022-02-01", EmployeeGroup.GENERAL, false, "70000.00", "33.65", null);
        assertThat(missing(claim, "2022-03-01")).containsExactly("employment open");
        assertThat(remedy(claim)).contains("RecordEmployment", "roster");
        assertThat(missing(claim.employed("70000.00", "33.65"), "2022-03-01")).doesNotContain("employment open");
    }

    @Test
    void earningsAreMissingFromTheFirstDayThatNoneAreRecordedFor() {
        ClaimHistory claim = claim().status(WorkStatus.MODIFIED_DUTY, "2022-01-22", "2022-02-18");
        assertThat(missing(claim, "2022-03-01")).containsExactly("earnings-2022-01-22 open");
        claim.earned("2022-01-22", "2022-02-04", "900.00");
        assertThat(missing(claim, "2022-03-01")).contains("earnings-2022-02-05 open");
        assertThat(missing(claim, "2022-02-18")).doesNotContain("earnings-2022-02-05 open");
        claim.earned("2022-02-05", "2022-02-18", "900.00");
        assertThat(missing(claim, "2022-03-01")).noneMatch(one -> one.endsWith("open"));
    }

    @Test
    void aNoteThatAnotherEndsWaitsForNothingAfterIt() {
        ClaimHistory claim = claim().status(WorkStatus.MODIFIED_DUTY, "2022-01-22", null)
                .earned("2022-01-22", "2022-02-04", "900.00")
                .status(WorkStatus.FULL_DUTY, "2022-02-05", null);
        assertThat(missing(claim, "2023-01-01")).noneMatch(one -> one.endsWith("open"));
    }

    @Test
    void leaveThatIsTakenBackWaitsForARate() {
        ClaimHistory claim = ClaimHistory.injuredOn("2022-01-10")
                .recommended("3900.00", "2022-01-11")
                .employed("70000.00", null)
                .offWork("2022-01-11", "2022-01-31")
                .leave(LeaveKind.SICK, "2022-01-24", null, "8", null);
        assertThat(missing(claim, "2022-02-04")).isEmpty();
        assertThat(missing(claim, "2022-02-05")).containsExactly("leave-rate-2022-01-24 open");
        assertThat(missing(claim.employed("70000.00", "33.65"), "2022-02-05")).noneMatch(one -> one.endsWith("open"));
        assertThat(missing(
                        claim().offWork("2022-01-11", "2022-01-31")
                                .leave(LeaveKind.SICK, "2022-01-24", null, "8", "22.50"),
                        "2022-03-01"))
                .isEmpty();
    }

    @Test
    void aRatingWaitsForTheDayStationaryAndForWhetherOneReturnedToTheSameWork() {
        ClaimHistory claim = claim().offWork("2022-01-11", "2022-01-31").record(rated(null));
        assertThat(missing(claim, "2022-06-01"))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("stationary open"))
                .anyMatch(one -> one.startsWith("same-work-"));
        claim.stationary("2022-05-20").record(rated(true));
        assertThat(missing(claim, "2022-06-01")).noneMatch(one -> one.endsWith("open"));
    }

    private static ImpairmentRated rated(@Nullable Boolean returned) {
        return new ImpairmentRated(day("2022-06-01"), "hand-major", BigDecimal.TEN, returned);
    }

    @Test
    void aRatingWithoutAWageWaitsForIt() {
        ClaimHistory claim =
                ClaimHistory.injuredOn("2022-01-10").stationary("2022-05-20").record(rated(true));
        assertThat(missing(claim, "2022-06-01")).contains("wage open");
    }

    @Test
    void lawThatCoversNoSuchInjuryIsAdopted() {
        ClaimHistory claim = ClaimHistory.injuredOn("1900-01-10").offWork("1900-01-11", "1900-01-31");
        assertThat(Raising.all(claim.facts(), Optional.of(ClaimHistory.GLENDALE)))
                .filteredOn(alert -> alert.alert().equals("missing-fact:C-1:law"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.remedy()).contains("adopt"));
    }
}
