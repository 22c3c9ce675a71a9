package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.app.Approved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** A story told twice, to a ledger of its own and through a server that has another one open: every answer is the same. */
class ServedCommandsTest {

    /** Their answers have the ledger's own id and key; {@code IntegrityApiTest} and {@code EvidenceApiTest} have them. */
    private static final Set<String> OF_ONE_LEDGER = Set.of("checkpoint", "verify", "integrity", "prove", "evidence");

    private static final Path STORY = Approved.FOLDER.resolveSibling("story");

    /** How fast it was, and where. */
    private static final String BY_CHANCE =
            "[\\d,.]+ lines in [\\d.]+ s, [\\d,]+ lines a second|(?<=\\d )  +[\\d,]+(?=  sha256)"
                    + "|\"(eventsPerSecond|seconds)\"\\s*:\\s*[\\d.]+|" + ApprovalsTest.RANDOM
                    // What a backup of a ledger with a token comes to: its id and that of its entry are by chance.
                    + "|(?<=the last one )\\S+|\\d+ files, \\d+ MB|(?<=(journal|answers)       sha256:)\\w+";

    /** What the story leaves out. */
    private static final List<List<String>> MORE = List.of(
            List.of("export", "OUT/journal.jsonl"),
            List.of("export", "OUT/nowhere/journal.jsonl"),
            List.of("export", "OUT/journal.jsonl", "--json"),
            List.of("export", "OUT/journal.jsonl", "--answers", "OUT/nowhere/answers.jsonl"),
            List.of("replay-all", "OUT/journal.jsonl", "--as-of", "2022-12-13"),
            List.of("backup", "OUT/backups"),
            List.of(
                    "audit",
                    "supplemental",
                    "--period",
                    "2022-06-25",
                    "--size",
                    "2",
                    "--seed",
                    "s",
                    "--by",
                    "cora",
                    "--employer",
                    "glendale",
                    "--out",
                    "OUT/papers/paper.html"),
            List.of("rebuild", "claims"),
            List.of("rebuild", "nonsense"),
            List.of("record", "OUT/nowhere.jsonl"),
            List.of("record", "OUT"),
            List.of("record", "IN/roster.csv"),
            List.of("import", "history", "-"),
            List.of("import"),
            List.of("show"),
            List.of("show", "nowhere", "--debgu"),
            List.of("payroll"),
            List.of("payroll", "run", "--employer", "nowhere", "--period", "2022-06-11", "--by", "ann"),
            List.of("payroll", "--help"),
            List.of("user", "list"),
            List.of("webhook", "list"),
            List.of("read-trail"),
            List.of("help", "payroll", "run"),
            List.of("completion"),
            List.of("version"),
            List.of("calc", "--list"));

    @TempDir
    private Path folder;

    private Instant now = Instant.EPOCH;

    @Test
    void everyAnswerIsTheSame() throws IOException {
        Path own = folder.resolve("own");
        Path served = folder.resolve("served");
        for (Path one : List.of(own, served)) {
            ScenarioLedger.copy(STORY.resolve("given"), one.resolve("ledger"));
        }
        List<List<String>> steps = steps();
        now = first(steps);
        List<CommandLineRun> expected = new ArrayList<>();
        List<CommandLineRun> given = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        try (ServedLedger server = new ServedLedger(served.resolve("ledger"), now)) {
            for (List<String> step : steps) {
                if (step.getFirst().equals("at")) {
                    now = Instant.parse(step.get(1));
                    server.itIs(now);
                } else {
                    calls.add(step);
                    expected.add(told(step, own));
                    given.add(told(step, served));
                }
            }
        }
        SoftAssertions same = new SoftAssertions();
        for (int i = 0; i < calls.size(); i++) {
            same.assertThat(given.get(i)).as("%s", calls.get(i)).isEqualTo(expected.get(i));
        }
        same.assertAll();
        assertThat(files(served.resolve("out"))).isEqualTo(files(own.resolve("out")));
        assertThat(journal(served)).isEqualTo(journal(own)).hasSizeGreaterThan(300);
        assertThat(calls.stream().map(List::getFirst)).containsAll(commands());
    }

    /** The exported journal without the accounts, in which tokens and keys are by chance, and documents, whose ids are. */
    private static List<String> journal(Path place) throws IOException {
        return Files.readAllLines(place.resolve("out/journal.jsonl")).stream()
                .filter(line -> !line.contains("\"stream\":\"user/"))
                .filter(line -> !line.contains("\"event\":\"claim.document-attached\""))
                .toList();
    }

    /** The commands that a server runs and whose answers are those of every ledger with the same entries. */
    private static List<String> commands() {
        return CommandList.own().classes().stream()
                .filter(command -> command.getAnnotation(Stays.class) == null)
                .map(command -> command.getAnnotation(Command.class).name())
                .filter(name -> !OF_ONE_LEDGER.contains(name))
                .toList();
    }

    private static List<List<String>> steps() throws IOException {
        List<List<String>> steps = new ArrayList<>();
        for (String line : Files.readAllLines(STORY.resolve("story.txt"))) {
            List<String> words = List.of(line.split(" "));
            switch (words.getFirst()) {
                case "at" -> steps.add(words);
                case "text" -> steps.add(words.subList(2, words.size()));
                case "json", "both" ->
                    steps.add(Stream.concat(words.stream().skip(2), Stream.of("--json"))
                            .toList());
                default -> {}
            }
            if (words.getFirst().equals("both")) {
                steps.add(words.subList(2, words.size()));
            }
        }
        steps.addAll(MORE);
        return steps;
    }

    private static Instant first(List<List<String>> steps) {
        return Instant.parse(steps.getFirst().get(1));
    }

    /** What a call told, without what is by chance and where it was. */
    private CommandLineRun told(List<String> step, Path place) throws IOException {
        Path out = Files.createDirectories(place.resolve("out"));
        String[] words = step.stream()
                .map(word ->
                        word.replaceFirst("^IN/", STORY.resolve("in") + "/").replaceFirst("^OUT", out.toString()))
                .toArray(String[]::new);
        CommandLineRun run = CommandLineRun.at(InstantSource.fixed(now), place.resolve("ledger"), words);
        return new CommandLineRun(run.status(), shown(run.out(), place), shown(run.err(), place));
    }

    private static String shown(String text, Path place) {
        return text.replace(place.toString(), "PLACE").replaceAll(BY_CHANCE, "…");
    }

    private static TreeSet<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            TreeSet<String> names = new TreeSet<>();
            // Of a backup, the folder: which files a database has is the database's.
            found.map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.matches("backups/[^/]+/.*") || name.endsWith("backup.json"))
                    .forEach(names::add);
            return names;
        }
    }
}
