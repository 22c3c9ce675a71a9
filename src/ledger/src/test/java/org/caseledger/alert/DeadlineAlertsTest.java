package org.caseledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.alert.Raising.form;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.junit.jupiter.api.Test;

/**
 * The report of an injury that the employer knew of on 10 January 2022, which is due within ten days, on 20 January: near from
 * the 13th on, missed from the 21st on.
 */
class DeadlineAlertsTest {

    private static final String REPORT = "az.report-of-injury";

    private static List<String> states(AlertRule rule, ClaimHistory history, String on) {
        return Raising.of(rule, history).stream()
                .filter(alert -> alert.alert().contains(REPORT))
                .filter(alert -> alert.on(day(on)).isPresent())
                .map(alert -> alert.raisedBy() + " " + alert.on(day(on)).orElseThrow()
                        + (alert.closedBy() == null ? "" : " by " + alert.closedBy()))
                .toList();
    }

    private static ClaimHistory claim() {
        return injuredOn("2022-01-10");
    }

    @Test
    void aDutyIsNearForAWeekAndThenMissed() {
        assertThat(states(AlertRule.DEADLINE_NEAR, claim(), "2022-01-12")).isEmpty();
        assertThat(states(AlertRule.DEADLINE_NEAR, claim(), "2022-01-13")).containsExactly("e1 open");
        assertThat(states(AlertRule.DEADLINE_NEAR, claim(), "2022-01-20")).containsExactly("e1 open");
        assertThat(states(AlertRule.DEADLINE_NEAR, claim(), "2022-01-21")).isEmpty();
        assertThat(states(AlertRule.DEADLINE_MISSED, claim(), "2022-01-20")).isEmpty();
        assertThat(states(AlertRule.DEADLINE_MISSED, claim(), "2022-01-21")).containsExactly("e1 open");
        assertThat(Raising.of(AlertRule.DEADLINE_NEAR, claim()))
                .filteredOn(alert -> alert.alert().contains(REPORT))
                .extracting(Alert::due)
                .containsExactly(day("2022-01-20"));
    }

    @Test
    void doneInTimeItIsClosedAndNeverMissed() {
        ClaimHistory done = claim().record(form("101", "2022-01-20"));
        assertThat(states(AlertRule.DEADLINE_NEAR, done, "2022-03-01")).containsExactly("e1 closed by e2");
        assertThat(states(AlertRule.DEADLINE_MISSED, done, "2022-03-01")).isEmpty();
        ClaimHistory early = claim().record(form("101", "2022-01-12"));
        assertThat(states(AlertRule.DEADLINE_NEAR, early, "2022-03-01")).isEmpty();
    }

    @Test
    void doneLateItIsMissedUntilTheReasonIsOnFile() {
        ClaimHistory late = claim().record(form("101", "2022-01-27"));
        assertThat(states(AlertRule.DEADLINE_MISSED, late, "2022-03-01")).containsExactly("e1 open");
        ClaimHistory excused = injuredOn("2021-11-10")
                .record(form("101", "2021-12-27"))
                .record(new ExceptionDocumented(REPORT, "mail was lost", "receipt"));
        assertThat(states(AlertRule.DEADLINE_MISSED, excused, "2022-03-01")).containsExactly("e1 closed by e3");
    }

    @Test
    void aPersonsOwnTimeLimitIsNeither() {
        ClaimHistory denied = claim().denied("2022-02-01");
        assertThat(Raising.all(denied))
                .filteredOn(
                        alert -> alert.rule() == AlertRule.DEADLINE_NEAR || alert.rule() == AlertRule.DEADLINE_MISSED)
                .extracting(Alert::alert)
                .noneMatch(alert -> alert.contains("request-for-hearing"));
    }
}
