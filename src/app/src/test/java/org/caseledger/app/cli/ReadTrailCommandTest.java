package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.TwoEmployers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody opens at the command line stands in the read trail, and who may look at that finds it there. */
class ReadTrailCommandTest {

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void twoClaimsOfTwoEmployers() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Files.writeString(
                Files.createDirectories(ledger.resolve("policies")).resolve("mesa.yaml"), TwoEmployers.policy("mesa"));
        CommandLineRun.with(report("G-1", "glendale") + report("T-1", "mesa"), ledger, "record", "-")
                .done();
    }

    private static String report(String claim, String employer) {
        return "{\"do\":\"ReportInjury\",\"claim\":\"" + claim + "\",\"by\":\"ann\",\"jurisdiction\":\"AZ\","
                + "\"employer\":\"" + employer + "\",\"employee\":{\"id\":\"7\",\"name\":\"Gus Lake\"},"
                + "\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\","
                + "\"description\":\"Fell\"}\n";
    }

    private CommandLineRun run(String... call) {
        return CommandLineRun.on(ledger, call);
    }

    private CommandLineRun on(String day, String... call) {
        return CommandLineRun.at(InstantSource.fixed(Instant.parse(day + "T12:00:00Z")), ledger, call)
                .done();
    }

    private List<String> opened(String... more) {
        String[] call = Stream.concat(Stream.of("read-trail", "--json"), Stream.of(more))
                .toArray(String[]::new);
        return run(call).done().lines().stream()
                .filter(line -> !line.path("what").asString().equals("read-trail"))
                .map(line ->
                        line.path("what").asString() + " " + line.path("claim").asString("-"))
                .toList();
    }

    private void addUser(String name, String role, String... more) {
        run(Stream.concat(Stream.of("user", "add", name, "--role", role), Stream.of(more))
                        .toArray(String[]::new))
                .done();
    }

    @Test
    void whatIsOpenedIsNotedWithWhoWhenHowAndWhy() throws IOException {
        run("show", "g-1", "--by", "ben", "--why", "a call of\nthe claimant").done();
        run("timeline", "G-1").done();
        run("statement", "G-1").done();
        run("export", folder.resolve("journal.jsonl").toString()).done();
        assertThat(run("show", "G-9").status()).isEqualTo(CaseLedger.REFUSED);

        List<JsonNode> lines = run("read-trail", "--json").done().lines();
        JsonNode first = lines.getFirst();
        assertThat(first.propertyNames()).containsExactly("at", "by", "way", "what", "claim", "why");
        assertThat(first.path("by").asString()).isEqualTo("ben");
        assertThat(first.path("way").asString()).isEqualTo("command-line");
        assertThat(first.path("why").asString()).isEqualTo("a call of the claimant");
        assertThat(opened()).containsExactly("claim G-1", "timeline G-1", "statement G-1", "export -");
        assertThat(lines.getLast().path("what").asString())
                .as("who looks at the trail is in it")
                .isEqualTo("read-trail");
        assertThat(run("read-trail").done().out()).contains("ben", "command-line", "a call of the claimant");
        assertThat(run("show", "G-1", "--json").done().out())
                .as("no part of the claim")
                .doesNotContain("ben");
    }

    @Test
    void ofListsAndPreviewsTheQuestionIsNoted() {
        run("receivables").done();
        run("receivables", "G-1").done();
        run("variances", "--employer", "glendale", "--all").done();
        run("variances", "g-1").done();
        run("payroll", "list", "--employer", "glendale").done();
        run("payroll", "preview", "--employer", "glendale", "--period", "2022-01-10")
                .done();
        assertThat(run("payroll", "preview", "--employer", "nowhere", "--period", "2022-01-10")
                        .status())
                .isEqualTo(CaseLedger.REFUSED);
        assertThat(run("read-trail", "--json").done().lines())
                .extracting(line -> line.path("what").asString() + " "
                        + line.path("claim").asString("-") + " "
                        + line.path("subject").asString("-"))
                .containsExactly(
                        "list - receivables",
                        "receivable G-1 -",
                        "list - variances --employer glendale --all",
                        "list G-1 variances",
                        "list - payroll runs of glendale",
                        "preview - glendale 2022-01-10",
                        "read-trail - -");
    }

    @Test
    void theTrailIsAskedByClaimByPersonAndByDay() {
        on("2026-10-31", "show", "G-1", "--by", "ben");
        on("2026-11-01", "statement", "T-1", "--by", "cora");
        on("2026-11-02", "timeline", "G-1", "--by", "cora");

        assertThat(opened("g-1")).containsExactly("claim G-1", "timeline G-1");
        assertThat(opened("--by", "Cora")).containsExactly("statement T-1", "timeline G-1");
        assertThat(opened("G-1", "--by", "ben")).containsExactly("claim G-1");
        assertThat(opened("--from", "2026-11-01", "--to", "2026-11-01")).containsExactly("statement T-1");
        assertThat(opened("--to", "2026-10-31")).containsExactly("claim G-1");
        assertThat(run("read-trail", "G-7").status()).isEqualTo(CaseLedger.REFUSED);
    }

    @Test
    void whoMayNotAuditMayNotLookAndWhoIsBoundSeesTheirClaimsOnly() {
        run("show", "G-1").done();
        run("show", "T-1").done();
        run("export", folder.resolve("journal.jsonl").toString()).done();
        addUser("ada", "administrator");
        addUser("clara", "clerk", "--system-user", System.getProperty("user.name"));
        assertThat(run("read-trail").status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run("read-trail").err()).contains("not-permitted").contains("clara");
        run("user", "disable", "clara", "--by", "ada").done();
        addUser(
                "eve",
                "auditor",
                "--employer",
                "glendale",
                "--system-user",
                System.getProperty("user.name"),
                "--by",
                "ada");

        assertThat(opened()).containsExactly("claim G-1");
        assertThat(run("read-trail", "T-1").err()).contains("claim T-1 is not in this ledger");
        assertThat(opened("--by", "nobody")).isEmpty();
    }

    @Test
    void whoMeddlesIsFound() throws IOException {
        run("show", "G-1").done();
        run("show", "T-1").done();
        assertThat(run("read-trail", "--verify").done().out()).startsWith("The read trail is whole: 2 lines");
        Path file;
        try (Stream<Path> files = Files.list(ledger.resolve("read-trail"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replace("T-1", "T-2"));

        CommandLineRun broken = run("read-trail", "--verify", "--json");
        assertThat(broken.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(broken.json().path("whole").asBoolean()).isFalse();
        assertThat(broken.json().path("brokenAt").asString()).isEqualTo("read-trail/" + file.getFileName() + ":2");
    }

    @Test
    void aBackupHasTheTrailAndRestoringComparesIt() {
        run("show", "G-1").done();
        JsonNode made = run("backup", folder.resolve("backups").toString(), "--json")
                .done()
                .json();
        assertThat(made.path("readTrail").path("lines").asInt()).isOne();
        run("show", "T-1").done();

        Path restored = folder.resolve("restored");
        JsonNode there = CommandLineRun.on(
                        restored, "restore", made.path("backup").asString(), "--json")
                .done()
                .json();
        assertThat(there.path("readTrail")).isEqualTo(made.path("readTrail"));
        CommandLineRun.on(restored, "show", "T-1").done();
        assertThat(CommandLineRun.on(restored, "read-trail", "--verify").done().out())
                .contains("2 lines");
    }

    @Test
    void aBackupWhoseTrailWasChangedIsNotRestored() throws IOException {
        run("show", "G-1").done();
        Path backup = Path.of(run("backup", folder.resolve("backups").toString(), "--json")
                .done()
                .json()
                .path("backup")
                .asString());
        try (Stream<Path> files = Files.list(backup.resolve("read-trail"))) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("G-1", "G-2"));
        }
        CommandLineRun refused = CommandLineRun.on(folder.resolve("restored"), "restore", backup.toString());
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err()).contains("read-trail").contains("Nothing was restored");
    }
}
