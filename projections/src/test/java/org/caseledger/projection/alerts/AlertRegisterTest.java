package org.caseledger.projection.alerts;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.EMPLOYER;
import static org.caseledger.projection.Widths.ENTRY;
import static org.caseledger.projection.Widths.INSTANT;
import static org.caseledger.projection.Widths.USER;
import static org.caseledger.projection.Widths.limit;
import static org.caseledger.projection.Widths.longestOf;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertLine;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Alerts;
import org.caseledger.claim.AttentionCommand.AcknowledgeAlert;
import org.caseledger.claim.AttentionCommand.SetDiary;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.people.Role;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;

class AlertRegisterTest implements KeptInStep {

    private static final String HEARING = "hearing-requested:G-1:2022-03-01";
    private static final Set<AlertState> STATES = EnumSet.allOf(AlertState.class);

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .on("G-1", new HearingRequested(day("2022-03-01"), null, null))
                .on("G-1", new SurveillanceRequested(day("2022-03-02"), "seen lifting"))
                .on("G-1", new ClaimAssigned("ann"))
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut")
                .on("G-2", new RepresentationRecorded("Lane", day("2022-03-05"), null))
                .on("G-1", new AlertSnoozed(HEARING, "waits", day("2022-04-01")))
                .on("G-1", new AlertAcknowledged(HEARING, "seen"))
                .on("G-1", new EntryWithdrawn("e8", "another alert was meant"));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new AlertRegister(ZoneOffset.UTC);
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.ofEntries(
                entry("alerts.alert.alert", limit(AcknowledgeAlert.class, "alert")),
                entry("alerts.alert.claim", CLAIM),
                entry("alerts.alert.employer", EMPLOYER),
                entry("alerts.alert.rule_id", longestOf(List.of(AlertRule.values()))),
                entry("alerts.alert.owner_role", longestOf(List.of(Role.values()))),
                entry("alerts.alert.assigned_to", USER),
                entry("alerts.alert.what", limit(SetDiary.class, "what") + "Diary of 2022-01-01: ".length()),
                entry("alerts.alert.remedy", 300),
                entry("alerts.alert.raised_by", ENTRY),
                entry("alerts.alert.recorded_at", INSTANT),
                entry("alerts.alert.opens_on", DAY),
                entry("alerts.alert.due", DAY),
                entry("alerts.alert.closed_by", ENTRY),
                entry("alerts.alert.snoozed_until", DAY));
    }

    private static List<String> raised(Lists lists, String on, AlertState state) {
        return AlertRegister.lines(lists, day(on), Set.of(state), Optional.empty()).stream()
                .map(AlertLine::alert)
                .sorted()
                .toList();
    }

    private RecordedLedger kept() {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        return ledger;
    }

    @Test
    void alertsAreAskedForAsTheyStandOnADay() {
        Lists lists = kept().lists();
        assertThat(raised(lists, "2022-02-08", AlertState.OPEN))
                .satisfiesExactly(
                        missed -> assertThat(missed).isEqualTo("deadline-missed:G-1:az.report-of-injury-2022-01-10"),
                        missing -> assertThat(missing).isEqualTo("missing-fact:G-1:work-status"),
                        first -> assertThat(first).startsWith("represented:G-2:2022-03-05-"),
                        second -> assertThat(second).isEqualTo("surveillance:G-1:2022-03-02"));
        assertThat(raised(lists, "2022-03-31", AlertState.SNOOZED)).containsExactly(HEARING);
        assertThat(raised(lists, "2022-04-01", AlertState.SNOOZED)).isEmpty();
        assertThat(raised(lists, "2022-04-01", AlertState.OPEN)).contains(HEARING, "diary-due:G-1:2022-02-09");
        assertThat(raised(lists, "2022-04-01", AlertState.CLOSED)).isEmpty();
    }

    @Test
    void aRowSaysAllThatItsAlertDoesAndALineAllButItsWords() {
        RecordedLedger ledger = kept();
        List<Alert> alerts = Alerts.of(
                        ledger.facts("G-1"),
                        List.of(),
                        Optional.empty(),
                        ClaimDeadlines.of(ledger.facts("G-1"), ledger.law(), Optional.empty(), ZoneOffset.UTC),
                        Optional.empty())
                .stream()
                .filter(alert -> alert.on(day("2023-01-01")).isPresent())
                .toList();
        List<String> ids = alerts.stream().map(Alert::alert).toList();
        assertThat(AlertRegister.named(ledger.lists(), ids)).isEqualTo(alerts);
        assertThat(AlertRegister.lines(ledger.lists(), day("2023-01-01"), STATES, Optional.of("G-1")))
                .containsExactlyInAnyOrderElementsOf(alerts.stream()
                        .map(one -> new AlertLine(
                                one.alert(),
                                one.rule(),
                                one.claim(),
                                one.employer(),
                                one.assignedTo(),
                                one.recordedAt(),
                                one.opensOn(),
                                one.due(),
                                one.closedBy(),
                                one.snoozedUntil()))
                        .toList());
    }

    @Test
    void onlyTheStatesAndTheClaimThatAreAskedForAreThere() {
        Lists lists = kept().lists();
        assertThat(AlertRegister.lines(lists, day("2022-03-31"), Set.of(), Optional.empty()))
                .isEmpty();
        assertThat(AlertRegister.lines(lists, day("2022-03-31"), STATES, Optional.of("G-9")))
                .isEmpty();
        assertThat(AlertRegister.lines(lists, day("2022-03-31"), STATES, Optional.of("G-2")))
                .extracting(AlertLine::claim)
                .isNotEmpty()
                .containsOnly("G-2");
        assertThat(AlertRegister.named(lists, List.of("no-such-alert", HEARING)))
                .extracting(Alert::alert)
                .containsExactly(HEARING);
    }
}
