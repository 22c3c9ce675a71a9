package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench in a process of its own, and command lines that work on its ledger meanwhile. */
class ServedProgramIT {

    private static final int SESSIONS = 20;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final String LINES = """
            {"do":"ReportInjury","claim":"C-1","by":"amy","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            {"do":"RecordEmployment","claim":"C-1","by":"amy","effectiveFrom":"2019-03-04","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-03-04","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
            {"do":"RecordWorkStatus","claim":"C-1","by":"amy","status":"off-work","from":"2022-01-11"}
            {"do":"AcceptClaim","claim":"C-1","by":"amy","noticeOn":"2022-01-21"}
            {"do":"RecommendWage","claim":"C-1","by":"amy","amount":"3900.00","basis":{},"on":"2022-01-22"}
            """;

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

    @Test
    void aPayrollScriptRunsWhileTwentyBrowsersLook() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            List<CompletableFuture<Integer>> browsers = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                browsers.add(CompletableFuture.supplyAsync(() -> looked(client, over), threads));
            }
            try {
                script();
            } finally {
                over.set(true);
            }
            for (CompletableFuture<Integer> browser : browsers) {
                assertThat(browser.join()).isPositive();
            }
        }
    }

    /** Looks at the workbench until it is {@code over}; returns how often. */
    private int looked(HttpClient client, AtomicBoolean over) {
        int times = 0;
        do {
            try {
                assertThat(client.send(
                                        HttpRequest.newBuilder(URI.create(address))
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
            times++;
        } while (!over.get());
        return times;
    }

    private void script() throws IOException, InterruptedException {
        done("user", "add", "amy", "--role", "adjuster");
        done("user", "add", "ann", "--role", "payroll");
        done("user", "add", "ben", "--role", "approver");
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), LINES);
        assertThat(done("record", lines.toString()).lines()).hasSize(5).allMatch(line -> line.contains("\"recorded\""));
        done("payroll", "run", "--employer", "glendale", "--period", "2022-01-10", "--by", "ann");
        done("payroll", "approve", "glendale-2022-01-08", "--by", "ben");
        String transmitted = done("payroll", "transmit", "glendale-2022-01-08", "--by", "ann");
        assertThat(transmitted).contains(directory.resolve("transmittals").toString());
        Path journal = folder.resolve("journal.jsonl");
        done("export", journal.toString());
        assertThat(journal).content().contains("claim.injury-reported").contains("\"amy\"");
        done("backup", folder.resolve("backups").toString());
        done("rebuild");
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
