package org.caseledger.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.Approved;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import tools.jackson.databind.JsonNode;

/** Letters as a clerk has them written: every template, as paper, as text, as entries, and on their way. */
class ClaimLettersTest {

    private static final Pattern ENTRY =
            Pattern.compile("[0-9a-f]{8}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{4}-\\s?[0-9a-f]{12}");

    @TempDir
    static Path folder;

    private static Path ledger;

    @BeforeAll
    static void claims() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        ledger = folder.resolve("ledger");
        LetterClaims.make(folder, ledger);
    }

    private static CommandLineRun call(String... arguments) {
        return LetterClaims.call(ledger, arguments);
    }

    private static byte[] preview(String claim, String template, String... more) throws IOException {
        Path file = folder.resolve(claim + "-" + template + ".pdf");
        String[] call = {"letter", "preview", claim, "--template", template, "--out", file.toString()};
        String[] all = Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        call(all).done();
        return Files.readAllBytes(file);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ENTRY.matcher(new PDFTextStripper().getText(document)).replaceAll("<entry>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgement, L-7",
        "delay, L-2",
        "denial, L-2",
        "rescission, L-3",
        "acceptance, L-1",
        "wage-explained, L-3",
        "supplement-explained, L-3",
        "worksheet, L-1",
        "modified-duty-offer, L-4",
        "declination, L-4",
        "overpayment, L-5",
        "closure, L-6"
    })
    void everyShippedTemplateIsTaggedPaperThatSaysWhatWasApproved(String template, String claim) throws Exception {
        byte[] pdf = preview(claim, template);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(one -> one.getRuleId() + " " + one.getMessage()))
                    .as("what veraPDF finds against PDF/UA-1")
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        Approved.same("../letters/" + template + ".txt", text(pdf));
    }

    @Test
    void theWorksheetIsOnePageAndTheRestIsBehind() throws IOException {
        try (PDDocument document = Loader.loadPDF(preview("L-1", "worksheet", "--period", "2022-03-10"))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document))
                    .contains("$1,680.00", "Questions?")
                    .doesNotContain("Where the figures");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void thereIsNoLetterThatTheClaimGivesNoReasonFor() {
        CommandLineRun run = call("letter", "preview", "L-2", "--template", "acceptance", "--out", "x.pdf");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("record AcceptClaim first");
        assertThat(call("letter", "preview", "L-1", "--template", "overpayment", "--out", "x.pdf")
                        .err())
                .contains("a transmitted payroll run opens one");
        assertThat(call("letter", "preview", "L-1", "--template", "nonsense", "--out", "x.pdf")
                        .err())
                .contains("letter list");
    }

    @Test
    void anIssuedLetterIsKeptWordForWordAndItsPaperLeaves() throws IOException {
        JsonNode issued = call(
                        "letter",
                        "issue",
                        "L-8",
                        "--template",
                        "wage-explained",
                        "--by",
                        "cleo",
                        "--paragraph",
                        "Please bring your pay stubs.",
                        "--json")
                .done()
                .json();
        String id = issued.get("letter").stringValue();
        assertThat(issued.get("state").stringValue()).isEqualTo("issued");
        assertThat(ledger.resolve("print").resolve(id + "-wage-explained.pdf")).exists();
        assertThat(text(Files.readAllBytes(ledger.resolve("print").resolve(id + "-wage-explained.pdf"))))
                .contains("Please bring your pay stubs.");
        JsonNode shown = call("letter", "show", id, "--json").done().json();
        assertThat(shown.get("page").stringValue()).contains("Please bring your pay stubs.");
        assertThat(shown.get("figures").valueStream().map(one -> one.get("name").stringValue()))
                .contains("wage.counted", "rate.daily");
        assertThat(call("outbox", "--state", "sent", "--json").done().out()).contains("letter", id);
        assertThat(call("outbox", "--state", "failed").done().out()).isEqualTo("Nothing.\n");
        JsonNode again = call("letter", "issue", "L-8", "--template", "wage-explained", "--by", "cleo", "--json")
                .done()
                .json();
        assertThat(again.get("changes").get(0).stringValue()).contains(id).contains("no figure is different");
        CommandLineRun.with(
                        "{\"do\":\"RecommendWage\",\"claim\":\"L-8\",\"by\":\"ann\",\"amount\":\"4000.00\",\"basis\":{},\"on\":\"2022-06-30\"}",
                        ledger,
                        "record",
                        "-")
                .done();
        List<String> changes = call("letter", "issue", "L-8", "--template", "wage-explained", "--by", "cleo", "--json")
                .done()
                .json()
                .get("changes")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        assertThat(changes).contains("Wage found: $4,000.00 (was $4,612.40)");
        assertThat(call("letter", "show", id, "--json")
                        .done()
                        .json()
                        .get("page")
                        .stringValue())
                .as("the first letter says what it said")
                .isEqualTo(shown.get("page").stringValue());
    }

    @Test
    void aDenialLeavesOnceAnotherPersonApprovesIt() {
        JsonNode waits = call("letter", "issue", "L-9", "--template", "denial", "--by", "cleo", "--json")
                .done()
                .json();
        String id = waits.get("letter").stringValue();
        assertThat(waits.get("state").stringValue()).isEqualTo("waiting");
        assertThat(ledger.resolve("print").resolve(id + "-denial.pdf")).doesNotExist();
        assertThat(call("letter", "approve", id, "--by", "Cleo").err()).contains("somebody else must approve it");
        assertThat(call("letter", "issue", "L-9", "--template", "denial", "--by", "ann")
                        .err())
                .contains("waits for approval");
        assertThat(call("letter", "approve", id, "--by", "ann", "--json")
                        .done()
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("issued");
        assertThat(ledger.resolve("print").resolve(id + "-denial.pdf")).exists();
        assertThat(call("letter", "drop", id, "--by", "ann", "--reason", "late").err())
                .contains("waits for nobody");
    }

    @Test
    void anEmployersOwnTemplateTakesThePlaceOfTheShippedOne() throws IOException {
        Path own = ledger.resolve("letters").resolve("glendale").resolve("thanks.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, """
            template: thanks
            version: 3
            about: Thanks
            title: Thank you, {employee.name}
            parts:
              - say: "Your claim {claim.number} of {claim.injured}."
            """);
        assertThat(call("letter", "list", "L-1").done().out()).contains("thanks (own)");
        call(
                        "letter",
                        "preview",
                        "L-1",
                        "--template",
                        "thanks",
                        "--out",
                        folder.resolve("t.html").toString())
                .done();
        assertThat(Files.readString(folder.resolve("t.html"))).contains("Thank you, Ana Reyes", "March 4, 2022");
        Files.writeString(own, Files.readString(own).replace("{claim.injured}", "{claim.colour}"));
        assertThat(call("letter", "list", "L-1").err())
                .contains("thanks.yaml")
                .contains("there is no figure {claim.colour}");
        Files.delete(own);
    }

    @Test
    void anOwnTemplateOfTheSameNameAndVersionIsTakenForNoOther() throws IOException {
        Path own = ledger.resolve("letters").resolve("glendale").resolve("closure.yaml");
        Files.createDirectories(own.getParent());
        byte[] file = ("template: closure\nversion: "
                        + shipped("closure").get("version").intValue()
                        + "\nabout: Ours\ntitle: Closed\nparts:\n  - say: Our own words.\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(own, file);
        try {
            JsonNode listed = template("L-6", "closure");
            assertThat(listed.get("own").booleanValue()).isTrue();
            assertThat(listed.get("version")).isEqualTo(shipped("closure").get("version"));
            JsonNode issued = call("letter", "issue", "L-6", "--template", "closure", "--by", "cleo", "--json")
                    .done()
                    .json();
            assertThat(issued.get("templateHash").stringValue())
                    .isEqualTo("sha256:" + LedgerJson.sha256(file))
                    .isNotEqualTo(shipped("closure").get("hash").stringValue());
        } finally {
            Files.delete(own);
        }
        assertThat(call("letter", "issue", "L-6", "--template", "closure", "--by", "cleo", "--json")
                        .done()
                        .json()
                        .get("templateHash"))
                .isEqualTo(shipped("closure").get("hash"));
    }

    /** What the program comes with, whatever an employer has of the same name. */
    private static JsonNode shipped(String name) {
        return named(call("letter", "list", "--json").done().json(), name);
    }

    private static JsonNode template(String claim, String name) {
        return named(call("letter", "list", claim, "--json").done().json(), name);
    }

    private static JsonNode named(JsonNode answer, String name) {
        return answer.get("templates")
                .valueStream()
                .filter(one -> one.get("template").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void byMailNothingGoesThatThePolicyDoesntOpen() {
        CommandLineRun run = call("letter", "issue", "L-6", "--template", "closure", "--way", "e-mail", "--by", "cleo");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("letters of this employer are printed");
        assertThat(call("letter", "issue", "L-6", "--template", "closure", "--way", "pigeon", "--by", "cleo")
                        .err())
                .containsIgnoringCase("print")
                .contains("e-mail");
        assertThat(call("letter", "list", "L-6").done().out())
                .contains("Letters are printed: letters of this employer are printed");
    }
}
