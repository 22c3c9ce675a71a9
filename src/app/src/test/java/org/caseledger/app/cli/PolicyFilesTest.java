package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A policy file beside a ledger decides nothing until it is an entry, and what was known before stays what it was. */
class PolicyFilesTest {

    private static final String VALLEY = """
            employer: valley-transit
            name: Valley Transit
            jurisdiction: AZ
            payPeriods: {anchor: 2022-01-08, lengthDays: 14}
            statutory: {payCode: "713"}
            supplement:
              - effectiveFrom: 2020-01-01
                citation: Agreement of 2020
                source: the agreement
                status: verified
                spread: {weeksInYear: 52}
                amounts:
                  - target: {percentOfBase: 80}
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0}
                payCodes:
                  own: []
                  others: "710"
            leave: {replenished: false, payTakenBack: false}
            """;

    /** Eleven days: 720.00 a week at 80 percent, and 900.00 at 100, less 85.48 a day. */
    private static final String AT_80 = "710 191.15";

    private static final String AT_100 = "710 474.01";

    private static final String CLAIM = """
            {"do": "ReportInjury", "claim": "V-1", "at": "2022-01-20T08:00:00Z", "by": "ann", "jurisdiction": "AZ", "employer": "valley-transit", "employee": {"id": "1", "name": "Kim Sample"}, "injuredOn": "2022-01-10", "employerKnewOn": "2022-01-10", "kind": "lost-time", "description": "Slipped"}
            {"do": "RecordEmployment", "claim": "V-1", "at": "2022-01-20T08:01:00Z", "by": "ann", "effectiveFrom": "2018-01-08", "status": "regular", "group": "general", "sworn": false, "fullTime": true, "hiredOn": "2018-01-08", "annualBaseSalary": "46800.00"}
            {"do": "RecordWorkStatus", "claim": "V-1", "at": "2022-01-20T08:02:00Z", "by": "ann", "status": "off-work", "from": "2022-01-11", "to": "2022-01-28"}
            {"do": "RecommendWage", "claim": "V-1", "at": "2022-01-20T08:03:00Z", "by": "ann", "amount": "3900.00", "basis": {}, "on": "2022-01-20"}
            {"do": "AcceptClaim", "claim": "V-1", "at": "2022-01-20T08:04:00Z", "by": "ann", "noticeOn": "2022-01-20"}
            """;

    @TempDir
    Path ledger;

    @BeforeEach
    void open() throws IOException {
        EmptyLedger.in(ledger);
        lay(VALLEY);
    }

    private void lay(String policy) throws IOException {
        Files.writeString(Files.createDirectories(ledger.resolve("policies")).resolve("valley.yaml"), policy);
    }

    private void layAt100() throws IOException {
        lay(VALLEY.replace("percentOfBase: 80", "percentOfBase: 100"));
    }

    private CommandLineRun record(String lines) {
        return CommandLineRun.with(lines, ledger, "record", "-");
    }

    private void claim() throws IOException {
        Path history = Files.writeString(ledger.resolve("history.jsonl"), CLAIM);
        CommandLineRun.on(ledger, "import", "history", history.toString()).done();
    }

    private CommandLineRun diary() {
        return record("{\"do\":\"SetDiary\",\"claim\":\"V-1\",\"by\":\"ann\",\"on\":\"2027-01-05\",\"what\":\"call\"}");
    }

    private CommandLineRun statement(String... more) {
        String[] call = new String[more.length + 5];
        System.arraycopy(
                new String[] {"statement", "V-1", "--as-of", "2022-02-10", "--json"},
                0,
                call,
                0,
                call.length - more.length);
        System.arraycopy(more, 0, call, call.length - more.length, more.length);
        return CommandLineRun.on(ledger, call).done();
    }

    private static String supplement(CommandLineRun statement) {
        JsonNode line = statement
                .json()
                .get("periods")
                .get(0)
                .get("lines")
                .valueStream()
                .filter(one -> one.get("kind").stringValue().equals("supplemental"))
                .findFirst()
                .orElseThrow();
        return line.get("payCode").stringValue() + " " + line.get("due").stringValue();
    }

