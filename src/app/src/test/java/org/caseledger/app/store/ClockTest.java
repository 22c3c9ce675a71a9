package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.projection.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A clock that once ran ahead, and what is recorded after it is set right. */
class ClockTest {

    private static final Instant AHEAD = Instant.parse("2022-04-02T17:00:00Z");

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void aClaimIsReportedByAClockThatRunsAhead() {
        EmptyLedger.in(folder);
        assertThat(recordAt(AHEAD, report("C-1")).warning()).isNull();
    }

    private LineFile.Answer recordAt(Instant clock, String line) {
        return at(clock, line, false).getFirst();
    }

    private List<LineFile.Answer> at(Instant clock, String lines, boolean history) {
        List<LineFile.Answer> answers = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder, Clock.fixed(clock, ZoneOffset.UTC))) {
            Path file = Files.writeString(folder.resolve("lines.jsonl"), lines);
            LineFile intake = new LineFile(ledger, answers::add, warnings::add);
            if (history) {
                intake.history(List.of(LineFile.Source.of(file)), false);
            } else {
                intake.record(List.of(LineFile.Source.of(file)), false);
            }
            return answers;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String report(String claim) {
        return "{\"do\":\"ReportInjury\",\"claim\":\"" + claim + "\",\"by\":\"ann\",\"jurisdiction\":\"AZ\","
                + "\"employer\":\"glendale\",\"employee\":{\"id\":\"7\",\"name\":\"Gus\"},\"injuredOn\":\"2022-01-10\","
                + "\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell\"}\n";
    }

    private static String history(String claim, Instant at) {
        return report(claim).replace("{\"do\"", "{\"at\":\"" + at + "\",\"do\"");
    }

    private Entry<?> last() {
        try (Ledger ledger = Ledger.open(folder, Clock.fixed(AHEAD, ZoneOffset.UTC))) {
            List<Recorded> journal = ledger.journal(0, 10);
            return journal.getLast().entry();
        }
    }

    @Test
    void whatIsRecordedMeanwhileKeepsWhatTheClockReadAndSaysSo() {
        Instant clock = Instant.parse("2022-03-01T08:00:00Z");
        LineFile.Answer answer = recordAt(clock, report("C-2"));
        assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class);
        assertThat(answer.warning())
                .contains("clock reads 2022-03-01T08:00:00Z")
                .contains("2022-04-02T17:00:00Z")
                .contains("set it right");
        assertThat(last().recordedAt()).isEqualTo(AHEAD);
        assertThat(last().provenance().clockRead()).isEqualTo(clock);
    }

    @Test
    void aMinuteIsNoMatter() {
        LineFile.Answer answer = recordAt(AHEAD.minusSeconds(60), report("C-2"));
        assertThat(answer.warning()).isNull();
        assertThat(last().recordedAt()).isEqualTo(AHEAD);
        assertThat(last().provenance().clockRead()).isNull();
        assertThat(recordAt(AHEAD.minusSeconds(60).minusMillis(1), report("C-3"))
                        .warning())
                .isNotNull();
    }

    @Test
    void whatIsRefusedOrRepeatedIsNotWarnedAbout() {
        Instant clock = AHEAD.minus(Duration.ofDays(9));
        assertThat(recordAt(clock, report("C-1")).warning()).isNull();
        String keyed = report("C-2").replace("{\"do\"", "{\"key\":\"k\",\"do\"");
        assertThat(recordAt(clock, keyed).warning()).isNotNull();
        assertThat(recordAt(clock, keyed).warning()).isNull();
    }

    @Test
    void aHistoryIsJudgedByTheClockAndNotByTheLastEntry() {
        Instant clock = AHEAD.minus(Duration.ofDays(9));
        LineFile.Answer far = at(clock, history("C-2", AHEAD), true).getFirst();
        assertThat(far.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("at-in-future");
            assertThat(refused.refusal().message())
                    .contains("more than a day ahead of this machine's clock (" + clock + ")")
                    .contains("put the clock right")
                    .contains("use record");
        });
        Instant hoursBefore = AHEAD.minus(Duration.ofHours(20));
        assertThat(at(hoursBefore, history("C-2", AHEAD), true).getFirst().outcome())
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(at(hoursBefore, history("C-3", AHEAD.plusSeconds(1)), true)
                        .getFirst()
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().message()).contains("is in the future"));
    }

    @Test
    void aClockThatIsSetBackInTheMeantimeIsToldOnce() throws IOException {
        ClockSetByHand clock = new ClockSetByHand(AHEAD);
        List<LineFile.Answer> answers = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder, clock)) {
            Path file = Files.writeString(folder.resolve("lines.jsonl"), report("C-2") + report("C-3") + report("C-4"));
            new LineFile(
                            ledger,
                            answer -> {
                                answers.add(answer);
                                clock.set(AHEAD.minus(Duration.ofDays(3)));
                            },
                            warnings::add)
                    .record(List.of(LineFile.Source.of(file)), false);
        }
        assertThat(answers).extracting(answer -> answer.warning() != null).containsExactly(false, true, true);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("lines.jsonl:2: ")
                .contains("clock");
    }

    @Test
    void lawCanBeAdoptedMeanwhile() throws IOException {
        Path policy = Files.writeString(folder.resolve("mesa.yaml"), """
                employer: mesa-grande
                name: Town of Mesa Grande
                jurisdiction: AZ
                supplement: []
                """);
        Instant clock = AHEAD.minus(Duration.ofDays(9));
        try (Ledger ledger = Ledger.open(folder, Clock.fixed(clock, ZoneOffset.UTC))) {
            AdoptionDesk.Step step =
                    new AdoptionDesk(ledger).adopt(AdoptionFile.policy(policy), Who.commandLine("rosa"));
            assertThat(step.toString()).startsWith("Done");
        }
        assertThat(last().recordedAt()).isEqualTo(AHEAD);
        assertThat(last().provenance().clockRead()).isEqualTo(clock);
    }

    @Test
    void theCommandLineSaysSoOnceOnOpeningAndInEachAnswer() throws IOException {
        Instant farAhead = Instant.now().plus(Duration.ofDays(1000));
        recordAt(farAhead, report("C-2"));
        CommandLineRun run = CommandLineRun.with(report("C-3") + report("C-4"), folder, "record", "-")
                .done();
        assertThat(run.err()).hasLineCount(1).contains("days ahead of this machine's clock");
        assertThat(run.lines())
                .allSatisfy(answer ->
                        assertThat(answer.get("warning").stringValue()).contains("this machine's clock reads"));
        assertThat(CommandLineRun.on(folder, "show", "C-3").done().err()).isEmpty();

        Path journal = folder.resolve("journal.jsonl");
        CommandLineRun.on(folder, "export", journal.toString()).done();
        List<JsonNode> entries = Files.readAllLines(journal).stream()
                .map(line -> org.caseledger.journal.LedgerJson.mapper().readTree(line))
                .toList();
        assertThat(entries.getFirst().propertyNames())
                .containsExactly(
                        "number",
                        "stream",
                        "entry",
                        "event",
                        "revision",
                        "recordedAt",
                        "by",
                        "channel",
                        "key",
                        "payload");
        assertThat(entries.getLast().propertyNames()).endsWith("payload", "clockRead");
        assertThat(Instant.parse(entries.getLast().get("clockRead").stringValue()))
                .isBefore(farAhead);
    }
}
