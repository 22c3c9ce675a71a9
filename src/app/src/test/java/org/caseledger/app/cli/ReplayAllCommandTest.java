package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An exported journal is computed again; one that isn't whole is told of with its line and what to do. */
class ReplayAllCommandTest {

    private static final String COMMANDS = """
            {"do":"ReportInjury","claim":"C-1","by":"ann","key":"1","jurisdiction":"AZ","employer":"glendale","employee":{"id":"7","name":"Gus"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            {"do":"AcceptClaim","claim":"C-1","by":"ann","key":"2","noticeOn":"2022-01-20"}
            {"do":"RecordWorkStatus","claim":"C-1","by":"ann","key":"3","status":"off-work","from":"2022-01-11","to":"2022-02-18"}
            {"do":"RecommendWage","claim":"C-1","by":"ann","key":"4","amount":"3900.00","basis":{"method":"30 days"},"on":"2022-01-20","form":"108"}
            {"do":"RecordDependents","claim":"C-1","by":"ann","key":"5","count":0,"effectiveFrom":"2022-01-10"}
            """;

    private static final String[] MAXIMUM = {
        "--table", "arizona/maximum-average-monthly-wage", "--row", "src/test/resources/story/in/maximum.csv"
    };

    @TempDir
    Path folder;

    private Path journal = Path.of("");
    private List<String> lines = List.of();

    @BeforeEach
    void export() throws IOException {
        Path ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        CommandLineRun.with(COMMANDS, ledger, "record", "-").done();
        journal = folder.resolve("journal.jsonl");
        CommandLineRun.on(ledger, "export", journal.toString()).done();
        lines = Files.readAllLines(journal);
        assertThat(lines).hasSize(5);
    }

