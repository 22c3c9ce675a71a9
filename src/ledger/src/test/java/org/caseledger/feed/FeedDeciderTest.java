package org.caseledger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.FeedAlerts;
import org.caseledger.alert.Severity;
import org.caseledger.decision.Decision;
import org.caseledger.feed.FeedCommand.*;
import org.caseledger.feed.FeedEvent.*;
import org.caseledger.journal.Entry;
import org.junit.jupiter.api.Test;

/** What is kept of files of which rows were refused, and the alerts that they raise. */
class FeedDeciderTest {

    private static final List<RefusedRow> LINES = List.of(new RefusedRow(7, "wrong-value"));

    private final List<Entry<FeedEvent>> entries = new ArrayList<>();

    private FeedFacts facts() {
        return FeedFacts.of("glendale", entries);
    }

    /** The events of {@code command}, which are recorded. */
    private List<FeedEvent> done(FeedCommand command) {
        List<FeedEvent> events = ((Decision.Accepted<FeedEvent>) FeedDecider.decide(facts(), command)).events();
        for (FeedEvent event : events) {
            entries.add(new Entry<>(
                    "f" + (entries.size() + 1),
                    ClaimHistory.BEGIN.plus(Duration.ofDays(entries.size())),
                    ClaimHistory.BY_TESTER,
                    event));
        }
        return events;
    }

    private String refused(FeedCommand command) {
        return ((Decision.Refused<FeedEvent>) FeedDecider.decide(facts(), command))
                .refusal()
                .code();
    }

    private static NoteRefusedRows refused(String file, String content, int rows) {
        return new NoteRefusedRows("glendale", "roster", file, content, 200, rows, LINES);
    }

    private static NoteTakenIn takenIn(String file, String content) {
        return new NoteTakenIn("glendale", "roster", file, content);
    }

    private List<Alert> alerts() {
        return FeedAlerts.of(facts(), ZoneOffset.UTC);
    }

    private List<String> states() {
        return alerts().stream()
                .map(alert -> alert.alert() + " "
                        + alert.on(day("2022-01-20")).map(AlertState::toString).orElse("none"))
                .toList();
    }

    @Test
    void theSameFileAgainSaysNothingNew() {
        assertThat(done(refused("a.csv", "c1", 2)))
                .containsExactly(new RowsRefused("roster", "a.csv", "c1", 200, 2, LINES));
        assertThat(done(refused("a.csv", "c1", 2))).isEmpty();
        assertThat(done(refused("a.csv", "c1", 1))).hasSize(1);
        assertThat(done(refused("b.csv", "c1", 2))).hasSize(1);
        assertThat(states()).containsExactly("feed-rejected::glendale.f1 open", "feed-rejected::glendale.f3 open");
    }

    @Test
    void aFileWithoutAFaultSaysSomethingWhereOneWasRefused() {
        assertThat(done(takenIn("a.csv", "c1"))).isEmpty();
        done(refused("a.csv", "c1", 2));
        assertThat(done(takenIn("b.csv", "c2"))).isEmpty();
        assertThat(done(takenIn("a.csv", "c2"))).containsExactly(new FileTakenIn("roster", "a.csv", "c2"));
        assertThat(done(takenIn("a.csv", "c2"))).isEmpty();
        assertThat(states()).containsExactly("feed-rejected::glendale.f1 closed");
        done(refused("a.csv", "c1", 2));
        assertThat(states()).containsExactly("feed-rejected::glendale.f1 closed", "feed-rejected::glendale.f3 open");
    }

    @Test
    void aWordEndsItUntilTheFileComesWithOtherFaults() {
        done(refused("a.csv", "c1", 2));
        done(new PutOff("glendale", "f1", "comes again", day("2022-02-01")));
        assertThat(states()).containsExactly("feed-rejected::glendale.f1 snoozed");
        done(new SetAside("glendale", "f1", "both left in 2019"));
        assertThat(states()).containsExactly("feed-rejected::glendale.f1 closed");
        assertThat(refused(new SetAside("glendale", "f1", "again"))).isEqualTo("already-closed");
        assertThat(refused(new PutOff("glendale", "f9", "what", day("2022-02-01"))))
                .isEqualTo("unknown-alert");
        assertThat(done(refused("a.csv", "c1", 2))).isEmpty();
        assertThat(done(refused("a.csv", "c2", 2))).hasSize(1);
        assertThat(states()).contains("feed-rejected::glendale.f4 open");
    }

    @Test
    void anAlertSaysWhichFileWhichLinesAndWhoCanPutItRight() {
        done(refused("a.csv", "c1", 2));
        done(new NoteRefusedRows("glendale", "claims", "new.csv", "c2", 9, 1, LINES));
        Alert roster = alerts().getFirst();
        assertThat(roster.what()).isEqualTo("2 rows of a.csv (roster) refused: line 7 wrong-value, and more");
        assertThat(roster.severity(day("2022-01-20"))).isEqualTo(Severity.HIGH);
        assertThat(roster.due())
                .isEqualTo(
                        entries.getFirst().recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
        assertThat(alerts().stream().map(Alert::owner)).containsExactly("payroll", "clerk");
    }
}
