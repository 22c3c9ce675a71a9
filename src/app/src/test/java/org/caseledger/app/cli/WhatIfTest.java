package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.claim.ClaimFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What hypothetical lines would do, and that nothing of them is left behind. */
class WhatIfTest {

    private static final String CLAIM = "R-2022-114";
    private static final String WAGE =
            "{\"do\":\"DetermineWage\",\"claim\":\"R-2022-114\",\"by\":\"ica\",\"amount\":\"4000.00\",\"on\":\"2022-03-01\","
                    + "\"key\":\"supposed\"}";
    private static final String NEW_CLAIM = """
            {"do":"ReportInjury","claim":"N-1","by":"w","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E9","name":"New"},"injuredOn":"2022-02-01","employerKnewOn":"2022-02-01","kind":"lost-time","description":"Fall"}
            {"do":"RecordWorkStatus","claim":"N-1","by":"w","status":"off-work","from":"2022-02-02","to":"2022-03-04"}

            {"do":"AcceptClaim","claim":"N-1","by":"w","noticeOn":"2022-02-12"}
            {"do":"RecommendWage","claim":"N-1","by":"w","amount":"3900.00","basis":{},"on":"2022-02-12"}
            """;

    @TempDir
    Path directory;

    private Path ledger;

    @BeforeEach
    void aClaimWithBackPay() throws URISyntaxException, IOException {
        ledger = Files.createDirectory(directory.resolve("ledger"));
        EmptyLedger.in(ledger);
        Path facts = Path.of(WhatIfTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
    }

    private Path file(String name, String lines) throws IOException {
        return Files.writeString(directory.resolve(name), lines);
    }

    private CommandLineRun suppose(Path file, String... more) {
        List<String> call = new ArrayList<>(List.of(
                "payroll", "preview", "--employer", "glendale", "--period", "2022-02-19", "--with", file.toString()));
        call.addAll(List.of(more));
        return CommandLineRun.on(ledger, call.toArray(String[]::new));
    }

    /** Everything by which a ledger could have changed. */
    private List<String> state() throws IOException {
        Path journal = directory.resolve("journal.jsonl");
        Files.deleteIfExists(journal);
        CommandLineRun.on(ledger, "export", journal.toString()).done();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            return List.of(
                    Files.readString(journal),
                    String.valueOf(open.size()),
                    open.readModels().fingerprint("claims"),
                    open.readModels().fingerprint("interactions"),
                    open.readModels().fingerprint("rest"),
                    open.facts("N-1").entries().toString());
        }
    }

