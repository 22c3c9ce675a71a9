package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Variances from the day they are found to their resolution. */
class VariancesCommandTest {

    private static final String CLAIM = "R-2022-114";
    private static final String RUN = "glendale-2022-02-19";
    private static final String REPORT =
            "claim,employee_id,period_from,period_to,average_monthly_wage,daily_rate,disability_type,days,statutory_due\n"
                    + CLAIM + ",60417,2022-01-22,2022-02-04,3900.00,85.48,TTD,13,1111.24\n";
    private static final String POSTED = "run,claim,employee_id,for_from,for_to,kind,pay_code,leave,days,hours,amount\n"
            + RUN + "," + CLAIM + ",60417,2022-01-22,2022-02-04,statutory,713,,,,900.00\n";

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aReportAndAFileFromPayroll() throws IOException, URISyntaxException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        call("import", "history", resource()).done();
        call("import", "tpa-report", file("report.csv", REPORT)).done();
        call("import", "posted", file("posted.csv", POSTED)).done();
    }

    private static String resource() throws URISyntaxException {
        return Path.of(VariancesCommandTest.class
                        .getResource("/scenarios/denial-taken-back/facts.jsonl")
                        .toURI())
                .toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private JsonNode variances(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "variances";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--json";
        return call(all).done().json();
    }

    private CommandLineRun resolve(JsonNode variance) {
        String line = "{\"do\":\"ResolveVariance\",\"claim\":\"" + CLAIM + "\",\"by\":\"ann\",\"variance\":\""
                + variance.get("variance").stringValue()
                + "\",\"resolution\":\"ours-right\",\"reason\":\"their clerk counted one day too few\"}";
        return CommandLineRun.with(line, ledger, "record", "-");
    }

    private static List<String> figures(JsonNode document) {
        return document.get("variances")
                .valueStream()
                .map(one -> one.get("figure").stringValue())
                .toList();
    }

    @Test
    void openOnesAreListedWithTotalsByRunReportAndCause() {
        JsonNode document = variances("--employer", "glendale");
        assertThat(figures(document)).containsExactly("days", "statutory due", "713 amount");
        assertThat(document.get("open").asInt()).isEqualTo(3);
        JsonNode due = document.get("variances").get(1);
        assertThat(due.get("administrator").stringValue()).isEqualTo("1111.24");
        assertThat(due.get("ours").stringValue()).isEqualTo("1196.72");
        assertThat(due.get("difference").stringValue()).isEqualTo("-85.48");
        assertThat(due.get("now").stringValue()).isEqualTo("differs");
        assertThat(document.get("totals").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"of\":\"report of 2022-01-22 to 2022-02-04\",\"count\":2,\"open\":2,\"difference\":\"-85.48\"}",
                        "{\"of\":\"run glendale-2022-02-19\",\"count\":1,\"open\":1,\"difference\":\"900.00\"}");
        assertThat(document.get("causes").valueStream().map(one -> one.get("of").stringValue()))
                .containsExactly("days", "not carried");
        assertThat(figures(variances("--run", RUN))).containsExactly("713 amount");
        assertThat(call("variances").done().out())
                .contains("3 variances, 3 open", "cause: days", CLAIM, "report of 2022-01-22");
    }

    @Test
    void anotherEmployersAreNotListedAndAnUnknownOneIsRefused() {
        assertThat(call("variances", "--employer", "gilbert").err()).contains("no policy for employer \"gilbert\"");
        assertThat(variances(CLAIM, "--as-of", "2022-01-21").get("variances")).isEmpty();
        assertThat(call("variances", "--known-at", "2022-03-01T00:00:00Z")
                        .done()
                        .out())
                .isEqualTo("No variances.\n");
    }

    @Test
    void aResolvedOneIsListedOnRequestAndCantBeResolvedAgain() {
        JsonNode days = variances(CLAIM).get("variances").get(0);
        resolve(days).done();
        assertThat(figures(variances(CLAIM))).containsExactly("statutory due", "713 amount");
        JsonNode all = variances(CLAIM, "--all");
        assertThat(all.get("open").asInt()).isEqualTo(2);
        JsonNode resolution = all.get("variances").get(0).get("resolution");
        assertThat(resolution.get("resolution").stringValue()).isEqualTo("ours-right");
        assertThat(resolution.get("by").stringValue()).isEqualTo("ann");
        assertThat(call("variances", "--all").done().out())
                .contains("resolved: ours-right, their clerk counted one day too few (ann, ");
        assertThat(resolve(days).out()).contains("already-resolved");
    }

    @Test
    void oneThatAgreesByNowSaysSoAndStaysOpen() {
        CommandLineRun.with(
                        "{\"do\":\"RecordWorkStatus\",\"claim\":\"" + CLAIM
                                + "\",\"by\":\"ann\",\"status\":\"full-duty\",\"from\":\"2022-02-04\",\"to\":\"2022-02-04\"}",
                        ledger,
                        "record",
                        "-")
                .done();
        assertThat(variances(CLAIM, "--as-of", "2022-02-18")
                        .get("variances")
                        .valueStream()
                        .map(one -> one.get("now").stringValue()))
                .containsExactly("agrees", "agrees", "differs");
        assertThat(call("variances", CLAIM).done().out()).contains("open, now agrees");
    }
}
