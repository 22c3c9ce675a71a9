package org.caseledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.audit.AuditEvent;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.SizePlan;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is owed to an audit: answers to its findings, and what was promised. */
class AuditAlertsTest {

    private static final Instant BEGIN = Instant.parse("2022-06-01T16:00:00Z");

    private final List<Entry<AuditEvent>> entries = new ArrayList<>();

    AuditAlertsTest() {
        record(new AuditPlanned(
                "closed-claims",
                "Closed claims",
                "a review",
                "glendale",
                day("2019-07-01"),
                day("2021-12-31"),
                List.of(),
                SizePlan.fixed(1),
                "march",
                BEGIN,
                1,
                null,
                1,
                "hash",
                null,
                null));
        record(new FindingMade(1, "4 of 20 came late", "10 days", null, null, "say why", List.of()));
    }

    private void record(AuditEvent event) {
        entries.add(new Entry<>(
                "a" + entries.size(),
                BEGIN.plus(Duration.ofHours(entries.size())),
                new Provenance("june", Channel.COMMAND_LINE, "k", null, null),
                event));
    }

    private void answer(@Nullable String targetOn) {
        record(new ResponseGiven(
                1, Agreement.AGREE, "Risk Management", targetOn == null ? null : day(targetOn), "documented"));
    }

    private List<Alert> alerts(AlertRule rule) {
        return AuditAlerts.of(AuditFacts.of("C:3", entries)).stream()
                .filter(alert -> alert.rule() == rule)
                .toList();
    }

    private String state(AlertRule rule, String on) {
        return alerts(rule).stream()
                .flatMap(alert -> alert.on(day(on)).stream())
                .map(AlertState::toString)
                .findFirst()
                .orElse("");
    }

    @Test
    void aFindingWaitsForItsAnswer() {
        Alert alert = alerts(AlertRule.AUDIT_ANSWER).getFirst();
        assertThat(alert.alert()).isEqualTo("audit-answer::C%3A3.1");
        assertThat(AuditAlerts.audit("C%3A3.1")).isEqualTo("C:3");
        assertThat(alert.employer()).isEqualTo("glendale");
        assertThat(alert.what()).contains("Finding 1 of audit C:3 waits for management's answer: 4 of 20 came late");
        assertThat(state(AlertRule.AUDIT_ANSWER, "2022-06-01")).isEqualTo("open");
        answer(null);
        assertThat(state(AlertRule.AUDIT_ANSWER, "2022-06-02")).isEqualTo("closed");
        assertThat(alerts(AlertRule.AUDIT_OVERDUE)).isEmpty();
    }

    /** By 30 June: on 1 July it is overdue, and seen done on 2 July it is closed; another day moves it. */
    @Test
    void whatWasPromisedIsOverdueTheDayAfter() {
        answer("2022-06-30");
        assertThat(state(AlertRule.AUDIT_OVERDUE, "2022-06-30")).isEmpty();
        assertThat(state(AlertRule.AUDIT_OVERDUE, "2022-07-01")).isEqualTo("open");
        record(new FindingFollowedUp(1, day("2022-07-01"), Progress.PARTLY, "half of them"));
        assertThat(state(AlertRule.AUDIT_OVERDUE, "2022-07-01")).isEqualTo("open");
        record(new FindingFollowedUp(1, day("2022-07-02"), Progress.IMPLEMENTED, "all of them"));
        assertThat(state(AlertRule.AUDIT_OVERDUE, "2022-07-02")).isEqualTo("closed");
        answer("2022-08-31");
        assertThat(alerts(AlertRule.AUDIT_OVERDUE)).isEmpty();
    }

    @Test
    void whatWasDoneInTimeWasNeverOverdue() {
        answer("2022-06-30");
        record(new FindingFollowedUp(1, day("2022-06-28"), Progress.IMPLEMENTED, "all of them"));
        assertThat(alerts(AlertRule.AUDIT_OVERDUE)).isEmpty();
    }

    @Test
    void theyAreOfWhoeverAnswersAndOfWhoeverAudits() {
        assertThat(AlertRule.AUDIT_OVERDUE.others())
                .containsExactlyInAnyOrder(Role.ADJUSTER, Role.PAYROLL, Role.APPROVER, Role.AUDITOR, Role.COMPLIANCE);
        assertThat(AlertRule.RUN_TO_APPROVE.others()).isEmpty();
    }
}