    private List<JsonNode> journal() throws IOException {
        Path export = ledger.resolve("export.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        return Files.readAllLines(export).stream()
                .map(LedgerJson.mapper()::readTree)
                .toList();
    }

    private List<JsonNode> adoptions() throws IOException {
        return journal().stream()
                .filter(line -> line.get("event").stringValue().equals("law.policy-adopted"))
                .toList();
    }

    @Test
    void theFilesOfANewLedgerAreItsFirstEntriesAsOfTheFirstCommand() throws IOException {
        claim();
        JsonNode first = journal().getFirst();
        assertThat(first.get("event").stringValue()).isEqualTo("law.policy-adopted");
        assertThat(first.get("stream").stringValue()).isEqualTo("law");
        assertThat(first.get("by").stringValue()).isEqualTo("caseledger");
        assertThat(first.get("recordedAt").stringValue()).isEqualTo("2022-01-20T08:00:00Z");
        JsonNode payload = first.get("payload");
        assertThat(payload.get("employer").stringValue()).isEqualTo("valley-transit");
        assertThat(payload.get("text").stringValue()).isEqualTo(VALLEY);
        assertThat(payload.get("found").get("file").stringValue()).isEqualTo("valley.yaml");
        assertThat(payload.get("found").get("sha256").stringValue())
                .isEqualTo(LedgerJson.sha256(Files.readAllBytes(ledger.resolve("policies/valley.yaml"))));
        assertThat(supplement(statement())).isEqualTo(AT_80);
        diary().done();
        assertThat(adoptions()).hasSize(1);
    }

    @Test
    void aChangedFileDecidesNothingUntilTheLedgerIsOpenedToRecordAndThenFromThatInstantOn() throws IOException {
        claim();
        String before = Clock.systemUTC().instant().toString();
        String then = statement("--known-at", before).out();
        layAt100();
        CommandLineRun question = statement();
        assertThat(supplement(question)).isEqualTo(AT_80);
        assertThat(question.err())
                .contains(
                        "policies/valley.yaml isn't the policy of valley-transit that is on record (valley.yaml as it was),"
                                + " and decides nothing: it is adopted when the ledger is next opened to record");
        assertThat(adoptions()).hasSize(1);

        CommandLineRun recording = diary().done();
        assertThat(recording.err())
                .contains(
                        "Policy adopted: valley-transit, Valley Transit, from the ledger's folder policies: valley.yaml");
        assertThat(adoptions()).hasSize(2);
        CommandLineRun after = statement();
        assertThat(supplement(after)).isEqualTo(AT_100);
        assertThat(after.err()).doesNotContain("policies/");
        assertThat(statement("--known-at", before).out()).isEqualTo(then);
        assertThat(CommandLineRun.on(ledger, "verify", "--json")
                        .done()
                        .json()
                        .get("matches")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aFileThatIsTakenAwayChangesNothing() throws IOException {
        claim();
        Files.delete(ledger.resolve("policies/valley.yaml"));
        diary().done();
        assertThat(supplement(statement())).isEqualTo(AT_80);
        lay(VALLEY);
        diary();
        assertThat(adoptions()).hasSize(1);
        layAt100();
        diary();
        lay(VALLEY);
        CommandLineRun.with("", ledger, "record", "-").done();
        assertThat(adoptions()).hasSize(3);
        assertThat(supplement(statement())).isEqualTo(AT_80);
    }

    @Test
    void aLedgerOfAnEarlierVersionIsComputedAsBeforeAndPutsItsFilesOnRecordWithTheNextEntry() throws IOException {
        claim();
        String known = "2022-01-20T08:04:00Z";
        String before = statement("--known-at", known).out();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            // As it was before files were put on record: no entry of one, and numbers and tree made when it is opened
            // next.
            open.database().update("DELETE FROM DomainEventEntry WHERE entryNumber = 1");
            open.database().update("DELETE FROM entry_tree");
        }
        CommandLineRun question = statement("--known-at", known);
        assertThat(supplement(question)).isEqualTo(AT_80);
        assertThat(question.err()).contains("policies/valley.yaml counts as it lies there, and isn't on record");
        diary().done();
        assertThat(adoptions()).hasSize(1);
        assertThat(adoptions()
                        .getFirst()
                        .get("payload")
                        .get("found")
                        .get("inUse")
                        .booleanValue())
                .isTrue();
        assertThat(adoptions().getFirst().get("recordedAt").stringValue()).isGreaterThan("2026");
        assertThat(statement("--known-at", known).out()).isEqualTo(before);
        // From here on, it is like any other.
        layAt100();
        assertThat(supplement(statement())).isEqualTo(AT_80);
        diary();
        assertThat(supplement(statement())).isEqualTo(AT_100);
        assertThat(statement("--known-at", known).out()).isEqualTo(before);
    }

    @Test
    void aChangedFileThatCanNotBeAdoptedStopsRecordingAndSaysWhatToDo() throws IOException {
        claim();
        lay(VALLEY.replace("lengthDays: 14", "lengthDays: 7"));
        CommandLineRun refused = diary();
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err())
                .contains("a changed policy file can't be adopted: the pay periods of valley-transit can't be moved")
                .contains("put the one that is on record back into")
                .hasLineCount(1);
        assertThat(supplement(statement())).isEqualTo(AT_80);
        lay(VALLEY);
        diary().done();
        assertThat(adoptions()).hasSize(1);
    }

    @Test
    void nobodyGivesWhatTheProgramPutsOnRecord() {
        JsonNode refusal = record(
                        "{\"do\":\"AdoptPolicyFile\",\"by\":\"ann\",\"file\":\"x\",\"text\":\"x\",\"inUse\":true}")
                .lines()
                .getLast();
        assertThat(refusal.get("code").stringValue()).isEqualTo("unknown-command");
    }

    @Test
    void aJournalIsReplayedUnderThePoliciesThatItHas() throws IOException {
        claim();
        Path export = ledger.resolve("export.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        // Of all its periods together.
        String there = CommandLineRun.on(ledger, "replay-all", export.toString(), "--as-of", "2022-02-10", "--json")
                .done()
                .out();
        Files.delete(ledger.resolve("policies/valley.yaml"));
        assertThat(CommandLineRun.on(ledger, "replay-all", export.toString(), "--as-of", "2022-02-10", "--json")
                        .done()
                        .out())
                .isEqualTo(there)
                .contains("\"710\"", "312.79");
    }
}