    private CommandLineRun replay(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay-all"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--as-of", "2022-02-20"));
        // The directory has no ledger, and gets none.
        return CommandLineRun.with(input, folder.resolve("none"), all.toArray(String[]::new));
    }

    @Test
    void theTotalsAreThoseOfTheStatementAndNoLedgerIsNeeded() {
        CommandLineRun run = replay("", journal.toString(), "--json").done();
        JsonNode statement = CommandLineRun.on(
                        folder.resolve("ledger"), "statement", "C-1", "--as-of", "2022-03-04", "--json")
                .done()
                .json();
        JsonNode glendale = run.json().get("employers").get(0);
        assertThat(run.json().get("lines").intValue()).isEqualTo(5);
        assertThat(glendale.get("period").get("to").stringValue()).isEqualTo("2022-03-04");
        BigDecimal due = BigDecimal.ZERO;
        for (JsonNode period : statement.get("periods")) {
            for (JsonNode line : period.get("lines")) {
                due = due.add(new BigDecimal(line.get("due").stringValue()));
            }
        }
        assertThat(due).isPositive();
        assertThat(glendale.get("totals").get("713").get("due").stringValue()).isEqualTo(due.toPlainString());
        assertThat(glendale.has("change")).isFalse();
        assertThat(run.err()).contains("5 lines in ").contains(" lines a second");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void changedLawComesToWhatItsImpactSays() {
        List<String> arguments = new ArrayList<>(List.of(journal.toString(), "--json"));
        arguments.addAll(List.of(MAXIMUM));
        JsonNode change = replay("", arguments.toArray(String[]::new))
                .done()
                .json()
                .get("employers")
                .get(0)
                .get("change");
        List<String> asked = new ArrayList<>(List.of("payroll", "impact", "--period", "2022-02-20", "--json"));
        asked.addAll(List.of(MAXIMUM));
        JsonNode impact = CommandLineRun.on(folder.resolve("ledger"), asked.toArray(String[]::new))
                .done()
                .json();
        assertThat(change.get("totals")).isEqualTo(impact.get("totals")).isNotEmpty();
        assertThat(change.get("claimsAffected").intValue()).isEqualTo(1);
        assertThat(change.get("largest").get(0).get("claim").stringValue()).isEqualTo("C-1");
    }

    @Test
    void theStandardInputAndPartsAreReadAsOneJournal() throws IOException {
        String whole = replay("", journal.toString(), "--json").done().out();
        Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, 2));
        Path second = Files.write(folder.resolve("second.jsonl"), lines.subList(2, 5));
        assertThat(replay(String.join("\n", lines), "-", "--json").done().out()).isEqualTo(whole);
        assertThat(replay("", first.toString(), second.toString(), "--json")
                        .done()
                        .out())
                .isEqualTo(whole);
        assertThat(refused("", second.toString(), first.toString()))
                .isEqualTo("caseledger: " + second
                        + ":1: entry 3 comes first, and entries 1 to 2 are missing; export the journal again, or name all of"
                        + " its parts in order");
    }

    @Test
    void aLineThatIsMissingOrStandsTwiceIsTold() {
        assertThat(refused(without(2), "-"))
                .isEqualTo(
                        "caseledger: standard input:3: entry 4 comes after entry 2, and entry 3 is missing; export the"
                                + " journal again, or name all of its parts in order");
        assertThat(refused(String.join("\n", lines.get(0), lines.get(1), lines.get(1)), "-"))
                .isEqualTo(
                        "caseledger: standard input:3: entry 2 comes after entry 2; a journal has each entry once, in the"
                                + " order of their numbers. Name its parts in order, each once");
    }

    @Test
    void aLineThatIsNoEntryIsToldWithItsPlace() {
        assertThat(refused(changed(1, "{\"number\":2", "{number:2"), "-")).contains("standard input:2: not an entry");
        assertThat(refused(changed(1, lines.get(1), "[]"), "-"))
                .isEqualTo(
                        "caseledger: standard input:2: not an entry of a journal: it is no JSON object; a journal is what"
                                + " caseledger export writes");
        assertThat(refused(changed(2, "\"by\":\"ann\",", ""), "-"))
                .contains("standard input:3: not an entry of a journal: it has no \"by\"");
        assertThat(refused(changed(2, "\"by\":", "\"colour\":\"red\",\"by\":"), "-"))
                .contains("standard input:3:", "colour");
        assertThat(refused(COMMANDS, "-"))
                .contains("standard input:1: not an entry of a journal: it has no \"number\"");
        assertThat(refused(changed(3, "\"recordedAt\":\"2", "\"recordedAt\":\"1"), "-"))
                .contains("standard input:4: recordedAt is before that of the entry before");
    }

    @Test
    void whatThisVersionDoesNotKnowIsTold() {
        assertThat(refused(changed(1, "claim.accepted", "claim.applauded"), "-"))
                .contains("standard input:2:", "\"claim.applauded\" is not an event of this version's catalogue");
        assertThat(refused(changed(1, "\"revision\":1", "\"revision\":7"), "-"))
                .contains("standard input:2:", "claim.accepted is known up to revision 1, and 7 is on record");
        assertThat(refused(changed(1, "claim/C-1", "parade/C-1"), "-"))
                .contains("standard input:2: no family has a stream \"parade/C-1\"");
        assertThat(refused(changed(1, "claim/C-1", "law"), "-"))
                .contains("standard input:2: claim.accepted stands on law, which is no stream of its");
        assertThat(refused(changed(3, "3900.00", "a lot"), "-"))
                .contains("standard input:4: its payload is no claim.wage-recommended: must be a decimal such as");
        assertThat(refused(changed(0, "glendale", "atlantis"), "-"))
                .contains("there is no policy for employer \"atlantis\"; known: ");
    }

    @Test
    void aClaimWithoutItsReportIsTold() {
        assertThat(refused(changed(1, "claim/C-1", "claim/C-2"), "-"))
                .isEqualTo("caseledger: standard input:2: claim C-2 begins with claim.accepted and not with its report:"
                        + " entries are missing. Export the journal again");
    }

    @Test
    void aFileThatIsNotThereOrAWrongCallIsTold() {
        CommandLineRun missing = replay("", folder.resolve("nowhere.jsonl").toString());
        assertThat(missing.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(missing.err()).contains("there is no file " + folder.resolve("nowhere.jsonl"));
        CommandLineRun half = replay("", journal.toString(), "--table", "arizona/maximum-average-monthly-wage");
        assertThat(half.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(half.err()).contains("name either --table and --row, or --policy");
    }

    private String without(int line) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(line);
        return String.join("\n", rest);
    }

    private String changed(int line, String text, String by) {
        List<String> all = new ArrayList<>(lines);
        assertThat(all.get(line)).contains(text);
        all.set(line, all.get(line).replace(text, by));
        return String.join("\n", all);
    }

    private String refused(String input, String... arguments) {
        CommandLineRun run = replay(input, arguments);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).isEmpty();
        return run.err().strip();
    }
}
