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
import java.util.stream.Stream;
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
        return planned("supplemental-pay", audit, size);
    }

    private CommandLineRun planned(String programme, String audit, String... more) {
        String[] all = {
            "audit",
            "plan",
            audit,
            "--programme",
            programme,
            "--employer",
            "glendale",
            "--from",
            "2022-01-01",
            "--to",
            "2022-12-31",
            "--seed",
            "march",
            "--by",
            "june"
        };
        return call(Stream.concat(Stream.of(all), Stream.of(more)).toArray(String[]::new));
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

    /** The lines of one claim are one stratum; who redraws needs nothing but what the draw says. */
    @Test
    void strataAreDrawnEachByItselfAndToldEverywhere() throws IOException, NoSuchAlgorithmException {
        Files.writeString(ledger.resolve("zone"), "America/Phoenix\n");
        planned("supplemental-lines", "S-8", "--size", "2", "--divide-by", "year")
                .done();
        assertThat(call("audit", "show", "S-8").done().out())
                .contains("by year", "2022", "2 were asked for")
                .containsPattern("known at \\d{4}-\\d\\d-\\d\\dT[\\d:.]+-07:00\n");
        JsonNode draw =
                call("audit", "draw", "S-8", "--json", "--by", "june").done().json();
        assertThat(draw.get("dividedBy").stringValue()).isEqualTo("year");
        JsonNode stratum = draw.get("strata").get(0);
        assertThat(stratum.get("name").stringValue()).isEqualTo("2022");
        assertThat(stratum.get("population")).isEqualTo(draw.get("population"));
        assertThat(stratum.get("populationHash")).isEqualTo(draw.get("populationHash"));
        assertThat(stratum.get("drawn")).isEqualTo(draw.get("drawn"));
        assertThat(key(stratum.get("drawn").get(0)))
                .isLessThan(key(stratum.get("drawn").get(1)));
        JsonNode filled =
                call("audit", "fill", "S-8", "--json", "--by", "june").done().json();
        assertThat(filled.get("files").get(0).get("stratum").stringValue()).isEqualTo("2022");
        JsonNode attribute = filled.get("attributes").get(0);
        assertThat(attribute.get("rate").isNull()).isTrue();
        assertThat(attribute.get("strata").get(0).get("tested").asInt()).isEqualTo(2);
        assertThat(attribute.get("together").get("percent").stringValue()).isEqualTo("0.0");
        Path report = folder.resolve("report.pdf");
        call("audit", "report", "S-8", "--out", report.toString()).done();
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(pdf)).contains("divided by year", "by the sizes of the strata");
        }
        Path grid = folder.resolve("grid.csv");
        call("audit", "show", "S-8", "--csv", grid.toString()).done();
        assertThat(Files.readAllLines(grid)).first().asString().endsWith(",stratum");
        assertThat(Files.readAllLines(grid)).last().asString().endsWith(",2022");
    }

    private static String key(JsonNode file) throws NoSuchAlgorithmException {
        return sha256("march\0" + file.stringValue());
    }

    /** What could never be drawn is refused before anything is frozen. */
    @Test
    void aPlanThatCanNotBeDrawnIsRefusedAtOnce() {
        assertThat(plan("X", "--tolerable", "0").err())
                .contains("no-such-plan", "the tolerable rate is a percentage above 0 and below 100");
        assertThat(plan("X", "--tolerable", "5", "--expected", "7").err())
                .contains("no-such-plan", "expect less, or bear more");
        assertThat(plan("X", "--tolerable", "5", "--risk", "0").err()).contains("the risk is a percentage above 0");
        assertThat(plan("X", "--misstatement", "100", "--risk", "100").err())
                .contains("the risk is a percentage above 0");
        assertThat(plan("X", "--tolerable", "5", "--stop-or-go").err()).contains("allow unverified ways of sampling");
        assertThat(plan("X", "--misstatement", "100000").err())
                .contains("nothing-to-draw", "choose a smaller misstatement");
        assertThat(plan("X", "--size", "0").err()).contains("--size must be 1 or more, not 0");
        assertThat(plan("X", "--misstatement", "-5").err()).contains("--misstatement must be above 0 dollars, not -5");
        assertThat(plan("X", "--size", "3", "--stratum", "denied=1").err())
                .contains("unknown-stratum", "the population is drawn as one");
        assertThat(plan("X", "--size", "3", "--divide-by", "kind", "--stratum", "denied=1")
                        .err())
                .contains("there is no stratum denied; there are indemnity");
        assertThat(plan("X", "--size", "3", "--divide-by", "colour").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(call("audit", "list").done().out()).isEqualTo("No audits.\n");
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
