package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.app.Approved;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.RawHttp;
import org.caseledger.app.web.Staff;
import org.caseledger.app.web.Workbench;
import org.caseledger.law.Employers;
import org.caseledger.law.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract, answer by answer: {@code story/story.txt} makes a ledger and asks everything of it, and every answer
 * is, byte for byte, the approved one in {@code approved}. A story that is told again makes the same entries with the same
 * identifiers, so nothing in an answer is passed over but what says itself that it is random or a measure of time.
 */
class ApprovalsTest {

    /** Named from where the module is, as in a call from there: it stands in answers that name files. */
    private static final String IN = "src/test/resources/story/in";

    private static final Path STORY = Approved.FOLDER.resolveSibling("story");
    private static final Path DIR = Path.of("target/approved-ledger");

    /** The only things on a page that are by chance. */
    private static final String KEY = "(name=\"(?:key|_csrf)\" value=\")[^\"]*";

    /** What the style sheets and scripts come to. */
    private static final String HASH = "/static/[0-9a-f]{12}/";

    /** How fast it was here and today. */
    private static final String RATE = "(?m)^caseledger: .* lines a second\\R";

    /** One-time passwords, tokens and the ids of tokens. */
    static final String RANDOM = "(?:[2-9a-z]{4}-){4}[2-9a-z]{4}|cl_[\\w-]{43}|(?<=\\bt-)[2-9a-z]{4}-[2-9a-z]{4}";

    private final List<String> kept = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final SoftAssertions answers = new SoftAssertions();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void anEmptyDirectoryWithAZoneAndAPolicy() throws IOException {
        if (Files.exists(DIR)) {
            try (Stream<Path> old = Files.walk(DIR)) {
                for (Path file : old.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
        ScenarioLedger.copy(STORY.resolve("given"), DIR);
    }

    @Test
    void everyAnswerIsTheApprovedOne() throws IOException {
        List<List<String>> steps = Files.readAllLines(STORY.resolve("story.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(
                        line.replace("IN/", IN + "/").replace("DIR/", DIR + "/").split(" ")))
                .toList();
        for (List<String> step : steps) {
            if (!step.getFirst().equals("page")) {
                take(step);
            }
        }
        try (OpenLedger ledger = Ledger.open(DIR, Clock.fixed(now, ZoneId.of("America/Phoenix")))) {
            Staff.begin(ledger);
            try (Workbench workbench = Workbench.start(ledger, 0)) {
                RawHttp browser = new RawHttp(workbench.port()).signIn(Staff.EVERYTHING);
                for (List<String> step : steps) {
                    if (step.getFirst().equals("page")) {
                        page(step, browser);
                    }
                }
            }
        }
        same("said.txt", String.join("", said));
        answers.assertAll();
        assertThat(Approved.names("")).as("approved answers").containsExactlyElementsOf(new TreeSet<>(kept));
    }

    private void take(List<String> step) throws IOException {
        String name = step.get(1 % step.size());
        String[] words = step.stream().skip(2).toArray(String[]::new);
        switch (step.getFirst()) {
            case "at" -> now = Instant.parse(name);
            case "json" -> json(name, words);
            case "text" -> text(name, words);
            case "both" -> {
                json(name, words);
                text(name, words);
            }
            case "file" -> same(name + suffix(words[0]), Files.readString(Path.of(words[0])));
            default -> throw new IllegalArgumentException("no step: " + step);
        }
    }

    private static String suffix(String path) {
        return path.substring(path.lastIndexOf('.'));
    }

    private void json(String name, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        CommandLineRun run = run(all);
        boolean lines = words[0].equals("record") || List.of(words).contains("history");
        if (!run.out().isEmpty()) {
            same(name + (lines ? ".jsonl" : ".json"), run.out());
        }
    }

    private void text(String name, String... words) {
        CommandLineRun run = run(words);
        if (!run.out().isEmpty()) {
            same(name + ".txt", run.out());
        }
    }

    private CommandLineRun run(String... words) {
        CommandLineRun run = CommandLineRun.at(InstantSource.fixed(now), DIR, words);
        String complained = run.err().replaceAll(RATE, "");
        if (run.status() != CaseLedger.DONE || !complained.isEmpty()) {
            said.add("$ " + String.join(" ", words) + "\n" + complained + "exit status " + run.status() + "\n\n");
        }
        return new CommandLineRun(run.status(), run.out().replaceAll(RANDOM, "RANDOM"), run.err());
    }

    private void page(List<String> step, RawHttp browser) throws IOException {
        String page = browser.get(step.get(2)).body();
        same(step.get(1) + ".html", page.replaceAll(KEY, "$1").replaceAll(HASH, "/static/HASH/"));
    }

    private void same(String name, String answer) {
        kept.add(name);
        answers.check(() -> Approved.same(
                name,
                answer.replace(Release.law(), "LAW")
                        .replace(Employers.shipped().fingerprint("glendale").orElseThrow(), "POLICY")));
    }
}
