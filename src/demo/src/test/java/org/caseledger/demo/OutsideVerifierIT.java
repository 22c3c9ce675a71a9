package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
        for (String test : List.of("test_verify", "test_second_opinion", "test_redraw")) {
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
        for (String file : List.of("verify.py", "second_opinion.py", "redraw.py")) {
            Files.copy(VERIFIER.resolve(file), stick.resolve(file));
        }
        FileSystemUtils.copyRecursively(Documents.ROOT.resolve("docs/law"), stick.resolve("docs/law"));
        Files.copy(
                Documents.ROOT.resolve("src/law/src/main/resources/law/policy/glendale.yaml"),
                stick.resolve("glendale.yaml"));

        List<String> plan =
                List.of("--employer", "glendale", "--from", "2020-07-01", "--to", "2021-06-30", "--seed", "ash");
        sampled(copy, "C-1", plan, "--programme", "closed-claims", "--size", "20", "--divide-by", "kind");
        sampled(copy, "B-1", plan, "--programme", "statutory-pay", "--misstatement", "9000");
        sampled(copy, "S-1", plan, "--programme", "supplemental-lines", "--tolerable", "10");
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
        Finished redrawn = python(stick, "redraw.py", "journal.jsonl");
        assertThat(redrawn.status()).as(redrawn.text()).isZero();
        assertThat(redrawn.text()).contains("audit C-1: closed-claims", "audit B-1:", "audit S-1:", "stratum denied");

        lines.set(7000, lines.get(7000).replaceFirst("\"by\":\"", "\"by\":\"x"));
        Files.write(stick.resolve("journal.jsonl"), lines);
        assertThat(python(stick, journal).status()).isEqualTo(1);
    }

    /** An audit is planned and its sample drawn. */
    private static void sampled(Path ledger, String audit, List<String> plan, String... more) {
        List<String> words = new ArrayList<>(List.of("audit", "plan", audit));
        words.addAll(plan);
        words.addAll(List.of(more));
        asked(ledger, words.toArray(String[]::new));
        asked(ledger, "audit", "draw", audit);
    }

    /** On a copy, for it gets documents and a letter; in a folder that has the verifier, the packages and a key. */
    @Test
    void anEvidencePackageIsCheckedWhereThereIsNothingOfTheProgram(WholeCity city)
            throws IOException, InterruptedException {
        Path copy = city.folder().resolve("with-evidence");
        FileSystemUtils.copyRecursively(city.ledger(), copy);
        Path hearing = Files.createDirectories(city.folder().resolve("hearing"));
        Files.copy(VERIFIER.resolve("verify.py"), hearing.resolve("verify.py"));
        String claim = rescinded();
        Path note = Files.writeString(city.folder().resolve("note.txt"), "Off work until the first of the month\n");
        Path wages = Files.writeString(city.folder().resolve("wages.txt"), "Wages of thirteen months\n");
        askedBy("rm-cedar", copy, "attach", claim, note.toString(), "--kind", "work-status");
        askedBy("rm-cedar", copy, "attach", claim, wages.toString(), "--kind", "wage-records");
        askedBy("tpa-ibis", copy, "letter", "issue", claim, "--template", "acknowledgement");
        Path whole = hearing.resolve("whole.zip");
        Path redacted = hearing.resolve("redacted.zip");
        asked(copy, "evidence", claim, "--out", whole.toString(), "--read-trail");
        askedBy("tpa-ibis", copy, "evidence", claim, "--redact", "medical", "--out", redacted.toString());
        Files.writeString(hearing.resolve("vkey.txt"), asked(copy, "checkpoint", "--key"));

        Finished ofWhole = verified(hearing, "whole.zip");
        assertThat(ofWhole.status()).as(ofWhole.text()).isZero();
        assertThat(ofWhole.text()).contains("3 documents and letters").doesNotContain("verify.py is not this one");
        Finished ofRedacted = verified(hearing, "redacted.zip");
        assertThat(ofRedacted.status()).as(ofRedacted.text()).isZero();
        assertThat(ofRedacted.text()).contains("entries shown in part", "left out: D-" + claim + "-1");

        for (Path made : List.of(whole, redacted)) {
            for (String file : files(made).keySet()) {
                oneByteChanged(made, file, hearing.resolve("changed.zip"));
                Finished changed = verified(hearing, "changed.zip");
                assertThat(changed.status())
                        .as(made + " " + file + "\n" + changed.text())
                        .isEqualTo(1);
            }
        }
    }

    private static Finished verified(Path hearing, String made) throws IOException, InterruptedException {
        return python(hearing, "verify.py", made, "--key", "vkey.txt");
    }

    /** A claim whose denial was rescinded. */
    private static String rescinded() throws IOException {
        return Files.readAllLines(journal).stream()
                .filter(line -> line.contains("\"event\":\"claim.denial-rescinded\""))
                .map(line -> line.replaceFirst(".*?\"stream\":\"claim/([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> files(Path made) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(made))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Makes {@code changed} of {@code made}, with another byte in the middle of {@code file}; an empty file gets one. */
    private static void oneByteChanged(Path made, String file, Path changed) throws IOException {
        Map<String, byte[]> files = files(made);
        files.computeIfPresent(file, (name, bytes) -> {
            byte[] other = bytes.length == 0 ? new byte[1] : bytes.clone();
            other[other.length / 2] ^= 1;
            return other;
        });
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String asked(Path ledger, String... arguments) {
        return askedBy("audit-juniper", ledger, arguments);
    }

    private static String askedBy(String user, Path ledger, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--by";
        all[arguments.length + 1] = user;
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
