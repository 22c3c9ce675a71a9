package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.payroll.PayrollCommand.PrepareRun;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.RunFrozen;
import org.caseledger.payroll.PayrollEvent.RunPrepared;
import org.caseledger.payroll.PayrollFacts.Run;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.payroll.RunHeader;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.WholeRun;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs as they are stored: in parts, and as earlier versions stored them, in the entry that prepared them. */
class RunsOnRecordTest {

    private static final String DAY = "2022-02-19";
    private static final String RUN = "glendale-2022-02-19";
    private static final String CLAIM = "R-2022-114";
    private static final DateSpan LATER = new DateSpan(LocalDate.parse("2022-03-05"), LocalDate.parse("2022-03-18"));

    /** When answers are asked for: the same instant before and after. */
    private final InstantSource asked =
            InstantSource.fixed(Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS));

    /** Which program and law made a run, which entries of earlier versions don't say. */
    private static final String EDITION = "Made by program .*\n|  \"edition\" : \\{[^}]*\\},\n";

    @TempDir
    Path directory;

    @BeforeEach
    void aClaimWithBackPay() throws Exception {
        EmptyLedger.in(directory);
        Path facts = Path.of(RunsOnRecordTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        run("import", "history", facts.toString());
    }

    private CommandLineRun run(String... call) {
        return CommandLineRun.on(directory, call).done();
    }

    private void record(String line) {
        CommandLineRun.with(line + "\n", directory, "record", "-").done();
    }

    /** Records what bears on no line, so that the ledger's last entry is none of those that a test takes away. */
    private void somethingElse() {
        record("{\"do\":\"SetReserve\",\"claim\":\"" + CLAIM
                + "\",\"by\":\"ada\",\"kind\":\"medical\",\"amount\":\"100.00\",\"reason\":\"more\"}");
    }

    private void prepare() {
        run("payroll", "run", "--employer", "glendale", "--period", DAY, "--by", "ann");
    }

    private void transmit() {
        run("payroll", "approve", RUN, "--by", "ben");
        run("payroll", "transmit", RUN, "--by", "ben");
    }

    private OpenLedger open() {
        return Ledger.open(directory, Clock.systemUTC());
    }

    private static Run known(OpenLedger ledger, String run) {
        return new PayrollDesk(ledger).find(run).orElseThrow();
    }

    /** Makes of the run what earlier versions stored: one entry with everything. */
    private void storeAsBefore() {
        try (OpenLedger ledger = open()) {
            Run run = known(ledger, RUN);
            RunPrepared before = new RunPrepared(RUN, ledger.runContent(run), run.hash());
            String entry = ledger.entries(Payrolls.FAMILY, "glendale").stream()
                    .filter(one -> freezes(one.event()))
                    .map(Entry::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(ledger.database()
                            .update(
                                    "UPDATE DomainEventEntry SET payloadType = 'payroll.run-prepared', payload = ?"
                                            + " WHERE eventIdentifier = ?",
                                    LedgerJson.mapper().writeValueAsBytes(before),
                                    entry))
                    .isOne();
            assertThat(ledger.database()
                            .update("DELETE FROM DomainEventEntry WHERE aggregateIdentifier = ?", "run/" + RUN))
                    .isOne();
        }
    }

    private static boolean freezes(PayrollEvent event) {
        return event instanceof RunFrozen frozen && frozen.run().equals(RUN);
    }

    private List<String> answers() {
        return Stream.of(
                        new String[] {"payroll", "show", RUN, "--explain", "--json"},
                        new String[] {"payroll", "show", RUN, "--explain"},
                        new String[] {"payroll", "list", "--employer", "glendale", "--json"},
                        new String[] {"statement", CLAIM, "--history", "--json"},
                        new String[] {"timeline", "--payroll", "glendale"})
                .map(call -> CommandLineRun.at(asked, directory, call).done().out())
                .map(said -> said.replaceAll(EDITION, ""))
                .toList();
    }

    @Test
    void aRunOfAnEarlierVersionIsShownLikeOneInParts() {
        prepare();
        transmit();
        List<String> inParts = answers();
        storeAsBefore();
        assertThat(answers()).containsExactlyElementsOf(inParts);
        try (OpenLedger ledger = open()) {
            Run run = known(ledger, RUN);
            assertThat(run.frozen()).isInstanceOf(WholeRun.class);
            assertThat(run.hash()).isEqualTo(ledger.runContent(run).hash());
            assertThat(ledger.runLines(run, CLAIM)).isNotEmpty();
            assertThat(ledger.runLines(run, "C-9")).isEmpty();
        }
    }

    @Test
    void aRunOfAnEarlierVersionIsApprovedTransmittedAuditedAndCorrected() {
        prepare();
        somethingElse();
        storeAsBefore();
        transmit();
        JsonNode audit = run(
                        "audit",
                        "supplemental",
                        "--employer",
                        "glendale",
                        "--period",
                        DAY,
                        "--size",
                        "100",
                        "--seed",
                        "7",
                        "--by",
                        "eva",
                        "--json")
                .json();
        assertThat(audit.get("sampled").asInt()).isPositive();
        assertThat(audit.get("differences").asInt()).isZero();
        record("{\"do\":\"DetermineWage\",\"claim\":\"" + CLAIM
                + "\",\"by\":\"ada\",\"amount\":\"5000.00\",\"on\":\"2022-03-01\"}");
        JsonNode again = run("payroll", "run", "--employer", "glendale", "--period", DAY, "--by", "ann", "--json")
                .json();
        assertThat(again.get("run").stringValue()).isEqualTo(RUN + "-2");
        assertThat(again.get("lines"))
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line.get("corrects").toString()).contains(RUN));
        try (OpenLedger ledger = open()) {
            assertThat(known(ledger, RUN).frozen()).isInstanceOf(WholeRun.class);
            assertThat(known(ledger, RUN + "-2").frozen()).isInstanceOf(RunHeader.class);
        }
    }

    @Test
    void linesThatAreMissingOrAreNotWhatWasFrozenAreTold() {
        prepare();
        somethingElse();
        try (OpenLedger ledger = open()) {
            String stored = ledger.database()
                    .queryForObject(
                            "SELECT payload FROM DomainEventEntry WHERE payloadType = 'run.part-frozen'",
                            (row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8));
            assertThat(stored).contains("\"kind\":\"supplemental\"");
            damaged(ledger, stored.replaceFirst("\"days\":\\d+", "\"days\":1"), "part 1 of 1 is not what was frozen");
            damaged(ledger, stored.substring(0, 100), "a part of them can't be read");
            ledger.database().update("DELETE FROM DomainEventEntry WHERE payloadType = 'run.part-frozen'");
            refused(ledger, "part 1 of 1 is not there");
        }
        CommandLineRun shown = CommandLineRun.on(directory, "payroll", "show", RUN);
        assertThat(shown.status()).isNotZero();
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err())
                .startsWith("caseledger: the lines of run " + RUN + " are damaged: part 1 of 1 is not there")
                .contains("backup")
                .hasLineCount(1);
    }

    private static void damaged(OpenLedger ledger, String payload, String told) {
        ledger.database()
                .update(
                        "UPDATE DomainEventEntry SET payload = ? WHERE payloadType = 'run.part-frozen'",
                        payload.getBytes(StandardCharsets.UTF_8));
        refused(ledger, told);
    }

    private static void refused(OpenLedger ledger, String told) {
        Run run = known(ledger, RUN);
        assertThatThrownBy(() -> ledger.runContent(run))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(told);
        assertThatThrownBy(() -> ledger.runLines(run, CLAIM)).isInstanceOf(LedgerFault.class);
    }

    @Test
    void aRunOfManyPartsIsReadBackWholeAndClaimByClaim() {
        RunContent content = new RunContent(
                "glendale",
                LATER,
                IntStream.range(0, 17_500).mapToObj(RunsOnRecordTest::line).toList(),
                List.of());
        try (OpenLedger ledger = open()) {
            Submission prepare = Submission.now(
                    new PrepareRun("glendale", RunDraft.of(content)), Who.commandLine("ann"), new Key.Plain("large"));
            assertThat(ledger.office().submit(prepare).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Recorded.class,
                            recorded -> assertThat(recorded.entries()).hasSize(1 + 18));
        }
        try (OpenLedger ledger = open()) {
            Run run = known(ledger, "glendale-2022-03-05");
            assertThat(ledger.runContent(run)).isEqualTo(content);
            assertThat(ledger.runContent(run).hash()).isEqualTo(run.hash());
            for (String claim : List.of("C-00000", "C-00041", "C-00729")) {
                assertThat(ledger.runLines(run, claim))
                        .isNotEmpty()
                        .containsExactlyElementsOf(content.lines().stream()
                                .filter(line -> line.claim().equals(claim))
                                .toList());
            }
        }
        assertThat(run("timeline", "--run", "glendale-2022-03-05").out().lines())
                .filteredOn(line -> line.contains(" frozen: "))
                .hasSize(18)
                .last()
                .asString()
                .contains("Part 18 frozen: 500 lines of claims C-00708 to C-00729");
    }

    /** Lines of which 24 are of a claim: some claims stand in two parts. */
    private static RunLine line(int number) {
        return new RunLine(
                "C-%05d".formatted(number / 24),
                LATER,
                LineKind.STATUTORY,
                "713",
                null,
                14,
                null,
                Money.of(CurrencyUnit.USD, 100),
                false,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
