package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.SelfSignedCertificate;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.web.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Command lines on a ledger that a server has open. */
class DistantCommandsTest {

    private static final Instant NOW = Instant.parse("2022-12-05T17:00:00Z");
    private static final String REPORT = """
            {"do":"ReportInjury","claim":"%s","by":"%s","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    @TempDir
    private Path folder;

    private Path directory = Path.of("");
    private ServedLedger served;

    @BeforeEach
    void serve() {
        directory = folder.resolve("ledger");
        served = new ServedLedger(directory, NOW);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(directory, arguments);
    }

    private Path lines(String claim, String by) throws IOException {
        return Files.writeString(folder.resolve(claim + ".jsonl"), REPORT.formatted(claim, by));
    }

    @Test
    void theFileThatSaysWhereTheServerIsIsTheOwnersAndGoesWithTheServer() throws IOException {
        Path file = directory.resolve("server.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        served.workbench.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAKilledServerLeftIsPassedOver() throws IOException {
        String left = Files.readString(directory.resolve("server.json"));
        served.close();
        Files.writeString(directory.resolve("server.json"), left);
        call("record", lines("C-1", "ann").toString()).done();
        assertThat(call("show", "C-1").done().out()).startsWith("Claim C-1");
        served = new ServedLedger(folder.resolve("other"), NOW);
    }

    @Test
    void aServerOfAnotherLedgerAtTheSameAddressIsPassedOver() throws IOException {
        Path other = folder.resolve("other");
        call("record", lines("C-1", "ann").toString()).done();
        String here = Files.readString(directory.resolve("server.json"));
        CommandLineRun.on(other, "record", lines("C-2", "ann").toString()).done();
        Files.writeString(other.resolve("server.json"), here.replaceFirst("\"token\":\"...", "\"token\":\"AAA"));
        assertThat(CommandLineRun.on(other, "show", "C-2").done().out()).startsWith("Claim C-2");
    }

    /** Records what comes by {@code caller}; {@code answers} end with how that ended. */
    private static CompletableFuture<Integer> recording(Piped caller, Queue<String> answers, String... options) {
        String[] call =
                Stream.concat(Stream.of("record", "-"), Stream.of(options)).toArray(String[]::new);
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                () -> CaseLedger.execute(InstantSource.system(), CommandList.own(), caller, call));
        status.whenComplete((ended, fault) -> answers.add("the call ended with " + ended));
        return status;
    }

    @Test
    void linesOnAPipeAreAnsweredOneByOne() throws Exception {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        PipedOutputStream typed = new PipedOutputStream();
        try (PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Integer> status =
                    recording(new Piped(in, answers), answers, "--ledger", directory.toString());
            for (String claim : new String[] {"C-1", "C-2", "C-3"}) {
                typed.write(REPORT.formatted(claim, "ann").getBytes(StandardCharsets.UTF_8));
                typed.flush();
                assertThat(answers.take()).contains("\"recorded\"");
                assertThat(served.ledger.facts(claim).exists()).isTrue();
            }
            typed.close();
            assertThat(status.join()).isEqualTo(CaseLedger.DONE);
        }
    }

    @Test
    void aTokenThatIsRevokedWhileItsCommandRunsRecordsNoMore() throws Exception {
        call("user", "add", "root", "--role", "administrator").done();
        call("user", "add", "ann", "--role", "adjuster").done();
        Path token = token("ann", "write");
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        PipedOutputStream typed = new PipedOutputStream();
        try (PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Integer> status = recording(
                    new Piped(in, answers),
                    answers,
                    "--ledger",
                    folder.resolve("nowhere").toString(),
                    "--server",
                    served.workbench.address(),
                    "--token-file=" + token);
            typed.write(REPORT.formatted("C-1", "ann").getBytes(StandardCharsets.UTF_8));
            typed.flush();
            assertThat(answers.take()).contains("\"recorded\"");

            call("user", "revoke", "ann", tokenId("ann"), "--by", "root").done();
            typed.write(REPORT.formatted("C-2", "ann").getBytes(StandardCharsets.UTF_8));
            typed.close();
            assertThat(status.join()).isEqualTo(CaseLedger.REFUSED);
        }
        assertThat(served.ledger.facts("C-1").exists()).isTrue();
        assertThat(served.ledger.facts("C-2").exists()).isFalse();
    }

    /** Whoever waits for nothing but the connection is told nothing more, and keeps no room. */
    @Test
    void aCallThatWaitsEndsSoonAfterItsTokenIsRevoked() throws Exception {
        call("user", "add", "root", "--role", "administrator").done();
        call("user", "add", "ann", "--role", "adjuster").done();
        Path token = token("ann", "write");
        HttpURLConnection waiting = (HttpURLConnection) URI.create(served.workbench.near())
                .resolve("/api/v1/command-line")
                .toURL()
                .openConnection();
        waiting.setRequestProperty(
                "Authorization", "Bearer " + Files.readString(token).strip());
        waiting.setRequestProperty("Content-Type", "application/json");
        waiting.setDoOutput(true);
        waiting.getOutputStream()
                .write("{\"arguments\":[\"record\",\"-\"],\"directory\":\"/\"}".getBytes(StandardCharsets.UTF_8));
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(waiting.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(told.readLine()).startsWith("{\"call\"");
            assertThat(told.readLine()).startsWith("{\"ask\"");
            call("user", "revoke", "ann", tokenId("ann"), "--by", "root").done();
            assertThat(told.lines()).allMatch(String::isEmpty);
        }
    }

    private String tokenId(String account) {
        return served.ledger.user(account).tokens().getFirst().id();
    }

    /** A command's own thread writes its answer: whatever else wrote into that at the same time would break both. */
    @Test
    void nobodyElseWritesIntoTheAnswerToACall() throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create(served.workbench.near())
                .resolve("/api/v1/command-line")
                .toURL()
                .openConnection();
        call.setRequestMethod("POST");
        assertThat(call.getResponseCode()).isEqualTo(401);
        assertThat(call.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(call.getHeaderFields()).doesNotContainKeys("X-Frame-Options", "X-XSS-Protection", "Pragma");
    }

    @Test
    void whatNeedsTheDirectoryForItselfSaysWhoHasIt() {
        for (String command : new String[] {"serve", "restore", "rekey"}) {
            CommandLineRun run = command.equals("serve") ? call(command) : call(command, folder.toString());
            assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
            assertThat(run.err())
                    .contains(command + " needs the ledger's directory for itself")
                    .contains(served.workbench.near())
                    .hasLineCount(1);
        }
    }

    @Test
    void anAccountsTokenIsItsAccountAndNobodyElse() throws IOException {
        call("user", "add", "root", "--role", "administrator").done();
        call("user", "add", "ann", "--role", "adjuster").done();
        Path write = token("ann", "write");
        Path read = token("ann", "read");

        assertThat(far(write, "record", lines("C-1", "ann").toString()).done().out())
                .contains("recorded");
        CommandLineRun other = far(write, "record", lines("C-2", "root").toString());
        assertThat(other.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(other.out()).contains("not-permitted").contains("\"by\"");
        assertThat(far(write, "show", "C-1", "--by", "root").err()).contains("not-permitted");
        assertThat(far(write, "user", "list").err()).contains("not-permitted");
        assertThat(far(write, "backup", folder.resolve("b").toString()).err()).contains("not-permitted");
        assertThat(far(read, "show", "C-1").done().out()).startsWith("Claim C-1");
        CommandLineRun reading = far(read, "record", lines("C-3", "ann").toString());
        assertThat(reading.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(reading.err()).contains("this token may only read");
        assertThat(far(read, "user", "password", "ann").err()).contains("not-permitted");

        call("user", "disable", "ann", "--by", "root").done();
        assertThat(far(write, "show", "C-1").err()).contains("doesn't take this token");
        assertThat(far(Files.writeString(folder.resolve("made-up"), "abc"), "show", "C-1")
                        .err())
                .contains("doesn't take this token")
                .hasLineCount(1);
    }

    private Path token(String account, String scope) throws IOException {
        CommandLineRun issued =
                call("user", "token", account, "--days", "1", "--scope", scope, "--by", account, "--json");
        String token = issued.done().json().get("token").asString();
        return Files.writeString(folder.resolve(account + "-" + scope), token + "\n");
    }

    /** A call that names the server, on a directory in which no ledger is. */
    private CommandLineRun far(Path token, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--server";
        all[arguments.length + 1] = served.workbench.address();
        all[arguments.length + 2] = "--token-file=" + token;
        all[arguments.length + 3] = "--debug";
        return CommandLineRun.on(folder.resolve("nowhere"), all);
    }

    @Test
    void aBackupIsMadeOnTheDiskOfWhoeverCalls() throws IOException {
        call("record", lines("C-1", "ann").toString()).done();
        call("user", "add", "root", "--role", "administrator").done();
        Path write = token("root", "write");
        JsonNode made = far(write, "backup", folder.resolve("far/backups").toString(), "--json")
                .done()
                .json();
        Path backup = Path.of(made.path("backup").asString());
        assertThat(backup).startsWith(folder.resolve("far/backups")).isDirectory();
        served.close();

        Path restored = folder.resolve("restored");
        CommandLineRun.on(restored, "restore", backup.toString()).done();
        assertThat(CommandLineRun.on(restored, "show", "C-1").done().out()).startsWith("Claim C-1");
        assertThat(CommandLineRun.on(restored, "user", "list").done().out()).contains("root", "administrator");
        served = new ServedLedger(folder.resolve("other"), NOW);
    }

    @Test
    void aServerIsTakenForWhoTheGivenCertificateSaysAndForNobodyElse() throws Exception {
        call("user", "add", "root", "--role", "administrator").done();
        Path token = token("root", "write");
        served.workbench.close();
        Transport.SelfSigned mine =
                SelfSignedCertificate.in(directory, List.of("localhost", "127.0.0.1"), Instant.now());
        Transport.SelfSigned other =
                SelfSignedCertificate.in(folder.resolve("elsewhere"), List.of("localhost", "127.0.0.1"), Instant.now());
        Listening listening = new Listening(Listening.HERE, 0, mine, false, List.of(), OptionalInt.empty());
        try (Workbench secure =
                Workbench.start(served.ledger, listening, Optional.empty(), CaseLedger.served(CommandList.own()))) {
            String[] list = {"user", "list", "--server", secure.address(), "--token-file", token.toString()};
            assertThat(secure.address()).startsWith("https://");
            assertThat(secured(list, certificate(mine)).done().out()).contains("root", "administrator");
            CommandLineRun wrong = secured(list, certificate(other));
            assertThat(wrong.status()).isEqualTo(CaseLedger.REFUSED);
            assertThat(wrong.out()).isEmpty();
            assertThat(wrong.err()).contains(secure.address()).hasLineCount(1);
            CommandLineRun without = CommandLineRun.on(folder.resolve("nowhere"), list);
            assertThat(without.status()).isEqualTo(CaseLedger.REFUSED);
            assertThat(without.err()).hasLineCount(1);
            CommandLineRun nothing = secured(list, Files.writeString(folder.resolve("empty.pem"), ""));
            assertThat(nothing.status()).isEqualTo(CaseLedger.WRONG_CALL);
            assertThat(nothing.err()).contains("empty.pem").hasLineCount(1);
        }
    }

    private CommandLineRun secured(String[] call, Path certificate) {
        String[] all = Arrays.copyOf(call, call.length + 2);
        all[call.length] = "--server-certificate";
        all[call.length + 1] = certificate.toString();
        return CommandLineRun.on(folder.resolve("nowhere"), all);
    }

    /** The certificate of {@code keys} as a file that the owner of a server hands out. */
    private Path certificate(Transport.SelfSigned keys) throws IOException, GeneralSecurityException {
        KeyStore store =
                KeyStore.getInstance(keys.keys().toFile(), keys.password().toCharArray());
        byte[] certificate = store.getCertificate(store.aliases().nextElement()).getEncoded();
        return Files.writeString(
                folder.resolve(keys.fingerprint().substring(0, 8).replace(":", "") + ".pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    void aServerThatIsNamedMustBeThere() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "abc");
        String closed = served.workbench.address();
        served.workbench.close();
        CommandLineRun run =
                CommandLineRun.on(directory, "show", "C-1", "--server", closed, "--token-file", token.toString());
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .startsWith("caseledger: no server answers at " + closed)
                .hasLineCount(1);
        assertThat(CommandLineRun.on(directory, "show", "C-1", "--server", closed)
                        .status())
                .isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(CommandLineRun.on(directory, "show", "C-1", "--server", "nonsense", "--token-file", token.toString())
                        .status())
                .isEqualTo(CaseLedger.WRONG_CALL);
    }

    /** A caller who types into a pipe and reads line by line. */
    private static final class Piped extends ThisProcess {
        private final InputStream in;
        private final PrintStream out;

        Piped(InputStream in, BlockingQueue<String> answers) {
            this.in = in;
            out = new PrintStream(
                    new java.io.OutputStream() {
                        private final StringBuilder line = new StringBuilder();

                        @Override
                        public void write(int one) {
                            if (one == '\n') {
                                answers.add(line.toString());
                                line.setLength(0);
                            } else {
                                line.append((char) one);
                            }
                        }
                    },
                    true,
                    StandardCharsets.UTF_8);
        }

        @Override
        public InputStream in() {
            return in;
        }

        @Override
        public PrintStream out() {
            return out;
        }
    }
}
