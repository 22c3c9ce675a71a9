package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.journal.LedgerJson;
import org.caseledger.program.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The two programs of {@code src/verifier}, which share nothing with this one, over the journal of the demo's three fiscal
 * years. A machine without Python skips them, and the build says so at its end.
 */
@ExtendWith(WholeCity.Built.class)
class OutsideVerifierIT {

    private static final Path VERIFIER = Documents.ROOT.resolve("src/verifier");
    private static final Path SKIPPED = Path.of("target", "outside-verifier-skipped");

    private static Path journal;

    @BeforeAll
    static void export(WholeCity city) throws IOException, InterruptedException {
        if (!thereIsPython()) {
            String why = "there is no python3 on the PATH";
            Files.writeString(SKIPPED, why + "\n");
            abort(why);
        }
        journal = city.folder().resolve("exported.jsonl");
        CommandLineRun.with(Main.COMMANDS, city.ledger(), "export", journal.toString())
                .done();
    }

    @Test
    void theyPassTheirOwnTests() throws IOException, InterruptedException {
        assertThat(python("verify.py", "--self-test").status()).isZero();
        for (String test : List.of("test_verify", "test_second_opinion")) {
            Finished finished = python("-m", "unittest", test);
            assertThat(finished.status()).as(finished.text()).isZero();
        }
    }

    @Test
    void everyLineOfEveryRunIsComputedToTheSameCent() throws IOException, InterruptedException {
        Finished finished = python("second_opinion.py", journal.toString(), "--json");
        assertThat(finished.status()).as(finished.text()).isZero();

        JsonNode said = LedgerJson.mapper().readTree(finished.text());
        List<JsonNode> lines = transmittedLines();
        assertThat(said.get("runs").intValue()).isEqualTo(78);
        assertThat(said.get("linesThatAgree").intValue() + notCompared(said)).isEqualTo(lines.size());
        assertThat(notCompared(said))
                .as("nothing but what claimants owe is left out")
                .isEqualTo((int) lines.stream()
                        .filter(line -> line.get("kind").stringValue().equals("receivable"))
                        .count());
        for (String kind : List.of("statutory", "supplemental", "leave-replenished", "leave-pay-reversed")) {
            assertThat(said.get("byKind").get(kind).get("lines").intValue()).isPositive();
        }
    }

    /** On a copy, for a checkpoint is on record. */
    @Test
    void whatTheLedgerSignedIsFoundWholeFromAStick(WholeCity city) throws IOException, InterruptedException {
        Path copy = city.folder().resolve("copy");
        FileSystemUtils.copyRecursively(city.ledger(), copy);
        Path stick = Files.createDirectories(city.folder().resolve("stick"));
        for (String file : List.of("verify.py", "second_opinion.py")) {
            Files.copy(VERIFIER.resolve(file), stick.resolve(file));
        }
        FileSystemUtils.copyRecursively(Documents.ROOT.resolve("docs/law"), stick.resolve("docs/law"));
        Files.copy(
                Documents.ROOT.resolve("src/law/src/main/resources/law/policy/glendale.yaml"),
                stick.resolve("glendale.yaml"));

        asked(copy, "checkpoint", "--out", stick.resolve("checkpoint.txt").toString());
        Files.writeString(stick.resolve("vkey.txt"), asked(copy, "checkpoint", "--key"));
        asked(copy, "export", stick.resolve("journal.jsonl").toString());
        List<String> lines = Files.readAllLines(stick.resolve("journal.jsonl"));
        String entry = LedgerJson.mapper()
                .readTree(lines.get(lines.size() / 2))
                .get("entry")
                .stringValue();
        Files.writeString(stick.resolve("proof.json"), asked(copy, "prove", entry, "--json"));

        String[] journal = {"verify.py", "journal.jsonl", "--checkpoint", "checkpoint.txt", "--key", "vkey.txt"};
        Finished whole = python(stick, journal);
        assertThat(whole.status()).as(whole.text()).isZero();
        assertThat(python(stick, "verify.py", "proof.json", "--key", "vkey.txt").status())
                .isZero();
        assertThat(python(stick, "second_opinion.py", "journal.jsonl").status()).isZero();

        lines.set(7000, lines.get(7000).replaceFirst("\"by\":\"", "\"by\":\"x"));
        Files.write(stick.resolve("journal.jsonl"), lines);
        assertThat(python(stick, journal).status()).isEqualTo(1);
    }

    private static String asked(Path ledger, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--by";
        all[arguments.length + 1] = "audit-juniper";
        return CommandLineRun.with(Main.COMMANDS, ledger, all).done().out();
    }

    @Test
    void aCentThatMovedIsFound() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        int wage = lines.size() - 1;
        while (!lines.get(wage).contains("\"event\":\"run.part-frozen\"")) {
            wage--;
        }
        while (!lines.get(wage).contains("\"event\":\"claim.wage-determined\"")) {
            wage--;
        }
        lines.set(wage, lines.get(wage).replaceFirst("\"amount\":\"\\d", "\"amount\":\"1"));
        Path changed = Files.write(journal.resolveSibling("changed.jsonl"), lines);

        assertThat(python("second_opinion.py", changed.toString()).status()).isEqualTo(1);
    }

    private static int notCompared(JsonNode said) {
        return said.get("notCompared")
                .valueStream()
                .mapToInt(one -> one.get("count").intValue())
                .sum();
    }

    /** The lines that claims were told of, counted without the programs. */
    private static List<JsonNode> transmittedLines() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String line : Files.readAllLines(journal)) {
            JsonNode entry = LedgerJson.mapper().readTree(line);
            if (List.of("claim.pay-transmitted", "claim.leave-replenished")
                    .contains(entry.get("event").stringValue())) {
                entry.get("payload").get("lines").valueStream().forEach(found::add);
            }
        }
        return found;
    }

    private record Finished(int status, String text) {}

    private static Finished python(String... arguments) throws IOException, InterruptedException {
        return python(VERIFIER, arguments);
    }

    private static Finished python(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), text);
    }

    private static boolean thereIsPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
