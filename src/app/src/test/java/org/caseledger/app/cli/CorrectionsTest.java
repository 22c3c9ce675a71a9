package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A correction seen from both sides, and a run that commits to the preview that was agreed to. */
class CorrectionsTest {

    private static final String CLAIM = "R-2022-114";
    private static final String FIRST = "glendale-2022-02-19";
    private static final String SECOND = "glendale-2022-02-19-2";

    @TempDir
    Path ledger;

    @BeforeEach
    void aClaimWithBackPay() throws URISyntaxException {
        EmptyLedger.in(ledger);
        Path facts = Path.of(CorrectionsTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
    }

    private CommandLineRun payroll(String... call) {
        List<String> all = new ArrayList<>(List.of("payroll"));
        all.addAll(List.of(call));
        return CommandLineRun.on(ledger, all.toArray(String[]::new));
    }

    private CommandLineRun preview(String... more) {
        List<String> all = new ArrayList<>(List.of("preview", "--employer", "glendale", "--period", "2022-02-19"));
        all.addAll(List.of(more));
        return payroll(all.toArray(String[]::new));
    }

    private CommandLineRun run(String... more) {
        List<String> all =
                new ArrayList<>(List.of("run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann"));
        all.addAll(List.of(more));
        return payroll(all.toArray(String[]::new));
    }

    private void transmit(String run) {
        run().done();
        payroll("approve", run, "--by", "ben").done();
        payroll("transmit", run, "--by", "ben").done();
    }

    private String wage(String amount) {
        String line = "{\"do\":\"DetermineWage\",\"claim\":\"" + CLAIM + "\",\"by\":\"ica\",\"amount\":\"" + amount
                + "\",\"on\":\"2022-03-01\"}";
        return CommandLineRun.with(line, ledger, "record", "-")
                .done()
                .lines()
                .getFirst()
                .at("/entries/0")
                .stringValue();
    }

    private void call() {
        CommandLineRun.with(
                        "{\"do\":\"LogInteraction\",\"claim\":\"" + CLAIM + "\",\"by\":\"x\",\"on\":\"2022-03-01\","
                                + "\"channel\":\"phone\",\"party\":\"p\",\"issue\":\"i\",\"action\":\"a\",\"result\":\"r\"}",
                        ledger,
                        "record",
                        "-")
                .done();
    }

    @Test
    void aRunCommitsToThePreviewThatWasAgreedTo() {
        JsonNode preview = preview("--json").done().json();
        call(); // moves nothing
        JsonNode run = run("--hash", preview.get("hash").stringValue(), "--json")
                .done()
                .json();
        assertThat(run.get("hash")).isEqualTo(preview.get("hash"));
    }

    @Test
    void aRunAfterFactsMovedIsRefusedWithTheEntriesThatMovedIt() {
        JsonNode preview = preview("--json").done().json();
        String hash = preview.get("hash").stringValue();
        call();
        String first = wage("4000.00");
        String second = wage("4100.00");
        for (List<String> asked : List.of(
                List.of("--hash", hash, "--json"),
                List.of("--hash", hash, "--known-at", preview.get("knownAt").stringValue(), "--json"))) {
            CommandLineRun refused = run(asked.toArray(String[]::new));
            assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
            assertThat(refused.err()).startsWith("caseledger: facts-moved: ").hasLineCount(1);
            assertThat(refused.json().get("code").stringValue()).isEqualTo("facts-moved");
            JsonNode moved = refused.json().get("moved");
            assertThat(moved.valueStream().map(one -> one.get("entry").stringValue()))
                    .containsExactly(first, second);
            assertThat(moved.at("/0/claim").stringValue()).isEqualTo(CLAIM);
            assertThat(moved.at("/0/by").stringValue()).isEqualTo("ica");
            assertThat(moved.at("/0/what").stringValue()).isEqualTo("Wage determined by the commission: 4000.00");
            assertThat(moved.at("/0/recordedAt").stringValue()).endsWith("Z");
        }
        assertThat(run("--hash", hash).out().lines())
                .hasSize(3)
                .last()
                .asString()
                .contains(second, "4100.00");
        assertThat(payroll("list", "--employer", "glendale", "--json").done().json())
                .isEmpty();
    }

    @Test
    void aHashOfNoPreviewIsRefusedAndSaysThatNoEntryExplainsIt() {
        CommandLineRun refused = run("--hash", "sha256:0");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("facts-moved", "no entry explains it")
                .hasLineCount(1);
        assertThat(run("--known-at", "2022-03-01T00:00:00Z").status()).isEqualTo(CaseLedger.WRONG_CALL);
    }

    @Test
    void aTransmittalAfterFactsMovedListsThemToo() {
        run().done();
        payroll("approve", FIRST, "--by", "ben").done();
        call();
        String moved = wage("4000.00");
        JsonNode refused = payroll("transmit", FIRST, "--by", "ben", "--json").json();
        assertThat(refused.get("code").stringValue()).isEqualTo("facts-moved");
        assertThat(refused.get("moved")
                        .valueStream()
                        .map(one -> one.get("entry").stringValue()))
                .containsExactly(moved);
    }

    @Test
    void aRunTellsWhatEachCorrectionFoundAndLeavesAndIsTheSameComputedAgain() {
        transmit(FIRST);
        String cause = wage("4000.00");
        transmit(SECOND);
        wage("4200.00"); // what was known when the run was prepared doesn't include this
        JsonNode run = payroll("show", SECOND, "--explain", "--json").done().json();
        JsonNode line = run.get("lines")
                .valueStream()
                .filter(one -> one.get("kind").stringValue().equals("statutory"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("retroactive").booleanValue()).isTrue();
        assertThat(line.at("/before/amount").stringValue()).isEqualTo("940.28");
        assertThat(line.at("/after/amount").stringValue()).isEqualTo("964.37");
        assertThat(line.get("amount").stringValue()).isEqualTo("24.09");
        assertThat(line.at("/causes/0/entry").stringValue()).isEqualTo(cause);
        assertThat(line.at("/causes/0/what").stringValue()).contains("4000.00");
        assertThat(line.at("/correctsLines/0/run").stringValue()).isEqualTo(FIRST);
        assertThat(line.at("/correctsLines/0/amount").stringValue()).isEqualTo("940.28");
        assertThat(line.at("/working/value").stringValue()).isEqualTo("964.37");
        assertThat(run.at("/computedAgain/agrees").booleanValue()).isTrue();
        assertThat(run.at("/computedAgain/hash")).isEqualTo(run.get("hash"));
        assertThat(payroll("show", SECOND, "--explain").done().out())
                .contains(FIRST + " 940.28", "every line and the hash are the same", "964.37 less 940.28 is 24.09");
    }

    @Test
    void aPeriodsHistoryHasEveryRunThatCarriedIt() {
        transmit(FIRST);
        String cause = wage("4000.00");
        transmit(SECOND);
        CommandLineRun asked = CommandLineRun.on(
                        ledger,
                        "statement",
                        CLAIM,
                        "--history",
                        "--period",
                        "2022-01-11",
                        "--as-of",
                        "2022-03-04",
                        "--json")
                .done();
        assertThat(asked.json().get("periods")).hasSize(1);
        JsonNode line = asked.json().at("/periods/0/lines/0");
        assertThat(line.get("payCode").stringValue()).isEqualTo("713");
        assertThat(line.get("versions")
                        .valueStream()
                        .map(version -> version.get("run").stringValue()))
                .containsExactly(FIRST, SECOND);
        JsonNode second = line.at("/versions/1");
        assertThat(second.at("/carried/amount").stringValue()).isEqualTo("24.09");
        assertThat(second.at("/cumulative/amount").stringValue()).isEqualTo("964.37");
        assertThat(second.at("/dueThen/amount").stringValue()).isEqualTo("964.37");
        assertThat(second.at("/because/0/entry").stringValue()).isEqualTo(cause);
        assertThat(second.at("/corrects/0/amount").stringValue()).isEqualTo("940.28");
        assertThat(second.get("transmittedBy").stringValue()).isEqualTo("ben");
        assertThat(line.at("/today/balance").stringValue()).isEqualTo("0.00");
        assertThat(CommandLineRun.on(ledger, "statement", CLAIM, "--history", "--as-of", "2022-03-04")
                        .done()
                        .out())
                .contains(SECOND, "964.37", "today", "Wage determined by the commission: 4000.00");
    }

    @Test
    void runsAreShownAndListedAsTheyWereKnown() {
        run().done();
        String before = preview("--json").done().json().get("knownAt").stringValue();
        String shown =
                payroll("show", FIRST, "--known-at", before, "--json").done().out();
        payroll("approve", FIRST, "--by", "ben").done();
        payroll("transmit", FIRST, "--by", "ben").done();
        assertThat(payroll("show", FIRST, "--known-at", before, "--json").done().out())
                .isEqualTo(shown)
                .contains("\"prepared\"");
        assertThat(payroll("list", "--employer", "glendale", "--known-at", before, "--json")
                        .done()
                        .json()
                        .at("/0/state")
                        .stringValue())
                .isEqualTo("prepared");
        assertThat(payroll("show", FIRST, "--known-at", "2022-03-01T00:00:00Z").err())
                .contains("there is no payroll run " + FIRST + " as it was known at 2022-03-01T00:00:00Z");
    }
}
