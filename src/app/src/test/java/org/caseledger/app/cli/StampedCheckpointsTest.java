package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.stamp.Stamper;
import org.caseledger.app.stamp.Stamper.Manner;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.OwnersFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code checkpoint --stamp} and {@code verify} with what came of it. */
class StampedCheckpointsTest {

    private static final Instant AT = Instant.parse("2026-11-27T13:00:04Z");

    @TempDir
    private Path folder = Path.of("");

    private final Stamper stamper = new Stamper(AT);
    private Path ledger = Path.of("");
    private Path note = Path.of("");
    private Path stamp = Path.of("");
    private String root = "";

    @BeforeEach
    void aLedger() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        note = folder.resolve("kept.txt");
        stamp = folder.resolve("kept.txt.tsr");
        root = stamper.rootIn(folder.resolve("root.pem")).toString();
    }

    @AfterEach
    void close() {
        stamper.close();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private CommandLineRun stamped() {
        return call("checkpoint", "--out", note.toString(), "--stamp", stamper.url());
    }

    private static JsonNode older(CommandLineRun run) {
        return run.json().get("checkpoint");
    }

    @Test
    void itsStampLiesBesideItAndVerifySaysWhenAndByWhom() {
        String said = stamped().done().out();
        assertThat(said).contains("entries written to " + note, "stamped at ", " by " + Stamper.NAME, "nobody vouched");
        assertThat(stamp).isNotEmptyFile();

        JsonNode found =
                older(call("verify", "--checkpoint", note.toString(), "--json").done());
        assertThat(found.get("stamp").get("at").stringValue()).isEqualTo(AT.toString());
        assertThat(found.get("stamp").get("by").stringValue()).isEqualTo(Stamper.NAME);
        assertThat(found.get("stamp").get("trusted").booleanValue()).isFalse();
        assertThat(said).contains(found.get("stamp").get("certificate").stringValue());
        assertThat(found.has("stampFault")).isFalse();

        JsonNode trusted = older(call("verify", "--checkpoint", note.toString(), "--stamp-certificate", root, "--json")
                .done());
        assertThat(trusted.get("stamp").get("trusted").booleanValue()).isTrue();
        assertThat(call("verify", "--checkpoint", note.toString(), "--stamp-certificate", root)
                        .done()
                        .out())
                .contains("it was stamped at ", "for whom a certificate vouches that you trust", "everything is what");
    }

    @Test
    void asJsonTheCheckpointHasIt() {
        JsonNode answer = call(
                        "checkpoint",
                        "--out",
                        note.toString(),
                        "--stamp",
                        stamper.url(),
                        "--stamp-certificate",
                        root,
                        "--json")
                .done()
                .json();
        assertThat(answer.get("stamp").get("at").stringValue()).isEqualTo(AT.toString());
        assertThat(answer.get("stamp").get("trusted").booleanValue()).isTrue();
        assertThat(call("checkpoint", "--json").done().json().has("stamp")).isFalse();
    }

    @Test
    void aStampOfAnotherCheckpointIsRefused() throws IOException {
        stamped().done();
        Path moved = Files.move(stamp, folder.resolve("other.tsr"));
        call("user", "add", "audra", "--role", "auditor").done();
        call("checkpoint", "--out", note.toString()).done();
        assertThat(older(call("verify", "--checkpoint", note.toString(), "--json")
                                .done())
                        .has("stamp"))
                .isFalse();

        CommandLineRun run = call("verify", "--checkpoint", note.toString(), "--stamp", moved.toString(), "--json");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.json().get("matches").booleanValue()).isFalse();
        assertThat(older(run).get("matches").booleanValue())
                .as("the ledger is still what it was")
                .isTrue();
        assertThat(older(run).get("stampFault").stringValue()).isEqualTo("it is over other bytes");
        assertThat(older(run).has("stamp")).isFalse();

        Files.move(moved, stamp);
        CommandLineRun beside = call("verify", "--checkpoint", note.toString());
        assertThat(beside.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(beside.out()).contains("its time stamp doesn't count: it is over other bytes");
        assertThat(call("integrity").done().out()).contains("the time stamp of the checkpoint over");
    }

    @Test
    void aStampOfSomebodyWhomNobodyTrustsIsRefused() throws IOException {
        stamped().done();
        Path another = stamper.anotherRootIn(folder.resolve("another.pem"));
        CommandLineRun run =
                call("verify", "--checkpoint", note.toString(), "--stamp-certificate", another.toString(), "--json");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(older(run).get("stampFault").stringValue()).contains("vouches for " + Stamper.NAME);
    }

    @Test
    void whatCantBeStampedIsNotWritten() {
        stamper.does(Manner.WRONG_NONCE);
        assertThat(stamped()).satisfies(run -> {
            assertThat(run.status()).isNotEqualTo(CaseLedger.DONE);
            assertThat(run.err())
                    .contains("no time stamp from " + stamper.url(), "its nonce isn't ours", "nothing was written");
        });
        stamper.stop();
        assertThat(stamped().err()).contains("nobody listens there");
        assertThat(note).doesNotExist();
        assertThat(stamp).doesNotExist();
        stamper.start();
    }

    @Test
    void theAuthorityOfTheLedgerNeedsNoNaming() throws IOException {
        assertThat(call("checkpoint", "--out", note.toString(), "--stamp").err())
                .contains(CheckpointWays.FILE + " names no authority");
        Files.copy(Path.of(root), ledger.resolve("tsa.pem"));
        OwnersFiles.write(
                ledger.resolve(CheckpointWays.FILE),
                "print: true\ntimestamp: " + stamper.url() + "\ntimestamp-certificate: tsa.pem\n");
        assertThat(call("checkpoint", "--stamp", "--out", note.toString())
                        .done()
                        .out())
                .contains("for whom a certificate vouches");
    }

    @Test
    void whoOnlySignsCanNotHaveTheServerAskAnyAddress() throws IOException {
        call("user", "add", "root", "--role", "administrator").done();
        call("user", "add", "audra", "--role", "auditor", "--by", "root").done();
        CommandLineRun run = call("checkpoint", "--out", note.toString(), "--stamp", stamper.url(), "--by", "audra");
        assertThat(run.err()).contains("audra", "may not use checkpoint --stamp URL", "administrator");
        assertThat(stamper.asked()).isZero();
        OwnersFiles.write(ledger.resolve(CheckpointWays.FILE), "print: true\ntimestamp: " + stamper.url() + "\n");
        call("checkpoint", "--out", note.toString(), "--stamp", "--by", "audra").done();
        call("checkpoint", "--out", note.toString(), "--stamp", stamper.url(), "--by", "root")
                .done();
        assertThat(stamper.asked()).isEqualTo(2);
    }

    @Test
    void throughAServerItIsTheSame() {
        try (ServedLedger server = new ServedLedger(ledger, AT)) {
            assertThat(server.directory).isEqualTo(ledger);
            stamped().done();
            assertThat(stamp).isNotEmptyFile();
            assertThat(older(call("verify", "--checkpoint", note.toString(), "--stamp-certificate", root, "--json")
                                    .done())
                            .get("stamp")
                            .get("trusted")
                            .booleanValue())
                    .isTrue();
        }
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertThat(call("checkpoint", "--stamp", stamper.url()).err()).contains("say with --out where");
        assertThat(call("checkpoint", "--stamp-certificate", root).err()).contains("give --stamp, too");
        assertThat(call("checkpoint", "--out", note.toString(), "--stamp", "tsa.example")
                        .err())
                .contains("tsa.example", "it is no address such as");
        assertThat(call("verify", "--stamp", stamp.toString()).err()).contains("name that, too, with --checkpoint");
        call("checkpoint", "--out", note.toString()).done();
        assertThat(call("verify", "--checkpoint", note.toString(), "--stamp-certificate", root)
                        .err())
                .contains("the time stamp " + stamp + " can't be read", "is not there");
        assertThat(call(
                                "checkpoint",
                                "--out",
                                note.toString(),
                                "--stamp",
                                stamper.url(),
                                "--stamp-certificate",
                                note.toString())
                        .err())
                .contains(note + ": it is no certificate");
    }
}
