package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.ReadOnlyDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a ledger: its owner, and whomever the owner lets. */
class OtherAccountsIT {

    private static final String NOBODY = "65534";

    @TempDir
    Path folder;

    private Path ledger;
    private Path facts;

    @BeforeEach
    void places() throws Exception {
        Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "this system has no permissions");
        ledger = folder.resolve("ledger");
        facts = Path.of("../app/src/test/resources/scenarios/denial-taken-back/facts.jsonl")
                .toAbsolutePath();
    }

    @Test
    void allThatTheProgramWritesIsTheOwnersWhateverTheUmaskSays() throws Exception {
        Path journal = folder.resolve("journal.jsonl");
        run("import", "history", facts.toString());
        run("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann");
        run("payroll", "approve", "glendale-2022-02-19", "--by", "ben");
        run("payroll", "transmit", "glendale-2022-02-19", "--by", "ben");
        run("audit", "supplemental", "--period", "2022-02-19", "--size", "1", "--seed", "s", "--by", "eve");
        run("export", journal.toString());

        try (Stream<Path> files = Files.walk(ledger)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
        for (String part : List.of("database/seg0", "log/caseledger.log", "derby.log", "transmittals", "workpapers")) {
            assertThat(ledger.resolve(part)).exists();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)))
                .isEqualTo("rw-rw-rw-");
    }

    /** Runs the program under a umask that takes nothing away. */
    private void run(String... arguments) throws Exception {
        String quoted = PackagedProgram.command(ledger, arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        PackagedProgram.Finished run = PackagedProgram.run(folder, List.of("sh", "-c", "umask 000; exec " + quoted));
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void anotherAccountIsToldThatItMayNotReadOrMayOnlyRead() throws Exception {
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
        asNobodyOrNotAtAll();

        for (String call : List.of("show R-2022-114", "record " + facts)) {
            PackagedProgram.Finished denied = asNobody(call.split(" "));
            assertThat(denied.status()).isEqualTo(1);
            assertThat(denied.out()).isEmpty();
            assertThat(denied.err())
                    .startsWith("caseledger: the ledger in " + ledger + " can't be read: ")
                    .contains("belongs to root")
                    .hasLineCount(1);
        }

        assertThat(ReadOnlyDirectory.done("chmod", "-R", "go+rX", ledger.toString()))
                .isTrue();
        PackagedProgram.Finished shown = asNobody("show", "R-2022-114");
        assertThat(shown.status()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("Claim R-2022-114");
        assertThat(shown.err())
                .startsWith("caseledger: the ledger in " + ledger + " can only be read: ")
                .hasLineCount(1);

        PackagedProgram.Finished written = asNobody("record", facts.toString());
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err())
                .startsWith("caseledger: nothing can be recorded in the ledger in " + ledger)
                .hasLineCount(1);

        Path one = ledger.resolve("database").resolve("seg0").resolve("c10.dat");
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rw-------"));
        assertThat(asNobody("show", "R-2022-114").err())
                .startsWith("caseledger: the ledger in " + ledger + " can't be read: " + one + " belongs to root")
                .hasLineCount(1);
    }

    @Test
    void whatAKilledProcessAcknowledgedIsReadFromReadOnlyMedia() throws Exception {
        Process process = new ProcessBuilder(PackagedProgram.command(ledger, "import", "history", facts.toString()))
                .redirectError(folder.resolve("killed.err").toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("recorded");
            process.destroyForcibly();
            process.waitFor();
        }
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            assertThat(CommandLineRun.on(there.path(), "show", "R-2022-114")
                            .done()
                            .out())
                    .contains("Claim R-2022-114");
        }
    }

    /** The test goes on where it may call the program as somebody else. */
    private void asNobodyOrNotAtAll() throws Exception {
        Assumptions.assumeTrue(ReadOnlyDirectory.asRoot(), "only root may be somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("rwx------"));
        String java = PackagedProgram.command(ledger).getFirst();
        Assumptions.assumeTrue(
                ReadOnlyDirectory.done(
                                "setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", java, "-version")
                        && ReadOnlyDirectory.done(
                                "setpriv",
                                "--reuid",
                                NOBODY,
                                "--regid",
                                NOBODY,
                                "--clear-groups",
                                "ls",
                                Path.of("target", "app").toAbsolutePath().toString()),
                "the program can't be called as somebody else here");
    }

    private PackagedProgram.Finished asNobody(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        command.addAll(PackagedProgram.command(ledger, arguments));
        return PackagedProgram.run(folder, command);
    }
}
