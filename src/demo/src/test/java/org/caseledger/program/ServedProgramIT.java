package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The workbench in a process of its own, and command lines that work on its ledger meanwhile. */
class ServedProgramIT {

    private static final int SESSIONS_EACH = 5;
    private static final int CLERKS_FILES = 2;
    private static final int CLERKS_LINES = 20;
    private static final String RUN = "glendale-2022-01-08";

    /** For the four days of that period that come after the seven of waiting, at 85.48. */
    private static final String DUE = "341.92";

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final String LINES = """
            {"do":"ReportInjury","claim":"C-1","by":"amy","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            {"do":"RecordEmployment","claim":"C-1","by":"amy","effectiveFrom":"2019-03-04","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-03-04","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
            {"do":"RecordWorkStatus","claim":"C-1","by":"amy","status":"off-work","from":"2022-01-11"}
            {"do":"AcceptClaim","claim":"C-1","by":"amy","noticeOn":"2022-01-21"}
            {"do":"RecommendWage","claim":"C-1","by":"amy","amount":"3900.00","basis":{},"on":"2022-01-22"}
            """;

    private static final String REPORT =
            "{\"do\":\"ReportInjury\",\"claim\":\"R-%d-%d\",\"by\":\"amy\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\","
                    + "\"employee\":{\"id\":\"E2\",\"name\":\"Bo\"},\"injuredOn\":\"2022-01-12\","
                    + "\"employerKnewOn\":\"2022-01-12\",\"kind\":\"report-only\",\"description\":\"Looked at, nothing lost\"}";

    @TempDir
    private Path folder;

    private Path directory = Path.of("");
    private Process server;
    private String address = "";

    @BeforeEach
    void serve() throws IOException {
        directory = folder.resolve("ledger");
        server = new ProcessBuilder(PackagedProgram.command(directory, "serve", "--port", "0"))
                .redirectError(folder.resolve("server.err").toFile())
                .start();
        BufferedReader told = server.inputReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (line.contains("Stop with Ctrl-C") && found.find()) {
                address = found.group();
                return;
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("server.err")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    private PackagedProgram.Finished call(String... arguments) throws IOException, InterruptedException {
        return PackagedProgram.run(folder, directory, arguments);
    }

    private String done(String... arguments) throws IOException, InterruptedException {
        PackagedProgram.Finished finished = call(arguments);
        assertThat(finished.status())
                .as("%s%n%s", List.of(arguments), finished.err())
                .isZero();
        return finished.out();
    }

    /** Amy keeps files, Ann and Ben run payroll in turns, June looks after them all; each is signed in at five places. */
    @Test
    void aClerkAndAPayrollScriptWorkWhileTwentyBrowserSessionsAreOpen() throws Exception {
        List<String> everywhere = List.of("/", "/claims/C-1", "/payroll", "/receivables", "/you");
        Map<String, String> told = new LinkedHashMap<>();
        told.put("amy", added("amy", "adjuster,clerk"));
        told.put("ann", added("ann", "payroll,approver"));
        told.put("ben", added("ben", "payroll,approver"));
        told.put("june", added("june", "auditor"));
        Path first = Files.writeString(folder.resolve("lines.jsonl"), LINES);
        assertThat(done("record", first.toString()).lines()).hasSize(5).allMatch(line -> line.contains("\"recorded\""));
        try (OpenBrowsers browsers = new OpenBrowsers(port());
                ExecutorService desks = Executors.newFixedThreadPool(2)) {
            for (Map.Entry<String, String> one : told.entrySet()) {
                browsers.signIn(one.getKey(), one.getValue(), SESSIONS_EACH);
            }
            browsers.look(everywhere);
            Future<?> clerk = desks.submit(() -> {
                clerk();
                return null;
            });
            Future<?> payroll = desks.submit(() -> {
                payroll();
                return null;
            });
            browsers.log("amy", "C-1", "Typed while others worked");
            clerk.get();
            payroll.get();
            assertThat(browsers.stillSignedIn())
                    .hasSize(told.size() * SESSIONS_EACH)
                    .allMatch(looks -> looks > 0);
        }
        nothingIsLost();
        done("backup", folder.resolve("backups").toString());
        done("rebuild");
    }

    /** Adds an account; what the command line told, with its one-time password. */
    private String added(String user, String roles) throws IOException, InterruptedException {
        return done("user", "add", user, "--role", roles, "--json");
    }

    private int port() {
        return URI.create(address).getPort();
    }

    /** The clerk's lines: two files and a look at the claim after each. */
    private void clerk() throws IOException, InterruptedException {
        for (int file = 1; file <= CLERKS_FILES; file++) {
            StringBuilder lines = new StringBuilder();
            for (int line = 1; line <= CLERKS_LINES; line++) {
                lines.append(REPORT.formatted(file, line)).append('\n');
            }
            Path reports = Files.writeString(folder.resolve("reports-" + file + ".jsonl"), lines);
            assertThat(done("record", reports.toString()).lines())
                    .hasSize(CLERKS_LINES)
                    .allMatch(line -> line.contains("\"recorded\""));
            assertThat(done("show", "R-" + file + "-1", "--by", "amy")).contains("Looked at, nothing lost");
        }
    }

    /** The payroll script, with the tokens of two people: whoever prepares a run doesn't approve it. */
    private void payroll() throws IOException, InterruptedException {
        String ann = token("ann");
        String ben = token("ben");
        String preview = script(ann, 0, "preview", "--employer", "glendale", "--period", "2022-01-10", "--json");
        assertThat(preview).contains("\"C-1\"", DUE);
        script(ann, 0, "run", "--employer", "glendale", "--period", "2022-01-10");
        assertThat(script(ann, 1, "approve", RUN)).contains("somebody else must approve it");
        script(ben, 0, "approve", RUN);
        assertThat(script(ann, 0, "transmit", RUN))
                .contains(directory.resolve("transmittals").toString());
    }

    private String token(String user) throws IOException, InterruptedException {
        String issued = done("user", "token", user, "--days", "1", "--scope", "write", "--json");
        Path file = folder.resolve(user + ".token");
        Files.writeString(
                file, LedgerJson.mapper().readTree(issued).path("token").asString());
        return file.toString();
    }

    /** What a step of payroll prints that ends with {@code status}, in the server, for the holder of {@code token}. */
    private String script(String token, int status, String... step) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("payroll"));
        arguments.addAll(List.of(step));
        arguments.addAll(List.of("--server", address, "--token-file", token));
        PackagedProgram.Finished finished = call(arguments.toArray(String[]::new));
        assertThat(finished.status()).as("%s%n%s", arguments, finished.err()).isEqualTo(status);
        return finished.out() + finished.err();
    }

