package org.caseledger.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.Approved;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every template on claims under Minnesota's law, of an employer without a supplement that gives no leave back: what an injured worker
 * reads is Minnesota's, and nothing of Arizona's or of a policy that the employer doesn't have.
 */
class MinnesotaLettersTest {

    /** When letters are written. */
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2022-12-06T18:00:00Z"));

    private static final Pattern ENTRY =
            Pattern.compile("[0-9a-f]{8}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{12}");

    private static final String HISTORY = """
        {"do":"ReportInjury","claim":"M-1","by":"ann","at":"2022-10-04T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E1","name":"Kim Sample"},"injuredOn":"2022-10-03","employerKnewOn":"2022-10-03","kind":"lost-time","description":"Slipped on ice","reportedOn":"2022-10-03"}
        {"do":"RecordContact","claim":"M-1","by":"ann","at":"2022-10-04T16:00:00Z","role":"employee","name":"Kim Sample","address":"5 Shore Road\\nDuluth MN 55802","from":"2022-10-03"}
        {"do":"RecordEmployment","claim":"M-1","by":"ann","at":"2022-10-05T16:00:00Z","effectiveFrom":"2019-01-07","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-01-07","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
        {"do":"RecordWorkStatus","claim":"M-1","by":"ann","at":"2022-10-05T16:00:00Z","status":"off-work","from":"2022-10-04","to":"2022-11-13"}
        {"do":"RecordDependents","claim":"M-1","by":"ann","at":"2022-10-05T16:00:00Z","count":2,"effectiveFrom":"2022-10-03"}
        {"do":"RecommendWage","claim":"M-1","by":"ann","at":"2022-10-10T16:00:00Z","amount":"900.00","basis":{},"on":"2022-10-10"}
        {"do":"AcceptClaim","claim":"M-1","by":"ann","at":"2022-10-14T16:00:00Z","noticeOn":"2022-10-14"}
        {"do":"ReportInjury","claim":"M-2","by":"ann","at":"2022-10-15T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E2","name":"Lee Doe"},"injuredOn":"2022-10-10","employerKnewOn":"2022-10-11","kind":"lost-time","description":"Back pain","reportedOn":"2022-10-11"}
        {"do":"DenyClaim","claim":"M-2","by":"ann","at":"2022-10-24T16:00:00Z","noticeOn":"2022-10-24","mailedOn":"2022-10-24","reason":"The physician finds no injury that the work of 10 October caused"}
        {"do":"ReportInjury","claim":"M-3","by":"ann","at":"2022-10-25T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E3","name":"Max Poe"},"injuredOn":"2022-10-17","employerKnewOn":"2022-10-17","kind":"lost-time","description":"Cut","reportedOn":"2022-10-17"}
        {"do":"RecordWorkStatus","claim":"M-3","by":"ann","at":"2022-10-25T16:00:00Z","status":"off-work","from":"2022-10-18","to":"2022-11-18"}
        {"do":"RecommendWage","claim":"M-3","by":"ann","at":"2022-10-26T16:00:00Z","amount":"3100.00","basis":{},"on":"2022-10-26"}
        {"do":"DenyClaim","claim":"M-3","by":"ann","at":"2022-10-31T16:00:00Z","noticeOn":"2022-10-31","reason":"No medical report"}
        {"do":"RescindDenial","claim":"M-3","by":"ann","at":"2022-11-14T16:00:00Z","noticeOn":"2022-11-14","reason":"The medical report came"}
        {"do":"AcceptClaim","claim":"M-3","by":"ann","at":"2022-11-14T16:00:00Z","noticeOn":"2022-11-14"}
        {"do":"ReportInjury","claim":"M-4","by":"ann","at":"2022-11-15T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E4","name":"Nia Roe"},"injuredOn":"2022-11-01","employerKnewOn":"2022-11-01","kind":"lost-time","description":"Knee","reportedOn":"2022-11-01"}
        {"do":"RecordWorkStatus","claim":"M-4","by":"ann","at":"2022-11-16T16:00:00Z","status":"modified-duty","from":"2022-11-14","physician":"Lake clinic","restrictions":"No lifting above 10 pounds","receivedOn":"2022-11-15"}
        {"do":"OfferModifiedDuty","claim":"M-4","by":"ann","at":"2022-11-17T16:00:00Z","on":"2022-11-17","from":"2022-11-21","duties":"Front desk, 8 am to 2 pm","wage":"500.00"}
        {"do":"AnswerModifiedDuty","claim":"M-4","by":"ann","at":"2022-11-18T16:00:00Z","on":"2022-11-18","accepted":false}
        {"do":"ReportInjury","claim":"M-6","by":"ann","at":"2022-11-19T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E6","name":"Oda Fox"},"injuredOn":"2022-11-10","employerKnewOn":"2022-11-10","kind":"first-aid","description":"Graze","reportedOn":"2022-11-10"}
        {"do":"CloseClaim","claim":"M-6","by":"ann","at":"2022-11-20T16:00:00Z","on":"2022-11-20","reason":"No treatment, no time lost"}
        {"do":"ReportInjury","claim":"M-7","by":"ann","at":"2022-12-01T16:00:00Z","jurisdiction":"MN","employer":"lake-example","employee":{"id":"E7","name":"Pam Day"},"injuredOn":"2022-11-30","employerKnewOn":"2022-11-30","kind":"lost-time","description":"Burn","reportedOn":"2022-12-01"}
        """;

