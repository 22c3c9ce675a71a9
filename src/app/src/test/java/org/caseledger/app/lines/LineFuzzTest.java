package org.caseledger.app.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.projection.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five thousand lines at the ledger's door, most of them damaged, some good: each gets exactly one answer in plain
 * words, nothing is recorded in part, and what is good is recorded.
 */
class LineFuzzTest {

    private static final long SEED = 231_061;
    private static final int LINES = 5_000;
    private static final int GOOD_EVERY = 25;
    private static final int MESSAGE_MAX = 3_000;

    private static final List<String> NOT_OUR_WORDS = List.of(
            "exception",
            "java.",
            "jackson",
            "token",
            "deserializ",
            "sql",
            "derby",
            "spring",
            "axon",
            "org.",
            "class ",
            "parser",
            "null value",
            "stack",
            "unexpected");

    @TempDir
    Path folder;

    @Test
    void eachLineIsAnsweredOnceInPlainWordsAndTheGoodOnesAreRecorded() throws IOException {
        FuzzedLines damaged = new FuzzedLines(
                SEED,
                Stream.concat(examples().stream(), IntStream.range(0, 60).mapToObj(LineFuzzTest::fact))
                        .toList());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int number = 1; number <= LINES; number++) {
            file.write(
                    number % GOOD_EVERY == 0
                            ? good(number / GOOD_EVERY).getBytes(StandardCharsets.UTF_8)
                            : damaged.next());
            file.write('\n');
        }
        List<LineFile.Answer> answers = new ArrayList<>();
        EmptyLedger.in(folder);
        try (OpenLedger ledger =
                Ledger.open(folder, Clock.fixed(Instant.parse("2026-03-02T16:00:00Z"), ZoneOffset.UTC))) {
            LineFile lines = new LineFile(ledger, answers::add, warning -> {});
            lines.record(
                    List.of(new LineFile.Source("fuzz", null, new ByteArrayInputStream(file.toByteArray()))), false);
            assertThat(answers)
                    .extracting(LineFile.Answer::line)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, LINES).boxed().toList());
            answers.stream()
                    .filter(answer -> answer.line() % GOOD_EVERY == 0)
                    .forEach(answer -> assertThat(answer.outcome())
                            .as("line %d: %s", answer.line(), good(answer.line() / GOOD_EVERY))
                            .isInstanceOfSatisfying(
                                    Outcome.Recorded.class,
                                    recorded -> assertThat(recorded.entries()).isNotEmpty()));
            answers.forEach(LineFuzzTest::isPlain);
            assertThat(journal(ledger)).containsExactlyInAnyOrderElementsOf(answered(answers));
            ledger.readModels().names().forEach(ledger::requireCurrent);
        }
        assertThat(answers.stream().filter(answer -> answer.outcome() instanceof Outcome.Refused))
                .hasSizeGreaterThan(LINES / 2);
    }

    private static void isPlain(LineFile.Answer answer) {
        if (answer.outcome() instanceof Outcome.Refused(Refusal refusal)) {
            String message = refusal.message();
            assertThat(message).hasSizeBetween(10, MESSAGE_MAX);
            assertThat(Characters.fault(message, true)).as(message).isEmpty();
            // What stands in quotes is the line's own; one command is named for the exceptions that people document.
            String words =
                    message.replaceAll("\"[^\"]*\"|DocumentException", "").toLowerCase(Locale.ROOT);
            assertThat(NOT_OUR_WORDS).as("line %d: %s", answer.line(), message).noneMatch(words::contains);
        }
    }

    private static Set<String> answered(List<LineFile.Answer> answers) {
        Set<String> entries = new LinkedHashSet<>();
        for (LineFile.Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Recorded(List<String> made)) {
                entries.addAll(made);
            }
        }
        return entries;
    }

    private static List<String> journal(OpenLedger ledger) {
        return ledger.journal(0, 2 * LINES).stream()
                .map(Recorded::entry)
                .map(entry -> entry.id())
                .toList();
    }

    /** A line of each command there is. */
    private static List<String> examples() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(module.resolve("src/ledger"))
                ? module
                : module.getParent().getParent();
        return Files.readAllLines(root.resolve("src/ledger/src/test/resources/commands.jsonl"));
    }

    /** The {@code number}th good line: a claim is reported, then facts about it come in. */
    private static String good(int number) {
        return number % 5 == 1 ? report("G-" + number / 5) : fact(number, "G-" + (number - 1) / 5);
    }

    private static String fact(int number) {
        return number % 5 == 1 ? report("C-1") : fact(number, "C-1");
    }

    private static String report(String claim) {
        return "{\"do\": \"ReportInjury\", \"claim\": \"" + claim + "\", \"by\": \"ann\", \"jurisdiction\": \"AZ\","
                + " \"employer\": \"glendale\", \"employee\": {\"id\": \"E-" + claim
                + "\", \"name\": \"Zoë Muñoz 😀\"},"
                + " \"injuredOn\": \"2022-01-10\", \"employerKnewOn\": \"2022-01-10\", \"kind\": \"lost-time\","
                + " \"description\": \"Fell off\\na ladder\"}";
    }

    private static String fact(int number, String claim) {
        String begin = "{\"claim\": \"" + claim + "\", \"by\": \"ann\", \"do\": ";
        return begin
                + switch (number % 5) {
                    case 2 ->
                        "\"RecordEmployment\", \"effectiveFrom\": \"2019-03-04\", \"status\": \"regular\", \"group\":"
                                + " \"general\", \"sworn\": false, \"fullTime\": true, \"hiredOn\": \"2019-03-04\","
                                + " \"annualBaseSalary\": \"46999.94\", \"hourlyRate\": 22.596125}";
                    case 3 ->
                        "\"UseLeave\", \"day\": \"2022-01-" + (11 + number % 20)
                                + "\", \"kind\": \"sick\", \"hours\": 8," + " \"rate\": \"22.5962\"}";
                    case 4 ->
                        "\"LogInteraction\", \"on\": \"2022-02-01\", \"channel\": \"phone\", \"party\": \"claimant\","
                                + " \"issue\": \"Pay is late\", \"action\": \"Explained\", \"result\": \"Content\","
                                + " \"key\": \"call-" + claim + "-" + number + "\"}";
                    default ->
                        "\"SetReserve\", \"kind\": \"medical\", \"amount\": " + number
                                + ".50, \"reason\": \"estimate\"}";
                };
    }
}
