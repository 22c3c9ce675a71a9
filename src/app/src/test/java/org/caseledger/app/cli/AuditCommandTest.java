package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The regular audit of supplemental pay, as an auditor does it. */
class AuditCommandTest {

    private static final String RUN = "glendale-2022-02-19";
    private static final String CLAIM = "R-2022-114";

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aTransmittedRun() throws URISyntaxException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Path facts = Path.of(AuditCommandTest.class
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

    private CommandLineRun audit(String period, String size, String... more) {
        List<String> all = new ArrayList<>(List.of("audit", "supplemental", "--employer", "glendale"));
        all.addAll(List.of("--period", period, "--size", size, "--seed", "spring"));
        all.addAll(List.of(more).contains("--by") ? List.of() : List.of("--by", "cora"));
        all.addAll(List.of(more));
        return call(all.toArray(String[]::new));
    }

    @Test
    void aSampleIsDrawnComputedAgainAndPutOnRecord() throws IOException {
        JsonNode audit = audit("2022-02-19", "2", "--json").done().json();
        assertThat(audit.get("audit").stringValue()).isEqualTo(RUN + "-audit");
        assertThat(audit.get("sampled").asInt()).isEqualTo(2);
        assertThat(audit.get("population").asInt()).isGreaterThan(2);
        assertThat(audit.get("differences").asInt()).isZero();
        assertThat(audit.get("totals").get("difference").stringValue()).isEqualTo("0.00");
        JsonNode line = audit.get("lines").get(0);
        assertThat(line.get("recomputed").get("amount"))
                .isEqualTo(line.get("carried").get("amount"));
        assertThat(line.get("working").get("name").stringValue()).isEqualTo("supplemental pay");
        assertThat(line.get("evidence")).isNotEmpty();
        assertThat(call("timeline", CLAIM).done().out())
                .contains("Audited by " + RUN + "-audit: 710 of run " + RUN, "no difference", "cora");
        String page = Files.readString(ledger.resolve("workpapers/" + RUN + "-audit.html"));
        assertThat(page)
                .contains("Every one came out as it was carried.", "weekly target", "Dolores Vance", "cora")
                .containsPattern("Checked at</dt><dd>\\d\\d/\\d\\d/\\d{4} \\d{1,2}:\\d\\d [AP]M<")
                .contains("02/19/2022 to 03/04/2022", "Times are those of")
                .contains(audit.get("hash").stringValue());
        assertThat(ledger.resolve("workpapers/" + RUN + "-audit.json")).exists();
    }

    @Test
    void theSameSeedFindsTheSameAndASecondAuditIsNumbered() {
        String before =
                audit("2022-02-19", "2", "--json").done().json().get("hash").stringValue();
        JsonNode again = audit("2022-02-19", "2", "--json").done().json();
        assertThat(again.get("hash").stringValue()).isEqualTo(before);
        assertThat(again.get("audit").stringValue()).isEqualTo(RUN + "-audit-2");
        JsonNode all = audit("2022-03-04", "500", "--json").done().json();
        assertThat(all.get("sampled")).isEqualTo(all.get("population"));
    }

    @Test
    void aLaterCorrectionDoesNotMakeTheLineWrong() {
        CommandLineRun.with(
                        "{\"do\":\"RecordWorkStatus\",\"claim\":\"" + CLAIM
                                + "\",\"by\":\"ann\",\"status\":\"full-duty\",\"from\":\"2022-01-30\",\"to\":\"2022-02-04\"}",
                        ledger,
                        "record",
                        "-")
                .done();
        assertThat(audit("2022-02-19", "50").done().out()).contains("Every one came out as it was carried.");
    }

    @Test
    void thePaperGoesWhereItIsWanted() {
        Path page = folder.resolve("papers/february.html");
        assertThat(audit("2022-02-19", "1", "--out", page.toString()).done().out())
                .contains("1 of ", "agrees", "Written to " + page);
        assertThat(page).exists();
        assertThat(folder.resolve("papers/february.json")).exists();
    }

    @Test
    void nothingToDrawIsSaidAndIsOnRecordAllTheSame() {
        assertThat(audit("2021-06-01", "5").done().out()).contains("there was nothing to draw");
        JsonNode before = audit("2022-02-19", "5", "--known-at", "2022-02-19T00:00:00Z", "--json")
                .done()
                .json();
        assertThat(before.get("population").asInt()).isZero();
        assertThat(before.get("conclusion").stringValue()).startsWith("No run");
    }

    /** Of the lines that there are all are drawn where 5 % would be too much: one of a handful is more than that. */
    @Test
    void howManyAreDrawnFollowsFromWhatWouldBeTooMuch() {
        String[] call = {
            "audit",
            "supplemental",
            "--employer",
            "glendale",
            "--period",
            "2022-02-19",
            "--seed",
            "spring",
            "--by",
            "cora"
        };
        JsonNode audit = call(with(call, "--tolerable", "5", "--json")).done().json();
        assertThat(audit.get("sampled")).isEqualTo(audit.get("population"));
        assertThat(audit.get("because").stringValue()).contains("tolerable rate of 5 %");
        assertThat(audit.get("rate").get("populationLimit").stringValue()).isEqualTo("0.0");
        assertThat(audit("2022-02-19", "1").done().out())
                .contains("(1 were asked for)", "Lines with a difference: 0 of 1 = 0 %, at most ");
        assertThat(call(with(call, "--tolerable", "5", "--expected", "5")).err())
                .contains("no-sample-size");
        assertThat(call(with(call, "--tolerable", "5", "--stop-or-go")).err()).contains("no-sample-size", "unverified");
        assertThat(call(with(call, "--tolerable", "5", "--stop-or-go", "--allow-unverified"))
                        .done()
                        .out())
                .contains("unverified");
        assertThat(call(call).status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(call(with(call, "--size", "3", "--risk", "5")).status()).isEqualTo(CaseLedger.WRONG_CALL);
    }

    private static String[] with(String[] call, String... more) {
        return Stream.concat(Stream.of(call), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aCallThatIsWrongIsRefused() {
        assertThat(audit("2022-02-19", "0").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(audit("2022-02-19", "5", "--by", " ").err()).contains("missing-by");
        assertThat(call("audit").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(call(
                                "audit",
                                "supplemental",
                                "--employer",
                                "gilbert",
                                "--period",
                                "2022-02-19",
                                "--size",
                                "1",
                                "--seed",
                                "s",
                                "--by",
                                "cora")
                        .err())
                .contains("no policy for employer \"gilbert\"");
    }
}