    @TempDir
    static Path folder;

    private static Path ledger;

    @BeforeAll
    static void claims() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        try (InputStream policy = Objects.requireNonNull(
                MinnesotaLettersTest.class.getResourceAsStream("/story/given/policies/lake-example.yaml"))) {
            Files.copy(
                    policy, Files.createDirectories(ledger.resolve("policies")).resolve("lake-example.yaml"));
        }
        call(
                        "import",
                        "history",
                        Files.writeString(folder.resolve("claims.jsonl"), HISTORY)
                                .toString())
                .done();
        pay("2022-11-04");
        CommandLineRun.with("""
                {"do":"RecordWorkStatus","claim":"M-1","by":"ann","status":"full-duty","from":"2022-10-24"}
                """, ledger, "record", "-").done();
        pay("2022-11-18");
    }

    private static CommandLineRun call(String... arguments) {
        return CommandLineRun.at(NOW, ledger, arguments);
    }

    private static void pay(String day) {
        String run = call("payroll", "run", "--employer", "lake-example", "--period", day, "--by", "pam", "--json")
                .done()
                .json()
                .get("run")
                .stringValue();
        call("payroll", "approve", run, "--by", "bob").done();
        call("payroll", "transmit", run, "--by", "pam").done();
    }

    private static String preview(String claim, String template) throws IOException {
        Path file = folder.resolve(claim + "-" + template + ".pdf");
        call("letter", "preview", claim, "--template", template, "--out", file.toString())
                .done();
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            return ENTRY.matcher(new PDFTextStripper().getText(document)).replaceAll("<entry>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgement, M-7",
        "delay, M-7",
        "denial, M-2",
        "rescission, M-3",
        "acceptance, M-3",
        "wage-explained, M-3",
        "worksheet, M-3",
        "modified-duty-offer, M-4",
        "declination, M-4",
        "overpayment, M-1",
        "closure, M-6"
    })
    void whatAWorkerReadsIsMinnesotas(String template, String claim) throws IOException {
        String text = preview(claim, template);
        assertThat(text)
                .doesNotContain("Arizona", "A.R.S.", "Industrial Commission", "form 104", "form 102", "supplement")
                .doesNotContain("goes back to your balance", "are yours again");
        Approved.same("../letters/minnesota/" + template + ".txt", text);
    }

    @Test
    void whatDoesntApplyIsRefusedWithWhatThereIsToDo() {
        assertThat(call("letter", "preview", "M-1", "--template", "supplement-explained", "--out", "x.pdf")
                        .err())
                .contains("the employer's policy adds no supplement for an injury of that day");
        assertThat(call("letter", "preview", "M-7", "--template", "worksheet", "--out", "x.pdf")
                        .err())
                .contains("no statutory pay is due in that pay period");
        assertThat(call("letter", "preview", "M-7", "--template", "denial", "--out", "x.pdf")
                        .err())
                .contains("record DenyClaim first");
        assertThat(call("letter", "preview", "M-7", "--template", "wage-explained", "--out", "x.pdf")
                        .err())
                .contains("record RecommendWage or DetermineWage first");
        assertThat(call("letter", "preview", "M-6", "--template", "overpayment", "--out", "x.pdf")
                        .err())
                .contains("a transmitted payroll run opens one");
        assertThat(call("letter", "list", "M-1").done().out()).contains("adds no supplement", "Letters are printed");
    }
}
