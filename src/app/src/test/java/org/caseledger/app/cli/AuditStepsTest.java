package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An audit of files on the command line, from its plan to its last follow-up. */
class AuditStepsTest {

    private static final String CLAIM = "R-2022-114";
    private static final String RUN = "glendale-2022-02-19";

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aTransmittedRun() throws URISyntaxException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Path facts = Path.of(AuditStepsTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        call("import", "history", facts.toString()).done();
        call("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        call("payroll", "approve", RUN, "--by", "ben").done();
        call("payroll", "transmit", RUN, "--by", "ben").done();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private CommandLineRun plan(String audit, String... size) {
        String[] all = {
            "audit",
            "plan",
            audit,
            "--programme",
            "supplemental-pay",
            "--employer",
            "glendale",
            "--from",
            "2022-01-01",
            "--to",
            "2022-12-31",
            "--seed",
            "march",
            "--by",
            "june",
            size[0],
            size[1]
        };
        return call(all);
    }

    @Test
    void anAuditGoesFromItsPlanToItsLastFollowUp() throws IOException, NoSuchAlgorithmException {
        plan("S-6", "--size", "6").done();
        JsonNode draw =
                call("audit", "draw", "S-6", "--json", "--by", "june").done().json();
        assertThat(draw.get("population").asInt()).isEqualTo(1);
        assertThat(draw.get("size").asInt()).isEqualTo(1);
        assertThat(draw.get("seed").stringValue()).isEqualTo("march");
        assertThat(draw.get("drawn").get(0).stringValue()).isEqualTo(CLAIM);
        assertThat(draw.get("populationHash").stringValue()).isEqualTo(sha256(CLAIM + "\n"));
        List<String> checkpoint = draw.get("checkpoint").stringValue().lines().toList();
        assertThat(checkpoint.get(1)).isEqualTo(draw.get("position").asString());
        JsonNode filled =
                call("audit", "fill", "S-6", "--json", "--by", "june").done().json();
        for (JsonNode cell : filled.get("files").get(0).get("cells")) {
            if (cell.get("cell").get("verdict").stringValue().equals("to-be-judged")) {
                String attribute = cell.get("cell").get("attribute").stringValue();
                call("audit", "judge", "S-6", CLAIM, attribute, "met", "--note", "seen", "--by", "june")
                        .done();
            }
        }
        String first = filled.get("attributes").get(0).get("id").stringValue();
        call(
                        "audit",
                        "judge",
                        "S-6",
                        CLAIM,
                        first,
                        "deviation",
                        "--note",
                        "wrong group",
                        "--cause",
                        "typed",
                        "--amount",
                        "12.50",
                        "--by",
                        "june")
                .done();
        call(
                        "audit",
                        "finding",
                        "S-6",
                        "--observation",
                        "a group was typed wrongly",
                        "--criteria",
                        "the policy",
                        "--recommendation",
                        "compare with the roster",
                        "--file",
                        CLAIM,
                        "--by",
                        "june")
                .done();
        call(
                        "audit",
                        "exit-note",
                        "S-6",
                        "--on",
                        "2022-03-07",
                        "--present",
                        "Payroll",
                        "--note",
                        "agreed",
                        "--by",
                        "june")
                .done();
        assertThat(call("audit", "review", "S-6", "--by", "june").err()).contains("same-person");
        call("audit", "review", "S-6", "--note", "agreed", "--by", "rita").done();
        assertThat(call("audit", "close", "S-6", "--conclusion", "one", "--by", "june")
                        .err())
                .contains("not-answered");
        call(
                        "audit",
                        "respond",
                        "S-6",
                        "1",
                        "agree",
                        "--owner",
                        "Payroll",
                        "--target",
                        "2022-06-30",
                        "--plan",
                        "compared each quarter",
                        "--by",
                        "mona")
                .done();
        call("audit", "close", "S-6", "--conclusion", "one of one", "--by", "june")
                .done();
        assertThat(call("audit", "list", "--json").done().out()).contains("\"stage\" : \"closed\"");
        call(
                        "audit",
                        "follow-up",
                        "S-6",
                        "1",
                        "implemented",
                        "--on",
                        "2022-03-08",
                        "--evidence",
                        "seen",
                        "--by",
                        "june")
                .done();
        assertThat(call("audit", "show", "S-6").done().out())
                .contains("1 of 1 = 100 %", "wrong group", "12.50", "Finding 1 (done)", "Closed: one of one");
        assertThat(call("timeline", "--audit", "S-6").done().out()).contains("Sample drawn", "Audit reviewed");
    }

    @Test
    void theReportIsTaggedPdfAndTheGridData() throws IOException {
        plan("S-6", "--size", "6").done();
        call("audit", "draw", "S-6", "--by", "june").done();
        call("audit", "fill", "S-6", "--by", "june").done();
        Path report = folder.resolve("report.pdf");
        call("audit", "report", "S-6", "--out", report.toString()).done();
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf)).contains("S-6", "march", "Exceptions", "Not reviewed");
        }
        Path grid = folder.resolve("grid.csv");
        call("audit", "show", "S-6", "--csv", grid.toString()).done();
        assertThat(Files.readAllLines(grid).getFirst()).startsWith("number,file,claim,attribute,verdict");
        assertThat(Files.readAllLines(grid)).hasSizeGreaterThan(10);
    }

    @Test
    void dollarsCanBeDrawnAndWhatIsRecordedLaterChangesNothing() {
        plan("S-7", "--misstatement", "100").done();
        CommandLineRun.with(
                        "{\"do\":\"RecordWorkStatus\",\"claim\":\"" + CLAIM
                                + "\",\"by\":\"ann\",\"status\":\"full-duty\",\"from\":\"2022-01-30\",\"to\":\"2022-02-04\"}",
                        ledger,
                        "record",
                        "-")
                .done();
        JsonNode draw =
                call("audit", "draw", "S-7", "--json", "--by", "june").done().json();
        assertThat(draw.get("method").stringValue()).startsWith("monetary units");
        assertThat(draw.get("drawn").get(0).stringValue()).isEqualTo(CLAIM);
    }

    @Test
    void whatCanNotBePlannedIsRefusedWithItsRemedy() {
        assertThat(call(
                                "audit",
                                "plan",
                                "X",
                                "--programme",
                                "none",
                                "--employer",
                                "glendale",
                                "--from",
                                "2022-01-01",
                                "--to",
                                "2022-12-31",
                                "--seed",
                                "s",
                                "--size",
                                "3",
                                "--by",
                                "june")
                        .err())
                .contains("unknown-programme", "closed-claims");
        assertThat(call("audit", "draw", "X", "--by", "june").err()).contains("unknown-audit");
        assertThat(call("audit", "show", "X").err()).contains("audit X is not in this ledger");
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