    @Test
    void aSupposedWageShowsBeforeAfterAndDifferenceWithItsLineAsTheReason() throws IOException {
        JsonNode whatIf =
                suppose(file("wage.jsonl", "\n" + WAGE), "--json").done().json();
        assertThat(whatIf.get("state").stringValue()).isEqualTo("supposed");
        JsonNode first = whatIf.at("/changes/0");
        assertThat(first.get("claim").stringValue()).isEqualTo(CLAIM);
        assertThat(first.get("payCode").stringValue()).isEqualTo("713");
        assertThat(first.at("/before/due/amount").stringValue()).isEqualTo("940.28");
        assertThat(first.at("/before/carried/amount").stringValue()).isEqualTo("940.28");
        assertThat(first.at("/after/carried/amount").stringValue()).isEqualTo("964.37");
        assertThat(first.at("/difference/amount").stringValue()).isEqualTo("24.09");
        assertThat(first.at("/because/0/entry").stringValue()).isEqualTo("wage.jsonl:2");
        assertThat(first.at("/because/0/supposed").booleanValue()).isTrue();
        assertThat(first.get("because").valueStream().skip(1))
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause.has("recordedAt")).isTrue());
        assertThat(whatIf.at("/totals/713").stringValue()).isEqualTo("91.98"); // 2.19 x 42 days
        assertThat(whatIf.at("/totals/710").stringValue()).isEqualTo("-91.98");
    }

    @Test
    void theWorkingNamesTheSupposedLineToo() throws IOException {
        Path file = file("wage.jsonl", WAGE);
        assertThat(suppose(file).done().out())
                .contains("Nothing is recorded.", "wage.jsonl:1", "Difference 713: 91.98")
                .doesNotContain("daily rate");
        assertThat(suppose(file, "--explain").done().out())
                .contains("Statutory pay, as it is", "Statutory pay, as it would be")
                .contains("average monthly wage, determined by the commission: 4000.00  <wage.jsonl:1>");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        List<String> before = state();
        suppose(file("wage.jsonl", WAGE)).done();
        JsonNode reported =
                suppose(file("new.jsonl", NEW_CLAIM), "--json").done().json();
        assertThat(reported.get("changes")
                        .valueStream()
                        .map(change -> change.get("claim").stringValue()))
                .isNotEmpty()
                .containsOnly("N-1");
        assertThat(reported.at("/changes/0/because")
                        .valueStream()
                        .map(cause -> cause.get("entry").stringValue()))
                .contains("new.jsonl:2", "new.jsonl:4", "new.jsonl:5");
        assertThat(state()).isEqualTo(before);

        // The key was not answered: the line can still be recorded, once.
        assertThat(CommandLineRun.with(WAGE, ledger, "record", "-")
                        .done()
                        .lines()
                        .getFirst()
                        .get("status")
                        .stringValue())
                .isEqualTo("recorded");
        assertThat(suppose(file("wage.jsonl", WAGE)).done().out()).contains("No figure of the run would change.");
        assertThat(CommandLineRun.on(ledger, "show", "N-1").status()).isEqualTo(CaseLedger.REFUSED);
    }

    @Test
    void anOpenLedgerKeepsItsFactsAfterASupposedReport() throws IOException {
        Path file = file("new.jsonl", NEW_CLAIM);
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            ClaimFacts before = open.facts(CLAIM);
            new Supposition(open).suppose("glendale", LocalDate.parse("2022-02-19"), List.of(LineFile.Source.of(file)));
            assertThat(open.facts("N-1").exists()).isFalse();
            assertThat(open.facts(CLAIM)).isSameAs(before);
        }
    }

    @Test
    void aSupposedPaymentElsewhereTakesMoneyOffTheRun() throws IOException {
        JsonNode changes = suppose(
                        file(
                                "cheque.jsonl",
                                "{\"do\":\"RecordPayment\",\"claim\":\"R-2022-114\",\"by\":\"tpa\",\"code\":\"713\","
                                        + "\"from\":\"2022-02-05\",\"to\":\"2022-02-18\",\"amount\":\"100.00\","
                                        + "\"paidOn\":\"2022-02-21\",\"payer\":\"tpa\"}"),
                        "--json")
                .done()
                .json()
                .get("changes");
        JsonNode statutory = changes.valueStream()
                .filter(one -> one.get("kind").stringValue().equals("statutory"))
                .findFirst()
                .orElseThrow();
        assertThat(statutory.at("/difference/amount").stringValue()).isEqualTo("-100.00");
        assertThat(statutory.at("/before/due")).isEqualTo(statutory.at("/after/due"));
        assertThat(statutory.at("/after/paid/amount").stringValue()).isEqualTo("100.00");
    }

    @Test
    void adoptingIsNotSupposedHere() throws IOException {
        CommandLineRun refused = suppose(file(
                "law.jsonl",
                "{\"do\":\"AdoptRow\",\"by\":\"risk\",\"table\":\"arizona/maximum-average-monthly-wage\",\"effectiveFrom\":\"2022-01-01\","
                        + "\"effectiveTo\":\"2022-12-31\",\"value\":\"5200.00\",\"unit\":\"USD per month\","
                        + "\"basis\":\"date of injury\",\"citation\":\"A.R.S. 23-1041(E)\",\"source\":\"a page\","
                        + "\"status\":\"verified\"}"));
        assertThat(refused.status()).isNotZero();
        assertThat(refused.err()).contains("payroll impact");
    }

    @Test
    void aRefusedLineIsNamedAndNothingIsShown() throws IOException {
        Path file = file(
                "bad.jsonl",
                WAGE + "\n{\"do\":\"CloseClaim\",\"claim\":\"nowhere\",\"by\":\"x\",\"on\":\"2022-03-01\"}\n");
        CommandLineRun text = suppose(file);
        assertThat(text.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(text.out()).isEmpty();
        assertThat(text.err())
                .startsWith("caseledger: unknown-claim: " + file + ":2: ")
                .hasLineCount(1);
        CommandLineRun json = suppose(file, "--json");
        assertThat(json.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(json.json().has("changes")).isFalse();
        assertThat(json.json().at("/refused/0/line").intValue()).isEqualTo(2);
        assertThat(json.json().at("/refused/0/code").stringValue()).isEqualTo("unknown-claim");
    }

    @Test
    void whatConcernsNoClaimOfTheEmployerIsSaid() throws IOException {
        Path file = file(
                "case.jsonl",
                "{\"do\":\"IssueWarning\",\"case\":\"P-1\",\"by\":\"x\",\"against\":\"tpa\",\"statute\":\"s\","
                        + "\"violation\":\"v\",\"violatedOn\":\"2022-02-01\"}");
        assertThat(suppose(file).done().out())
                .contains("case.jsonl:1", "nothing on a claim of this employer", "No figure of the run would change.");
    }

    @Test
    void supposingOnThePastIsAWrongCall() throws IOException {
        CommandLineRun run = suppose(file("wage.jsonl", WAGE), "--known-at", "2022-02-24T00:00:00Z");
        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.err()).contains("--with", "--known-at");
    }
}
