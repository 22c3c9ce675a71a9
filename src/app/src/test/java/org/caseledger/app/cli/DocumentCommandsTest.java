package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.caseledger.app.document.Samples;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Documents at the command line, in this process and through a server. */
class DocumentCommandsTest {

    private static final String REPORT = """
            {"at":"2022-01-11T00:00:00Z","do":"ReportInjury","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    @TempDir
    Path folder;

    private Path directory;
    private Path letter;

    @BeforeEach
    void aClaim() throws IOException {
        directory = folder.resolve("ledger");
        EmptyLedger.in(directory);
        Path report = Files.writeString(folder.resolve("report.jsonl"), REPORT);
        on("import", "history", report.toString()).done();
        letter = Files.write(folder.resolve("letter.pdf"), Samples.pdf("letter"));
    }

    private CommandLineRun on(String... arguments) {
        return CommandLineRun.on(directory, arguments);
    }

    private String attach(String... more) {
        return on(Stream.concat(Stream.of("attach", "C-1", letter.toString(), "--by", "ann"), Stream.of(more))
                        .toArray(String[]::new))
                .done()
                .out();
    }

    @Test
    void isAttachedListedAndGotOutAgain() throws IOException {
        String sha256 = Documents.sha256(Samples.pdf("letter"));
        assertThat(attach("--kind", "20-day-letter", "--received", "2022-03-01"))
                .isEqualTo("D-C-1-1 " + sha256 + "\n");
        assertThat(on("documents", "c-1").out()).contains("D-C-1-1", "2022-03-01", "20-day letter", "letter.pdf");
        assertThat(on("timeline", "C-1").out()).contains("Document D-C-1-1 received: 20-day letter");
        Path out = folder.resolve("out.pdf");
        JsonNode got = on("document", "d-c-1-1", "--out", out.toString(), "--json")
                .done()
                .json();
        assertThat(got.path("sha256").asString()).isEqualTo(sha256);
        assertThat(out).hasBinaryContent(Files.readAllBytes(letter));
        assertThat(on("document", "D-C-1-2").err()).contains("document D-C-1-2 is not in this ledger");
        assertThat(on("documents", "--verify").done().out())
                .startsWith("1 document")
                .contains("all there");
    }

    @Test
    void theSameContentIsAnsweredWithTheFirst() throws IOException {
        attach();
        JsonNode again = on("attach", "C-1", letter.toString(), "--kind", "letter", "--by", "ann", "--json")
                .done()
                .json();
        assertThat(again.path("id").asString()).isEqualTo("D-C-1-1");
        assertThat(again.path("before").asBoolean()).isTrue();
        assertThat(again.path("document").path("kind").asString()).isEqualTo("other");
        assertThat(on("documents", "C-1", "--json").done().json()).hasSize(1);
    }

    @Test
    void oneThatWasWithdrawnIsOnFileAsItWasKnownAndCanBeAttachedAnew() throws IOException {
        attach();
        String entry =
                on("documents", "C-1", "--json").json().path(0).path("entry").asString();
        Path withdrawal = Files.writeString(
                folder.resolve("w.jsonl"),
                "{\"do\":\"WithdrawEntry\",\"claim\":\"C-1\",\"by\":\"ann\",\"entry\":\"" + entry
                        + "\",\"reason\":\"wrong claim\"}\n");
        on("record", withdrawal.toString()).done();
        assertThat(on("documents", "C-1").out()).contains("No documents");
        assertThat(on("document", "D-C-1-1").status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(attach()).startsWith("D-C-1-2 ");
        assertThat(on("documents", "--verify").out()).startsWith("2 documents");
    }

    @Test
    void whatCantBeKeptIsRefusedInOneLine() throws IOException {
        Path program = Files.writeString(folder.resolve("x.pdf"), "#!/bin/sh\n");
        assertThat(on("attach", "C-1", program.toString(), "--by", "ann").err())
                .startsWith("caseledger: type-not-kept: x.pdf is, by its content,")
                .hasLineCount(1);
        assertThat(on("attach", "C-9", letter.toString(), "--by", "ann").err()).contains("claim C-9 is not reported");
        assertThat(on("attach", "C-1", letter.toString(), "--received", "2021-12-31", "--by", "ann")
                        .err())
                .contains("before the date of injury");
        assertThat(on("attach", "C-1", folder.resolve("nowhere.pdf").toString(), "--by", "ann")
                        .status())
                .isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(on("attach", "C-1", letter.toString(), "--kind", "poem", "--by", "ann")
                        .err())
                .contains("must be one of form-101");
        assertThat(on("documents").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(on("documents", "--verify").out()).startsWith("0 documents");
    }

    @Test
    void aLineCantAttachWhatItHasNoBytesOf() throws IOException {
        Path line = Files.writeString(
                folder.resolve("line.jsonl"),
                "{\"do\":\"AttachDocument\",\"claim\":\"C-1\",\"by\":\"ann\",\"kind\":\"other\",\"name\":\"a\","
                        + "\"mediaType\":\"application/pdf\",\"size\":1,\"sha256\":\"" + "0".repeat(64)
                        + "\",\"receivedOn\":\"2022-02-01\"}\n");
        assertThat(on("record", line.toString()).status()).isEqualTo(CaseLedger.REFUSED);
    }

    @Test
    void aServerTakesTheCallersFileAndWritesIt() throws IOException {
        try (ServedLedger served = new ServedLedger(folder.resolve("served"), Instant.parse("2022-06-27T15:00:00Z"))) {
            Path there = folder.resolve("served");
            Path report = Files.writeString(
                    folder.resolve("report.jsonl"), REPORT.replace("\"at\":\"2022-01-11T00:00:00Z\",", ""));
            CommandLineRun.on(there, "record", report.toString()).done();
            assertThat(CommandLineRun.on(there, "attach", "C-1", letter.toString(), "--by", "ann")
                            .done()
                            .out())
                    .startsWith("D-C-1-1 ");
            assertThat(served.ledger.facts("C-1").onFile().documents()).hasSize(1);
            Path out = folder.resolve("fetched.pdf");
            CommandLineRun.on(there, "document", "D-C-1-1", "--out", out.toString())
                    .done();
            assertThat(out).hasBinaryContent(Files.readAllBytes(letter));
        }
    }

    @Test
    void anEncryptedLedgerHoldsThemEncrypted() throws IOException {
        Path key = folder.resolve("key");
        on("new-key", key.toString()).done();
        Path secret = folder.resolve("secret");
        String words = "nobody may find this in the database's files";
        Path file = Files.writeString(folder.resolve("note.txt"), words.repeat(100));
        Path report = folder.resolve("report.jsonl");
        CommandLineRun.on(secret, "--encrypt", "--key-file", key.toString(), "import", "history", report.toString())
                .done();
        CommandLineRun.on(secret, "--key-file", key.toString(), "attach", "C-1", file.toString(), "--by", "ann")
                .done();
        try (Stream<Path> files = Files.walk(secret.resolve("database"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneSatisfy(one -> assertThat(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1))
                            .contains(words));
        }
    }
}
