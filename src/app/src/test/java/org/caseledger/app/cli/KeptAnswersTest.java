package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.store.KeptAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TemplateLedger;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The answers that decide what a repeated command gets are exported, and whatever somebody does to one is found. */
class KeptAnswersTest {

    private static final String SECOND = diary("d-1", "2027-01-05");

    private static final TemplateLedger ANSWERED = new TemplateLedger(directory -> {
        Path roster = directory.resolve("roster.csv");
        write(
                roster,
                "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,annual_base_salary,hourly_rate,ended_on\n"
                        + "E-1,Ada,2015-01-01,regular,general,no,yes,2015-01-01,73919.37,,\n");
        CommandLineRun.on(directory, "import", "roster", roster.toString()).done();
        // Four answers: recorded, with what follows from the roster; recorded; refused; recorded.
        CommandLineRun.with(
                report("r-1", "C-1") + SECOND + report("r-2", "C-1") + diary("d-2", "2027-01-06"),
                directory,
                "record",
                "-");
        CommandLineRun.on(
                        directory,
                        "checkpoint",
                        "--answers",
                        "--out",
                        directory.resolve("answers.txt").toString())
                .done();
    });

    @TempDir
    private Path ledger;

    @BeforeEach
    void open() {
        ANSWERED.in(ledger);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String report(String key, String claim) {
        return "{\"do\":\"ReportInjury\",\"key\":\"" + key + "\",\"claim\":\"" + claim
                + "\",\"by\":\"ann\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E-1\","
                + "\"name\":\"Ada\"},\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\","
                + "\"kind\":\"lost-time\",\"description\":\"Fell\"}\n";
    }

    private static String diary(String key, String day) {
        return "{\"do\":\"SetDiary\",\"key\":\"" + key + "\",\"claim\":\"C-1\",\"by\":\"ann\",\"on\":\"" + day
                + "\",\"what\":\"call\"}\n";
    }

    private void sql(String... statements) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            for (String statement : statements) {
                assertThat(open.database().update(statement)).as(statement).isPositive();
            }
        }
    }

    /** Somebody who computes all hashes of what they changed anew. */
    private void rehashed(String... statements) {
        sql(statements);
        sql("UPDATE entry_tree SET size_in_answers = NULL, answer_peaks = NULL");
    }

    private Path exported() {
        Path file = ledger.resolve("answers.jsonl");
        CommandLineRun.on(ledger, "export", ledger.resolve("journal.jsonl").toString(), "--answers", file.toString())
                .done();
        return file;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(exported());
    }

    private List<KeptAnswer> answers() throws IOException {
        return lines().stream()
                .map(line -> LedgerJson.mapper().readValue(line, KeptAnswer.class))
                .toList();
    }

    private long number(String key) throws IOException {
        return answers().stream()
                .filter(answer -> answer.key().equals(key))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private JsonNode verified(int status, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "verify";
        all[1] = "--json";
        System.arraycopy(more, 0, all, 2, more.length);
        CommandLineRun run = CommandLineRun.on(ledger, all);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
        assertThat(run.json().get("matches").booleanValue()).isEqualTo(status == CaseLedger.DONE);
        return run.json();
    }

    private void differsAt(long number, String what) {
        JsonNode answers = verified(CaseLedger.REFUSED).get("answers");
        assertThat(answers.get("matches").booleanValue()).isFalse();
        assertThat(answers.get("firstDifference").get("number").longValue())
                .as(answers.toString())
                .isEqualTo(number);
        assertThat(answers.get("firstDifference").get("what").stringValue()).contains(what);
        assertThat(CommandLineRun.on(ledger, "verify").out())
                .contains("answer " + number, what, "this isn't the ledger that was recorded");
        assertThat(CommandLineRun.on(ledger, "integrity").done().out()).contains("answer " + number + ": ");
    }

    @Test
    void theyAreExportedInTheOrderInWhichTheyWereKeptAlwaysTheSame() throws IOException {
        List<String> lines = lines();
        List<KeptAnswer> answers = answers();
        assertThat(answers).extracting(KeptAnswer::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(answers.getFirst().key()).startsWith("file:");
        assertThat(answers.subList(1, 5)).extracting(KeptAnswer::key).containsExactly("r-1", "d-1", "r-2", "d-2");
        assertThat(lines.get(2))
                .matches("\\{\"number\":3,\"key\":\"d-1\",\"command\":\"3:[0-9a-f]{60}\","
                        + "\"answer\":\\{\"entries\":\\[\"[0-9a-f-]{36}\"]}}");
        assertThat(lines.get(3))
                .startsWith("{\"number\":4,\"key\":\"r-2\",\"command\":\"3:")
                .contains("\"answer\":{\"refusal\":{\"code\":\"claim-exists\",\"message\":");
        assertThat(lines()).isEqualTo(lines);
        // What followed from the report stands in the answer to it.
        assertThat(answers.get(1).answer().get("entries").size()).isGreaterThan(1);
    }

    @Test
    void howManyAndTheirRootAreTold() throws IOException {
        Path file = ledger.resolve("answers.jsonl");
        JsonNode told = CommandLineRun.on(
                        ledger,
                        "export",
                        ledger.resolve("journal.jsonl").toString(),
                        "--answers",
                        file.toString(),
                        "--json")
                .done()
                .json()
                .get("answers");
        Peaks peaks = Peaks.NONE;
        for (String line : Files.readAllLines(file)) {
            peaks = peaks.with(TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8)))
                    .peaks();
        }
        String root = Base64.getEncoder().encodeToString(peaks.root());
        assertThat(told.get("file").stringValue()).isEqualTo(file.toString());
        assertThat(told.get("kept").longValue()).isEqualTo(peaks.size());
        assertThat(told.get("root").stringValue()).isEqualTo(root);
        JsonNode verified = verified(CaseLedger.DONE).get("answers");
        assertThat(verified.get("kept").longValue()).isEqualTo(peaks.size());
        assertThat(verified.get("root").stringValue()).isEqualTo(root);
        assertThat(verified.get("firstDifference").isNull()).isTrue();
        assertThat(CommandLineRun.on(
                                ledger, "export", ledger.resolve("alone.jsonl").toString(), "--json")
                        .done()
                        .json()
                        .has("answers"))
                .isFalse();
    }

    @Test
    void aCommandThatIsRefusedMovesTheAnswersAndNotTheEntries() {
        JsonNode before = verified(CaseLedger.DONE);
        CommandLineRun.with(report("r-3", "C-1"), ledger, "record", "-");
        JsonNode after = verified(CaseLedger.DONE);
        assertThat(after.get("root")).isEqualTo(before.get("root"));
        assertThat(after.get("answers").get("kept").longValue())
                .isEqualTo(before.get("answers").get("kept").longValue() + 1);
        // Given again, it gets the first answer, and none is kept.
        CommandLineRun.with(report("r-3", "C-1"), ledger, "record", "-");
        assertThat(verified(CaseLedger.DONE).get("answers")).isEqualTo(after.get("answers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r-2 | answer = '{\"refusal\":{\"code\":\"claim-exists\",\"message\":\"never mind\"}}'",
                "d-1 | answer = '{\"entries\":[]}'",
                "d-1 | command_hash = '3:000000000000000000000000000000000000000000000000000000000000'",
                "d-2 | command_key = 'd-3'",
                "d-2 | answer = '{\"entries\":'"
            })
    void oneThatWasAlteredIsFound(String key, String change) throws IOException {
        long number = number(key);
        sql("UPDATE answered_command SET " + change + " WHERE command_key = '" + key + "'");
        differsAt(number, "its row was changed");
    }

    @ParameterizedTest
    @CsvSource({"r-1", "r-2", "d-2"})
    void oneThatWasDeletedIsFoundWhateverIsAnsweredAfterwards(String key) throws IOException {
        long number = number(key);
        sql("DELETE FROM answered_command WHERE command_key = '" + key + "'");
        differsAt(number, "it is missing");
        CommandLineRun.with(diary("d-9", "2027-01-09"), ledger, "record", "-").done();
        differsAt(number, "it is missing");
    }

    @Test
    void oneThatWasAlteredTogetherWithItsHashIsFoundByTheTree() throws IOException {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database().update("UPDATE answered_command SET command_hash = '3:0' WHERE command_key = 'r-2'");
        }
        String line = lines().get(3);
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database().update("UPDATE answered_command SET leaf_hash = ? WHERE command_key = 'r-2'", (Object)
                    TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8)));
        }
        // The first four of the six hang together, and more can't be told.
        differsAt(1, "it, or one of those after it, was changed together with its hash");
    }

    @Test
    void oneThatCanNotBeReadIsSaidToHaveBeenChanged() {
        sql("UPDATE answered_command SET answer = '{\"entries\":' WHERE command_key = 'd-1'");
        CommandLineRun run = CommandLineRun.with(SECOND, ledger, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .contains(
                        "the answer under the key d-1 can't be read: something else than this program changed its row")
                .doesNotContain("unexpected");
    }

    @Test
    void theLastOnesDeletedAreFound() {
        sql("DELETE FROM answered_command WHERE answer_number > 2");
        differsAt(3, "with it everything up to answer 6");
    }

    @ParameterizedTest
    @CsvSource({"CAST(NULL AS BIGINT)", "7", "0"})
    void oneThatWasAddedIsFound(String number) {
        add(number);
        differsAt(7, "somebody put it there");
    }

    /** Which of the two is read first nothing says. */
    @Test
    void oneThatWasAddedUnderAnotherOnesNumberIsFound() {
        add("3");
        JsonNode answers = verified(CaseLedger.REFUSED).get("answers");
        assertThat(answers.get("firstDifference").get("number").longValue()).isIn(3L, 4L);
    }

    private void add(String number) {
        sql("INSERT INTO answered_command (command_key, command_hash, answer, answer_number, leaf_hash)"
                + " SELECT 'x-1', command_hash, answer, " + number
                + ", leaf_hash FROM answered_command WHERE command_key = 'r-2'");
    }

    @Test
    void anAnswerThatNamesOtherEntriesIsFoundThoughAllHashesWereComputedAnew() throws IOException {
        String other = answers().get(2).answer().get("entries").get(0).stringValue();
        rehashed("UPDATE answered_command SET answer = '{\"entries\":[\"" + other + "\"]}' WHERE command_key = 'd-2'");
        JsonNode first = verified(CaseLedger.REFUSED).get("answers").get("firstDifference");
        assertThat(first.get("what").stringValue()).contains("entry " + other, "it names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"entries\":[]} | was recorded under its key, and it doesn't name it",
                "{\"refusal\":{\"code\":\"no\",\"message\":\"no\"}} | was recorded under its key, and it doesn't name it",
                "{\"entries\":[\"018042e4-4da0-79da-81e0-15ac3d183b4a\"]} | it names entry 018042e4-4da0-79da-81e0-15ac3d183b4a, which isn't there"
            })
    void anAcceptedOneHasToAgreeWithTheEntriesThoughAllHashesWereComputedAnew(String answer, String what)
            throws IOException {
        rehashed("UPDATE answered_command SET answer = '" + answer + "' WHERE command_key = 'd-1'");
        JsonNode first = verified(CaseLedger.REFUSED).get("answers").get("firstDifference");
        assertThat(first.get("key").stringValue()).isEqualTo("d-1");
        assertThat(first.get("what").stringValue()).contains(what.startsWith("it names") ? "" : what);
        assertThat(number("d-1")).isEqualTo(first.get("number").longValue());
    }

    @Test
    void anEntryUnderAnotherKeyIsFoundThoughAllHashesWereComputedAnew() throws IOException {
        rehashed("UPDATE answered_command SET command_key = 'd' WHERE command_key = 'd-1'");
        JsonNode first = verified(CaseLedger.REFUSED).get("answers").get("firstDifference");
        assertThat(first.get("key").stringValue()).isEqualTo("d");
        assertThat(first.get("what").stringValue()).contains("which was recorded under the key d-1");
    }

    @Test
    void whoeverKeptACheckpointOfThemFindsARefusalThatWasChangedWithAllHashes() {
        String kept = ledger.resolve("answers.txt").toString();
        JsonNode before = verified(CaseLedger.DONE, "--checkpoint", kept).get("checkpoint");
        assertThat(before.get("ofAnswers").booleanValue()).isTrue();
        CommandLineRun.with(diary("d-9", "2027-01-09"), ledger, "record", "-").done();
        assertThat(CommandLineRun.on(ledger, "verify", "--checkpoint", kept)
                        .done()
                        .out())
                .contains("the checkpoint over " + before.get("size").longValue()
                        + " answers: the ledger begins with them");
        rehashed("UPDATE answered_command SET answer = '{\"refusal\":{\"code\":\"no\",\"message\":\"no\"}}'"
                + " WHERE command_key = 'r-2'");
        verified(CaseLedger.DONE);
        assertThat(verified(CaseLedger.REFUSED, "--checkpoint", kept)
                        .get("checkpoint")
                        .get("what")
                        .stringValue())
                .contains("answers aren't those that it was signed over");
    }

    @Test
    void aCheckpointOfThemIsSignedByTheLedgersKey() throws IOException {
        SignedNote note = SignedNote.read(Files.readString(ledger.resolve("answers.txt")));
        VerifierKey key = VerifierKey.read(
                CommandLineRun.on(ledger, "checkpoint", "--key").done().out());
        assertThat(note.signedBy(key)).isTrue();
        assertThat(note.checkpoint().origin()).isEqualTo(key.name() + "/answers");
        // The answer to the command that put the key on record is the last.
        assertThat(note.checkpoint().size()).isEqualTo(6);
    }

    @Test
    void aLedgerOfAnEarlierVersionGetsThemNumberedByTheirKeysOnce() throws IOException {
        List<String> before = lines();
        sql(
                "UPDATE answered_command SET answer_number = NULL, leaf_hash = NULL",
                "UPDATE entry_tree SET size_in_answers = NULL, answer_peaks = NULL");
        List<KeptAnswer> after = answers();
        assertThat(after).extracting(KeptAnswer::key).isSorted();
        assertThat(after).hasSize(before.size());
        assertThat(verified(CaseLedger.DONE).get("answers").get("kept").longValue())
                .isEqualTo(before.size());
        assertThat(CommandLineRun.with(SECOND, ledger, "record", "-").done().out())
                .contains(answers().stream()
                        .filter(answer -> answer.key().equals("d-1"))
                        .findFirst()
                        .orElseThrow()
                        .answer()
                        .get("entries")
                        .get(0)
                        .stringValue());
        CommandLineRun.with(diary("d-9", "2027-01-09"), ledger, "record", "-").done();
        assertThat(answers().getLast().key()).isEqualTo("d-9");
        verified(CaseLedger.DONE);
    }

    @Test
    void aTreeOverThemThatIsNoneIsToldOf() {
        sql("UPDATE entry_tree SET size_in_answers = size_in_answers + 1");
        CommandLineRun run = CommandLineRun.on(ledger, "verify");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("the tree over the ledger's answers to keys isn't what this program wrote");
    }

    @Test
    void whoIsBoundToSomeEmployersIsNotToldThem() {
        CommandLineRun.on(ledger, "user", "add", "root", "--role", "administrator")
                .done();
        CommandLineRun.on(ledger, "user", "add", "bea", "--role", "auditor", "--employer", "glendale")
                .done();
        CommandLineRun.on(ledger, "user", "add", "audra", "--role", "auditor").done();
        Path file = ledger.resolve("theirs.jsonl");
        String[] call = {
            "export", ledger.resolve("journal.jsonl").toString(), "--answers", file.toString(), "--by", "bea"
        };
        CommandLineRun run = CommandLineRun.on(ledger, call);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("you are bound to some employers of it");
        assertThat(file).doesNotExist();
        call[call.length - 1] = "audra";
        CommandLineRun.on(ledger, call).done();
        assertThat(file).exists();
    }

    @Test
    void aBackupHasThemAndIsHeldAgainstThem(@TempDir Path elsewhere) throws IOException {
        JsonNode backup = CommandLineRun.on(ledger, "backup", elsewhere.toString(), "--json")
                .done()
                .json();
        assertThat(backup.get("answers").get("kept").longValue()).isEqualTo(6);
        assertThat(backup.get("answers").get("lines").stringValue())
                .isEqualTo("sha256:" + LedgerJson.sha256(Files.readAllBytes(exported())));
        List<String> before = lines();
        Path made = Path.of(backup.get("backup").stringValue());
        ledger = elsewhere.resolve("restored");
        CommandLineRun.on(ledger, "restore", made.toString()).done();
        assertThat(lines()).isEqualTo(before);
    }
}
