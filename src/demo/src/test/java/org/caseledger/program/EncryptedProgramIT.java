package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An encrypted ledger of the packaged program, from the making of its key to a change of it, under a umask that takes nothing
 * away: whatever comes to stand in its directory and in its backups is the owner's alone, the database holds no name, logs
 * hold no names, and the key is nowhere.
 */
class EncryptedProgramIT {

    private static final String NAME = "Quillfeather";
    private static final String WAGE = "46871.13";
    private static final String LINES = """
            {"do":"ReportInjury","claim":"C-1","by":"amy","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Quillfeather"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Quillfeather fell"}
            {"do":"RecordEmployment","claim":"C-1","by":"amy","effectiveFrom":"2019-03-04","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-03-04","annualBaseSalary":"46871.13","hourlyRate":"22.50"}
            {"do":"RecordWorkStatus","claim":"C-1","by":"amy","status":"off-work","from":"2022-01-11"}
            {"do":"AcceptClaim","claim":"C-1","by":"amy","noticeOn":"2022-01-21"}
            {"do":"RecommendWage","claim":"C-1","by":"amy","amount":"3900.00","basis":{},"on":"2022-01-22"}
            {"do":"Nonsense","claim":"C-1","by":"amy","issue":"Quillfeather"}
            """;

    @TempDir
    private Path folder;

    private Path ledger = Path.of("");
    private Path key = Path.of("");
    private Path backups = Path.of("");
    private Process server;

    @BeforeEach
    void places() {
        ledger = folder.resolve("ledger");
        key = folder.resolve("key");
        backups = folder.resolve("backups");
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly();
            server.waitFor();
        }
    }

    private ProcessBuilder program(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"));
        List<String> whole = PackagedProgram.command(ledger, arguments);
        command.add(whole.getFirst());
        // What the launcher does: the log goes where the ledger is.
        command.addAll(whole.subList(1, whole.size()));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().keySet().removeIf(name -> name.startsWith("CASELEDGER_"));
        program.environment().putAll(environment);
        return program;
    }

    private PackagedProgram.Finished call(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        int status = program(environment, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new PackagedProgram.Finished(status, Files.readString(out), Files.readString(err));
    }

    private String done(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        PackagedProgram.Finished finished = call(environment, arguments);
        assertThat(finished.status())
                .as("%s%n%s%s", List.of(arguments), finished.out(), finished.err())
                .isZero();
        return finished.out();
    }

    private void serve(Map<String, String> environment) throws IOException {
        server = program(environment, "serve", "--port", "0", "--tls", "self-signed", "--backup-to", backups.toString())
                .redirectError(folder.resolve("server.err").toFile())
                .start();
        BufferedReader told = server.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.contains("Stop with Ctrl-C")) {
                return;
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("server.err")));
    }

    @Test
    void allThatStandsInItsDirectoryIsTheOwnersAndTheDatabaseIsReadByNobodyElse() throws Exception {
        Map<String, String> none = Map.of();
        done(none, "new-key", key.toString());
        String digits = Files.readString(key).strip();
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), LINES);
        Map<String, String> byFile = Map.of("CASELEDGER_KEY_FILE", key.toString());
        Map<String, String> byKey = Map.of("CASELEDGER_KEY", digits);

        done(byFile, "user", "add", "olive", "--role", "administrator", "--encrypt");
        done(byKey, "user", "add", "amy", "--role", "adjuster,auditor");
        done(byFile, "user", "add", "ann", "--role", "payroll");
        done(byFile, "user", "add", "ben", "--role", "approver");
        assertThat(call(none, "show", "C-1").err())
                .startsWith("caseledger: the ledger in " + ledger + " is encrypted, and its key wasn't given");

        serve(byKey);
        // From here on the server has the key, and its callers need none.
        assertThat(call(none, "record", lines.toString()).out().lines().filter(line -> line.contains("\"recorded\"")))
                .hasSize(5);
        done(none, "show", "C-1", "--by", "amy", "--why", "the inquiry");
        done(none, "payroll", "run", "--employer", "glendale", "--period", "2022-01-10", "--by", "ann");
        done(none, "payroll", "approve", "glendale-2022-01-08", "--by", "ben");
        done(none, "payroll", "transmit", "glendale-2022-01-08", "--by", "ann");
        done(none, "webhook", "add", "http://127.0.0.1:9/", "--account", "amy", "--by", "olive");
        done(none, "backup", backups.resolve("by-hand").toString());
        done(none, "rebuild");
        assertThat(call(none, "rekey", "--new-key-file", key.toString()).err())
                .startsWith("caseledger: rekey needs the ledger's directory for itself, and the server at ");

        Path away = Files.move(ledger.resolve("server.json"), folder.resolve("server.json"));
        assertThat(call(byKey, "rekey", "--new-key-file", key.toString()).err())
                .startsWith("caseledger: the ledger in " + ledger + " is in use by another process");
        Files.move(away, ledger.resolve("server.json"));
        for (String part : List.of("tls", "transmittals", "read-trail", "log", "database")) {
            assertThat(ledger.resolve(part)).isDirectory();
        }
        theOwnersAlone();
        saysNothing(digits);

        server.destroy();
        server.waitFor();
        Path next = folder.resolve("next");
        done(none, "new-key", next.toString());
        assertThat(done(Map.of("CASELEDGER_KEY", digits, "CASELEDGER_NEW_KEY_FILE", next.toString()), "rekey"))
                .contains("Backups that were made before need the key");
        assertThat(call(byKey, "show", "C-1").err()).contains("which wants the one with the fingerprint");
        assertThat(done(none, "show", "C-1", "--key-file", next.toString())).contains(NAME);
        theOwnersAlone();
        saysNothing(digits);
        saysNothing(Files.readString(next).strip());
    }

    private void theOwnersAlone() throws IOException {
        Map<Path, String> others = new TreeMap<>();
        for (Path place : List.of(ledger, backups)) {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
                        throws IOException {
                    return expect("rwx------", found);
                }

                @Override
                public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
                    return expect("rw-------", found);
                }

                private FileVisitResult expect(String permissions, Path found) throws IOException {
                    String has = PosixFilePermissions.toString(Files.getPosixFilePermissions(found));
                    if (!has.equals(permissions)) {
                        others.put(found, has);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        assertThat(others).isEmpty();
    }

    /** The key {@code digits} stand nowhere, names stand in no database, and neither they nor wages in a log. */
    private void saysNothing(String digits) throws IOException {
        SoftAssertions silent = new SoftAssertions();
        for (Path place : List.of(ledger, backups)) {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    silent.assertThat(text.contains(digits))
                            .as("the key in %s", file)
                            .isFalse();
                    String inside = place.relativize(file).toString();
                    if (inside.contains("database") || inside.contains("log")) {
                        silent.assertThat(text.contains(NAME) || text.contains(WAGE))
                                .as("a name or a wage in %s", file)
                                .isFalse();
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        silent.assertThat(Files.readString(folder.resolve("server.err"))).doesNotContain(digits, NAME);
        silent.assertAll();
    }
}
