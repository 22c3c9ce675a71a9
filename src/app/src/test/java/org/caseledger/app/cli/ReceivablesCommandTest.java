package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A receivable from the run that opens it to the day on which nothing is owed, as people would type it. */
class ReceivablesCommandTest {

    private static final String CLAIM = "R-2022-114";
    private static final String OWED = "R-R-2022-114-1";

    @TempDir
    Path ledger;

    @BeforeEach
    void aRunLeavesLeavePayWithTheClaimant() throws URISyntaxException {
        EmptyLedger.in(ledger);
        Path facts = Path.of(ReceivablesCommandTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        on("import", "history", facts.toString());
        run("2022-02-19");
    }

    @Test
    void theRunsReceivableIsListedWithWhatLedToIt() {
        JsonNode listed = on("receivables", "--json").json();
        assertThat(listed.size()).isEqualTo(1);
        JsonNode one = on("receivable", OWED, "--json").json();
        assertThat(one.get("state").stringValue()).isEqualTo("proposed");
        assertThat(one.get("open").stringValue()).isEqualTo("1208.57");
        // Three periods of leave pay above their own benefits: 1620.00 - 1131.43, and twice 1800.00 - 1440.00.
        assertThat(one.get("items").valueStream().map(item -> item.get("open").stringValue()))
                .containsExactly("488.57", "360.00", "360.00");
        assertThat(on("receivables", CLAIM, "--json").json()).isEqualTo(listed);
        assertThat(on("receivable", OWED).out())
                .contains("Left with the claimant by run glendale-2022-02-19: 1208.57", "Claim accepted");
        assertThat(on("receivables").out()).contains(OWED, "proposed", "1208.57");
    }

    @Test
    void instalmentsAreTakenAsAgreedAndNotTwice() {
        agree("700.00", "2022-03-05");
        JsonNode run = run("2022-03-05");
        assertThat(receivableLines(run))
                .containsExactly(
                        "2022-01-08 sick " + OWED + " instalment -488.57",
                        "2022-01-22 sick " + OWED + " instalment -211.43");
        assertThat(run.get("totals").get("receivable").stringValue()).isEqualTo("-700.00");
        assertThat(run("2022-03-05").get("lines").size()).isZero();
        assertThat(statement().get("receivable").stringValue()).isEqualTo("508.57");
        run("2022-03-19");
        assertThat(statement().has("receivable")).isFalse();
        assertThat(on("receivable", OWED, "--json").json().get("state").stringValue())
                .isEqualTo("recovered");
    }

    @Test
    void theRunsPagesNameTheAgreementBehindAnInstalment() throws Exception {
        agree("100.00", "2022-03-05");
        String run = run("2022-03-05").get("run").stringValue();
        assertThat(on("payroll", "show", run).out())
                .contains("Agreed: 100.00 in each pay period", "instalment, taken as agreed");
        assertThat(Files.readString(ledger.resolve("transmittals/" + run + ".html")))
                .contains("Agreed: 100.00 in each pay period", OWED);
        assertThat(Files.readString(ledger.resolve("transmittals/" + run + ".csv")))
                .contains("receivable,receivable_move", OWED + ",instalment");
    }

    @Test
    void aDenialAfterwardsUndoesTheExchange() {
        record("{\"do\":\"DenyClaim\",\"claim\":\"" + CLAIM + "\",\"by\":\"tpa\",\"noticeOn\":\"2022-03-10\"}");
        JsonNode run = run("2022-03-05");
        assertThat(receivableLines(run))
                .containsExactly(
                        "2022-01-08 sick " + OWED + " adjusted -488.57",
                        "2022-01-22 sick " + OWED + " adjusted -360.00",
                        "2022-02-05 sick " + OWED + " adjusted -360.00",
                        "2022-02-19 710 R-R-2022-114-2 left 52.13",
                        "2022-02-19 713 R-R-2022-114-2 left 256.44");
        assertThat(statement().get("receivable").stringValue()).isEqualTo("308.57"); // all that was paid in cash
        assertThat(on("receivable", OWED, "--json").json().get("state").stringValue())
                .isEqualTo("corrected");
    }

    @Test
    void aWaiverTakesTwoPeople() {
        record("{\"do\":\"ProposeWaiver\",\"by\":\"clerk\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-08\",\"reason\":\"hardship\"}");
        String approval =
                "{\"do\":\"ApproveWaiver\",\"by\":\"%s\",\"receivable\":\"" + OWED + "\",\"on\":\"2022-03-09\"}";
        assertThat(refused(approval.formatted("clerk"))).isEqualTo("same-person");
        record(approval.formatted("manager"));
        assertThat(on("receivables", "--json").json().get(0).get("state").stringValue())
                .isEqualTo("waived");
        assertThat(statement().has("receivable")).isFalse();
    }

    @Test
    void theHistoryOfAPeriodTellsWhatCameOfItBesideTheRuns() {
        record("{\"do\":\"RecordRecovery\",\"by\":\"clerk\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-08\",\"amount\":\"400.00\"}\n"
                + "{\"do\":\"ProposeWaiver\",\"by\":\"clerk\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-08\",\"amount\":\"50.00\",\"reason\":\"hardship\"}\n"
                + "{\"do\":\"ApproveWaiver\",\"by\":\"manager\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-09\"}");
        String[] call = {"statement", CLAIM, "--history", "--period", "2022-01-10", "--as-of", "2022-03-04"};
        // 488.57 were left for that period; 400.00 and 50.00 go to the oldest first.
        assertThat(on(call).out()).containsPattern("(?m)^ +paid back +-400.00$\n^ +waived +-50.00$\n^ +today +38.57$");
        JsonNode lines = on(Stream.concat(Stream.of(call), Stream.of("--json")).toArray(String[]::new))
                .json()
                .at("/periods/0/lines");
        JsonNode today = lines.get(lines.size() - 1).get("today");
        assertThat(today.get("recovered").stringValue()).isEqualTo("400.00");
        assertThat(today.get("waived").stringValue()).isEqualTo("50.00");
        assertThat(today.get("open").stringValue()).isEqualTo("38.57");
    }

    @Test
    void refusalsAreAnswered() {
        String recovery = "{\"do\":\"RecordRecovery\",\"by\":\"clerk\",\"receivable\":\"%s\",\"on\":\"2022-03-08\","
                + "\"amount\":\"%s\"}";
        assertThat(refused(recovery.formatted("R-R-2022-114-9", "1.00"))).isEqualTo("unknown-receivable");
        assertThat(refused(recovery.formatted(OWED, "1208.58"))).isEqualTo("more-than-open");
        CommandLineRun none = CommandLineRun.on(ledger, "receivable", "R-R-2022-114-9");
        assertThat(none.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(none.err()).contains("there is no receivable R-R-2022-114-9");
    }

    @Test
    void whatWasOwedThenStaysAnswerable() {
        String then = on("receivable", OWED, "--json").json().get("openedAt").stringValue();
        List<String[]> questions = List.of(
                new String[] {"statement", CLAIM}, new String[] {"postings", CLAIM}, new String[] {"receivables"});
        List<String> before = questions.stream().map(call -> asOf(then, call)).toList();
        agree("700.00", "2022-03-05");
        run("2022-03-05");
        assertThat(questions.stream().map(call -> asOf(then, call))).isEqualTo(before);
        assertThat(asOf("2022-02-20T00:00:00Z", "receivables").strip()).isEqualTo("[ ]");
    }

    @Test
    void everyPostingHasItsOtherSide() {
        JsonNode postings =
                on("postings", CLAIM, "--as-of", "2022-03-04", "--json").json();
        assertThat(postings.get("dollars").stringValue()).isEqualTo("0.00");
        assertThat(postings.get("hours").stringValue()).isEqualTo("0.00");
        assertThat(postings.get("accounts")
                        .valueStream()
                        .map(account -> account.get("account").stringValue() + " "
                                + account.path("dollars").asString("")
                                + account.path("hours").asString("")))
                .contains(
                        "leave-pay-recovered 5220.00",
                        "paid-by-payroll 308.57",
                        "receivable 1208.57",
                        "leave-taken 232.00",
                        "leave-restored 232.00");
        assertThat(on("postings", CLAIM, "--as-of", "2022-03-04").out()).contains("0.00 and 0.00 h");
    }

    private CommandLineRun on(String... call) {
        return CommandLineRun.on(ledger, call).done();
    }

    private String asOf(String knownAt, String... call) {
        return on(Stream.concat(Stream.of(call), Stream.of("--known-at", knownAt, "--as-of", "2022-03-04", "--json"))
                        .toArray(String[]::new))
                .out();
    }

    private JsonNode run(String day) {
        String run = on("payroll", "run", "--employer", "glendale", "--period", day, "--by", "ann", "--json")
                .json()
                .get("run")
                .stringValue();
        on("payroll", "approve", run, "--by", "ben");
        return on("payroll", "transmit", run, "--by", "ben", "--json").json();
    }

    private void agree(String instalment, String from) {
        record("{\"do\":\"NoticeReceivable\",\"by\":\"clerk\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-07\",\"dueOn\":\"2022-04-06\"}\n"
                + "{\"do\":\"AgreeReceivable\",\"by\":\"clerk\",\"receivable\":\"" + OWED
                + "\",\"on\":\"2022-03-08\",\"instalment\":\"" + instalment + "\",\"from\":\"" + from + "\"}");
    }

    private void record(String lines) {
        CommandLineRun.with(lines, ledger, "record", "-").done();
    }

    private String refused(String line) {
        return CommandLineRun.with(line, ledger, "record", "-", "--json")
                .lines()
                .getFirst()
                .get("code")
                .stringValue();
    }

    private JsonNode statement() {
        return on("statement", CLAIM, "--as-of", "2022-03-04", "--json").json();
    }

    private static List<String> receivableLines(JsonNode run) {
        return run.get("lines")
                .valueStream()
                .filter(line -> line.get("kind").stringValue().equals("receivable"))
                .map(line -> line.get("forPeriod").get("from").stringValue() + " "
                        + line.get(line.get("leave").isNull() ? "payCode" : "leave")
                                .stringValue()
                        + " " + line.get("receivable").stringValue() + " "
                        + line.get("move").stringValue() + " "
                        + line.get("amount").stringValue())
                .toList();
    }
}
