package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A pay period from preview to transmittal, and every way in which it may not go. */
class PayrollCommandsTest {

    private static final String DAY = "2022-02-19";
    private static final String RUN = "glendale-2022-02-19";
    private static final String CLAIM = "R-2022-114";

    @TempDir
    Path ledger;

    @BeforeEach
    void aClaimWithBackPay() throws URISyntaxException {
        EmptyLedger.in(ledger);
        Path facts = Path.of(PayrollCommandsTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
    }

    private CommandLineRun payroll(String... call) {
        List<String> all = new ArrayList<>(List.of("payroll"));
        all.addAll(List.of(call));
        return CommandLineRun.on(ledger, all.toArray(String[]::new));
    }

    private CommandLineRun open(String by) {
        return payroll("run", "--employer", "glendale", "--period", DAY, "--by", by, "--json");
    }

    private JsonNode transmit(String run) {
        payroll("approve", run, "--by", "ben").done();
        return payroll("transmit", run, "--by", "ben", "--json").done().json();
    }

    private void record(String line) {
        CommandLineRun.with(line, ledger, "record", "-").done();
    }

    private static void refused(CommandLineRun run, String code, String... parts) {
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("caseledger: " + code).contains(parts).hasLineCount(1);
    }

    @Test
    void aPreviewRecordsNothingAndCarriesWhatTheRunWill() {
        JsonNode preview = payroll("preview", "--employer", "glendale", "--period", DAY, "--json")
                .done()
                .json();
        assertThat(preview.get("state").stringValue()).isEqualTo("previewed");
        assertThat(payroll("list", "--employer", "glendale", "--json")
                        .done()
                        .json()
                        .size())
                .isZero();
        JsonNode run = open("ann").done().json();
        assertThat(run.get("run").stringValue()).isEqualTo(RUN);
        assertThat(run.get("hash")).isEqualTo(preview.get("hash"));
        assertThat(run.get("totals")).isEqualTo(preview.get("totals"));
        assertThat(run.get("totals").get("713").stringValue()).isEqualTo("3590.16");
    }

    @Test
    void aPeriodThatHasNotBegunIsNotRun() {
        refused(
                payroll(
                        "run",
                        "--employer",
                        "glendale",
                        "--period",
                        LocalDate.now().plusYears(1).toString(),
                        "--by",
                        "ann"),
                "period-not-begun",
                "check the year");
    }

    @Test
    void anEmployerWithoutPayPeriodsIsRefusedAndSoIsOneWithoutAPolicy() {
        CommandLineRun asked = payroll("preview", "--employer", "tucson", "--period", DAY);
        assertThat(asked.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(asked.err()).contains("tucson's policy file has no pay periods", "folder policies");
        assertThat(payroll("preview", "--employer", "gilbert", "--period", DAY).err())
                .contains("no policy for employer \"gilbert\"; known: glendale");
    }

    @Test
    void aBlankNameIsNobodys() {
        refused(payroll("run", "--employer", "glendale", "--period", DAY, "--by", " "), "missing-by", "blank");
        open("ann").done();
        refused(payroll("approve", RUN, "--by", ""), "missing-by", "blank");
    }

    @Test
    void whatRunsLeftWithTheClaimantIsOnTheStatement() {
        transmit(open("ann").done().json().get("run").stringValue());
        JsonNode statement = CommandLineRun.on(ledger, "statement", CLAIM, "--as-of", "2022-03-04", "--json")
                .done()
                .json();
        assertThat(statement.get("receivable").stringValue()).isEqualTo("1208.57");
    }

    @Test
    void aPaymentUnderAnUnknownCodeIsShownThoughItSettlesNothing() {
        for (String code : List.of("TTD", " 713 ")) {
            record("{\"do\":\"RecordPayment\",\"claim\":\"" + CLAIM + "\",\"by\":\"ann\",\"code\":\"" + code
                    + "\",\"from\":\"2022-01-11\",\"to\":\"2022-01-12\",\"amount\":\"10.00\","
                    + "\"paidOn\":\"2022-01-20\",\"payer\":\"tpa\"}");
        }
        JsonNode statement = CommandLineRun.on(ledger, "statement", CLAIM, "--as-of", "2022-03-04", "--json")
                .done()
                .json();
        assertThat(statement.get("otherPayments")).hasSize(1);
        assertThat(statement.get("otherPayments").get(0).get("code").stringValue())
                .isEqualTo("TTD");
        assertThat(statement.at("/periods/0/lines/0/paidElsewhere").stringValue())
                .isEqualTo("10.00");
    }

    @Test
    void aSecondRunOfThePeriodAddsNothing() {
        open("ann").done();
        transmit(RUN);
        JsonNode second = open("ann").done().json();
        assertThat(second.get("run").stringValue()).isEqualTo(RUN + "-2");
        assertThat(second.get("lines").size()).isZero();
        assertThat(transmit(RUN + "-2").get("state").stringValue()).isEqualTo("transmitted");
    }

    @Test
    void oneRunIsOpenAtATime() {
        open("ann").done();
        refused(open("ann"), "run-open", RUN);
        payroll("approve", RUN, "--by", "ben").done();
        refused(open("ann"), "run-open", RUN);
        payroll("cancel", RUN, "--by", "ann", "--reason", "wrong period").done();
        assertThat(open("ann").done().json().get("run").stringValue()).isEqualTo(RUN + "-2");
    }

    @Test
    void thePreparerMayNotApproveAndNothingIsTransmittedUnapproved() {
        open("ann").done();
        refused(payroll("approve", RUN, "--by", "ann"), "same-person", "ann");
        refused(payroll("transmit", RUN, "--by", "ben"), "wrong-state", RUN, "prepared");
        payroll("approve", RUN, "--by", "ben").done();
        payroll("transmit", RUN, "--by", "ben").done();
        assertThat(payroll("transmit", RUN, "--by", "ben").status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(payroll("cancel", RUN, "--by", "ben").status()).isEqualTo(CaseLedger.REFUSED);
    }

    @Test
    void aTransmittalAfterTheFactsMovedIsRefusedAndSaysWhatChanged() throws IOException {
        open("ann").done();
        payroll("approve", RUN, "--by", "ben").done();
        record("{\"do\":\"RecordWorkStatus\",\"claim\":\"R-2022-114\",\"by\":\"p\",\"status\":\"full-duty\","
                + "\"from\":\"2022-02-20\"}");
        CommandLineRun refused = payroll("transmit", RUN, "--by", "ben");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err())
                .startsWith("caseledger: facts-moved")
                .contains("R-2022-114 2022-02-19 statutory 713: was 256.44, is 85.48", "because of ")
                .hasLineCount(1);
        assertThat(refused.out()).contains("Work status: full-duty").hasLineCount(2);
        assertThat(ledger.resolve("transmittals")).doesNotExist();
        payroll("cancel", RUN, "--by", "ben").done();
        open("ann").done();
        JsonNode transmitted = transmit(RUN + "-2");
        assertThat(transmitted.get("totals").get("713").stringValue()).isEqualTo("3419.20");
    }

    @Test
    void theTransmittalsFilesCarryTheRunsLines() throws IOException {
        open("ann").done();
        JsonNode run = transmit(RUN);
        Path csv = ledger.resolve("transmittals").resolve(RUN + ".csv");
        Path page = ledger.resolve("transmittals").resolve(RUN + ".html");
        assertThat(run.get("files").valueStream().map(JsonNode::stringValue))
                .containsExactly(csv.toString(), page.toString());
        List<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.toFile())
                .readAll();
        assertThat(rows).hasSize(run.get("lines").size());
        BigDecimal statutory = rows.stream()
                .filter(row -> row.get("pay_code").equals("713"))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(statutory).isEqualByComparingTo("3590.16");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("run")).isEqualTo(RUN);
            assertThat(row.get("employee_id")).isEqualTo("60417");
            assertThat(row.get("employee_name")).isEqualTo("Dolores Vance");
        });
        assertThat(page).content().contains(RUN).contains("Dolores Vance").contains("1196.72");
        String before = Files.readString(csv);
        Files.delete(csv);
        payroll("show", RUN).done();
        assertThat(csv).hasContent(before);
    }

    @Test
    void aCorrectionAfterPaymentIsTheDifferenceAndALeftOverpaymentIsOwed() {
        open("ann").done();
        transmit(RUN);
        record("{\"do\":\"RecordWorkStatus\",\"claim\":\"R-2022-114\",\"by\":\"p\",\"status\":\"full-duty\","
                + "\"from\":\"2022-02-20\"}");
        JsonNode run = open("ann").done().json();
        BigDecimal statutory = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        for (JsonNode line : run.get("lines")) {
            BigDecimal amount = new BigDecimal(line.get("amount").stringValue());
            net = net.add(amount);
            if (line.get("kind").stringValue().equals("statutory")) {
                statutory = statutory.add(amount);
            }
        }
        assertThat(statutory).isEqualByComparingTo("-170.96");
        assertThat(net).isEqualByComparingTo("0.00");
        assertThat(run.get("receivables").size()).isEqualTo(1);
    }

    @Test
    void whatIsSetAgainstEachOtherIsToldInTextAndOnThePage() throws IOException {
        open("ann").done();
        transmit(RUN);
        String wage = "{\"do\":\"DetermineWage\",\"claim\":\"R-2022-114\",\"by\":\"commission\",\"amount\":\"4100.00\","
                + "\"on\":\"2022-03-01\",\"form\":\"109\"}";
        Path supposed = Files.writeString(ledger.resolve("wage.jsonl"), wage);
        String exchanged = "R-2022-114  2022-01-22  713   710   61.32  statutory-supplement";
        CommandLineRun whatIf =
                payroll("preview", "--employer", "glendale", "--period", DAY, "--with", supposed.toString());
        assertThat(whatIf.done().out()).contains("Exchanged, as the policy allows", exchanged);
        JsonNode sides = payroll(
                        "preview", "--employer", "glendale", "--period", DAY, "--with", supposed.toString(), "--json")
                .done()
                .json()
                .get("exchanges");
        assertThat(sides.get("before").size()).isZero();
        assertThat(sides.get("after").get(1).get("rule").stringValue()).isEqualTo("statutory-supplement");
        record(wage);
        open("ann").done();
        assertThat(payroll("show", RUN + "-2", "--explain").done().out())
                .contains("Exchanged, as the policy allows", exchanged, "every line and the hash are the same")
                .doesNotContain("Receivable R-R-2022-114-2");
        transmit(RUN + "-2");
        assertThat(ledger.resolve("transmittals").resolve(RUN + "-2.html"))
                .content()
                .contains("Set against each other", "61.32", "statutory pay and supplement");
    }

    @Test
    void whatThePolicyWaivesIsToldInTextFileAndPage() {
        open("ann").done();
        transmit(RUN);
        record(
                "{\"do\":\"RecordPayment\",\"claim\":\"R-2022-114\",\"by\":\"p\",\"code\":\"713\","
                        + "\"from\":\"2022-02-19\",\"to\":\"2022-02-20\",\"amount\":\"0.60\",\"paidOn\":\"2022-02-28\",\"payer\":\"TPA\"}");
        JsonNode run = open("ann").done().json();
        JsonNode waived = run.get("waived").get(0);
        assertThat(waived.get("claim").stringValue()).isEqualTo(CLAIM);
        assertThat(waived.get("amount").stringValue()).isEqualTo("0.60");
        assertThat(waived.get("rule").stringValue()).isEqualTo("receivablesFrom 1.00");
        assertThat(waived.get("items").get(0).get("payCode").stringValue()).isEqualTo("713");
        assertThat(payroll("show", RUN + "-2", "--explain").done().out())
                .contains("receivable, waived", "Waived on R-2022-114: 0.60, receivablesFrom 1.00")
                .contains("Receivable R-R-2022-114-2: 0.60, left with the claimant, and waived by the policy")
                .contains("every line and the hash are the same");
        transmit(RUN + "-2");
        assertThat(payroll("show", RUN + "-2", "--explain").done().out())
                .contains("every line and the hash are the same");
        Path files = ledger.resolve("transmittals");
        assertThat(files.resolve(RUN + "-2.csv")).content().contains("R-R-2022-114-2,waived");
        assertThat(files.resolve(RUN + "-2.html")).content().contains("Waived on claim", "receivablesFrom 1.00");
        assertThat(CommandLineRun.on(ledger, "receivable", "R-R-2022-114-2")
                        .done()
                        .out())
                .contains("R-R-2022-114-2, waived", "Waived by the policy in run " + RUN + "-2: 0.60");
        assertThat(CommandLineRun.on(ledger, "postings", CLAIM).done().out()).containsPattern("waived +0.60");
    }

    @Test
    void hoursOfHeldLinesAreAbsentToo() {
        open("ann").done();
        transmit(RUN);
        for (JsonNode fact :
                CommandLineRun.on(ledger, "show", CLAIM, "--json").done().json().get("facts")) {
            if (fact.get("event").stringValue().startsWith("claim.wage-")) {
                record("{\"do\":\"WithdrawEntry\",\"claim\":\"" + CLAIM
                        + "\",\"by\":\"ann\",\"reason\":\"wrong\",\"entry\":" + fact.get("entry") + "}");
            }
        }
        CommandLineRun json = CommandLineRun.on(ledger, "statement", CLAIM, "--as-of", DAY, "--json")
                .done();
        assertThat(json.json().get("missing").size()).isOne();
        assertThat(json.out())
                .contains("leave-replenished", "hoursTransmitted")
                .doesNotContain("\"hours\"", "hoursBalance", "\"due\"", "\"balance\"");
        assertThat(CommandLineRun.on(ledger, "statement", CLAIM, "--as-of", DAY)
                        .done()
                        .out()
                        .lines())
                .filteredOn(line -> line.startsWith("leave-replenished"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("missing"));
    }

    @Test
    void stepsPrintASummaryAndShowTheLines() {
        String opened = payroll("run", "--employer", "glendale", "--period", DAY, "--by", "ann")
                .done()
                .out();
        String approved = payroll("approve", RUN, "--by", "ben").done().out();
        String transmitted = payroll("transmit", RUN, "--by", "ben").done().out();
        for (String step : List.of(opened, approved, transmitted)) {
            assertThat(step)
                    .contains("Run " + RUN, "Total 713: 3590.16", "for 1 claim", "Hash sha256:")
                    .contains("caseledger payroll show " + RUN)
                    .doesNotContain("because of", "Corrections:", "2022-01-08");
        }
        assertThat(opened).contains("prepared by ann");
        assertThat(transmitted).contains("transmitted by ben", "Written to ");
        assertThat(payroll("show", RUN).done().out()).contains("because of", "2022-01-08");
    }

    @Test
    void membersOfARunAreInTheSameOrderInEveryProcess() {
        open("ann").done();
        assertThat(payroll("show", RUN, "--explain", "--json").done().out())
                .containsPattern("(?s)\"computedAgain\" : \\{\\s*\"knownAt\".*\"hash\".*\"agrees\"");
    }

    @Test
    void explainingACodeWithoutALineIsAFailureThatSaysWhatThereIs() {
        CommandLineRun run =
                CommandLineRun.on(ledger, "explain", CLAIM, "--period", "2022-01-11", "--code", "999", "--as-of", DAY);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).contains("No line with that code in this period; it has ", "713, 710");
    }
}