    private void nothingIsLost() throws IOException, InterruptedException {
        Path journal = folder.resolve("journal.jsonl");
        done("export", journal.toString());
        List<String> entries = Files.readAllLines(journal);
        assertThat(entries)
                .filteredOn(entry -> entry.contains("claim.injury-reported"))
                .hasSize(1 + CLERKS_FILES * CLERKS_LINES);
        assertThat(entries)
                .filteredOn(entry -> entry.contains("Typed while others worked"))
                .hasSize(SESSIONS_EACH);
        assertThat(Files.readAllLines(directory.resolve("transmittals/" + RUN + ".csv")))
                .filteredOn(line -> line.contains(DUE))
                .singleElement()
                .asString()
                .contains("C-1");
        JsonNode run = LedgerJson.mapper().readTree(done("payroll", "show", RUN, "--json"));
        assertThat(List.of("preparedBy", "approvedBy", "transmittedBy"))
                .map(step -> run.path(step).asString())
                .containsExactly("ann", "ben", "ann");
    }

    @Test
    void aServerThatStopsTakesItsFileWithItAndOneThatWasKilledIsPassedOver() throws Exception {
        Path file = directory.resolve("server.json");
        assertThat(file).exists();
        assertThat(call("show", "NOBODY").err()).contains("NOBODY is not in this ledger");

        server.destroyForcibly();
        server.waitFor();
        assertThat(file).exists();
        assertThat(call("show", "NOBODY").err()).contains("NOBODY is not in this ledger");

        serve();
        server.destroy();
        server.waitFor();
        assertThat(file).doesNotExist();
        assertThat(call("show", "NOBODY").err()).contains("NOBODY is not in this ledger");
    }

    @Test
    void aCallThatIsKilledHarmsNothing() throws Exception {
        Process recording = new ProcessBuilder(PackagedProgram.command(directory, "record", "-"))
                .redirectError(folder.resolve("recording.err").toFile())
                .start();
        recording.outputWriter().write(LINES.lines().findFirst().orElseThrow() + "\n");
        recording.outputWriter().flush();
        assertThat(recording.inputReader().readLine()).contains("\"line\":1");
        recording.destroyForcibly();
        recording.waitFor();
        assertThat(call("show", "NOBODY").err()).contains("NOBODY is not in this ledger");
        assertThat(server.isAlive()).isTrue();
    }
}
