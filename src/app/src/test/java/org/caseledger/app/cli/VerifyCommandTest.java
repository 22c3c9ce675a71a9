package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.Proofs;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.app.integrity.VerifierKey;
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

/** Whatever somebody does to the database, {@code verify} says what and where; and it says nothing of a ledger that nobody touched. */
class VerifyCommandTest {

    private static final TemplateLedger HISTORY = new TemplateLedger(directory -> {
        Path file = directory.resolve("history.jsonl");
        try (InputStream in = VerifyCommandTest.class.getResourceAsStream("/integrity/history.jsonl")) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
        CommandLineRun.on(directory, "import", "history", file.toString()).done();
        // Made with the first checkpoint: from here on, the key is on record as the last of ten entries.
        CommandLineRun.on(
                        directory,
                        "checkpoint",
                        "--out",
                        directory.resolve("ten.txt").toString())
                .done();
    });

    @TempDir
    private Path ledger;

    @BeforeEach
    void open() {
        HISTORY.in(ledger);
    }

    private static Path copy(Path of, Path to) throws IOException {
        try (var files = Files.walk(of)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(of.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private void sql(String... statements) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            for (String statement : statements) {
                assertThat(open.database().update(statement)).as(statement).isPositive();
            }
        }
    }

    private void payload(long number, String from, String to) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            String stored = new String(
                    Objects.requireNonNull(open.database()
                            .queryForObject(
                                    "SELECT payload FROM DomainEventEntry WHERE entryNumber = ?",
                                    byte[].class,
                                    number)),
                    StandardCharsets.UTF_8);
            assertThat(stored).contains(from);
            open.database()
                    .update(
                            "UPDATE DomainEventEntry SET payload = ? WHERE entryNumber = ?",
                            stored.replace(from, to).getBytes(StandardCharsets.UTF_8),
                            number);
        }
    }

    private CommandLineRun verify(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "verify";
        all[1] = "--json";
        System.arraycopy(more, 0, all, 2, more.length);
        return CommandLineRun.on(ledger, all);
    }

    private void differsAt(long number, String what, String... more) {
        CommandLineRun run = verify(more);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(CaseLedger.REFUSED);
        JsonNode answer = run.json();
        assertThat(answer.get("matches").booleanValue()).isFalse();
        assertThat(answer.get("firstDifference").get("number").longValue())
                .as(run.out())
                .isEqualTo(number);
        assertThat(answer.get("firstDifference").get("what").stringValue()).contains(what);
    }

    private CommandLineRun record(String line) {
        return CommandLineRun.with(line + "\n", ledger, "record", "-").done();
    }

    private static String diary(String day) {
        return "{\"do\":\"SetDiary\",\"claim\":\"T-22-0001\",\"by\":\"ann\",\"on\":\"" + day + "\",\"what\":\"call\"}";
    }

    @Test
    void aLedgerThatNobodyTouchedIsWhatWasRecorded() {
        JsonNode answer = verify("--checkpoint", ledger.resolve("ten.txt").toString())
                .done()
                .json();
        assertThat(answer.get("entries").longValue()).isEqualTo(10);
        assertThat(answer.get("matches").booleanValue()).isTrue();
        assertThat(answer.has("firstDifference")).isTrue();
        assertThat(answer.get("firstDifference").isNull()).isTrue();
        assertThat(answer.get("projections").size()).isEqualTo(8);
        assertThat(answer.get("projections").propertyNames()).contains("claims", "deadlines");
        answer.get("projections")
                .forEach(projection ->
                        assertThat(projection.get("matches").booleanValue()).isTrue());
        record(diary("2027-01-05"));
        assertThat(verify("--checkpoint", ledger.resolve("ten.txt").toString())
                        .done()
                        .json()
                        .get("checkpoint")
                        .get("matches")
                        .booleanValue())
                .isTrue();
        assertThat(CommandLineRun.on(ledger, "verify").done().out()).endsWith("everything is what was recorded\n");
    }

    @Test
    void aWageThatWasChangedIsFound() {
        payload(7, "4612.40", "4912.40");
        differsAt(7, "its row was changed");
    }

    @Test
    void anAuthorWhoWasChangedIsFound() {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            byte[] metaData = Objects.requireNonNull(open.database()
                    .queryForObject("SELECT metaData FROM DomainEventEntry WHERE entryNumber = 6", byte[].class));
            String other = new String(metaData, StandardCharsets.UTF_8).replace("\"tpa\"", "\"ann\"");
            open.database().update("UPDATE DomainEventEntry SET metaData = ? WHERE entryNumber = 6", (Object)
                    other.getBytes(StandardCharsets.UTF_8));
        }
        differsAt(6, "its row was changed");
    }

    @Test
    void anInstantThatWasChangedIsFound() {
        sql("UPDATE DomainEventEntry SET timeStamp = '2022-04-20T17:35:00.000Z' WHERE entryNumber = 6");
        differsAt(6, "its identifier was made at 2022-04-19T17:35:00Z");
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "9", "10"})
    void aRowThatWasDeletedIsFound(long number) {
        sql("DELETE FROM DomainEventEntry WHERE entryNumber = " + number);
        differsAt(number, "it is missing");
        // What is recorded afterwards doesn't close the gap.
        if (number > 8) {
            record(diary("2027-01-05"));
            differsAt(number, "it is missing");
        }
    }

    @Test
    void truncationIsFound() {
        sql("DELETE FROM DomainEventEntry WHERE entryNumber > 5");
        differsAt(6, "with it everything up to entry 10");
        record(diary("2027-01-05"));
        differsAt(6, "the next entry there is has number 11");
    }

    /** The row of the trees, as a process leaves it that is killed: it lags behind the entries and the answers. */
    private static final String KILLED = "UPDATE entry_tree SET behind = 'maybe', place = 4, size_in_entries = 4,"
            + " peaks = (SELECT subtreeHash FROM DomainEventEntry WHERE entryNumber = 4), size_in_answers = 1,"
            + " answer_peaks = (SELECT leaf_hash FROM answered_command WHERE answer_number = 1)";

    private String treeRow() {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            return Objects.requireNonNull(open.database()
                    .queryForObject(
                            "SELECT TRIM(CHAR(place)) || ' ' || TRIM(CHAR(size_in_entries)) || ' ' || behind FROM entry_tree",
                            String.class));
        }
    }

    @Test
    void whatAKilledProcessRecordedLastIsHungOnTheTree() {
        String before = treeRow();
        assertThat(before).isEqualTo("10 10 none");
        sql(KILLED);
        verify("--checkpoint", ledger.resolve("ten.txt").toString()).done();
        assertThat(treeRow()).isEqualTo(before);
        sql(KILLED);
        record(diary("2027-01-05"));
        verify("--checkpoint", ledger.resolve("ten.txt").toString()).done();
        assertThat(treeRow()).isEqualTo("11 11 none");
    }

    @Test
    void aRowTakenOutOfWhatAKilledProcessRecordedLastIsFound() {
        sql(KILLED, "DELETE FROM DomainEventEntry WHERE entryNumber = 7");
        differsAt(7, "somebody put it there, or took away one before it");
    }

    @Test
    void aRowChangedInWhatAKilledProcessRecordedLastIsFound() {
        sql(KILLED, "UPDATE DomainEventEntry SET timeStamp = '2022-04-20T17:35:00.000Z' WHERE entryNumber = 6");
        differsAt(6, "");
    }

    @Test
    void aHashChangedInWhatAKilledProcessRecordedLastIsFound() {
        sql(
                KILLED,
                "UPDATE DomainEventEntry SET leafHash = (SELECT leafHash FROM DomainEventEntry WHERE entryNumber = 2)"
                        + " WHERE entryNumber = 6");
        differsAt(6, "");
    }

    @Test
    void reorderingIsFound() {
        sql(
                "UPDATE DomainEventEntry SET globalIndex = 100 WHERE globalIndex = 3",
                "UPDATE DomainEventEntry SET globalIndex = 3 WHERE globalIndex = 4",
                "UPDATE DomainEventEntry SET globalIndex = 4 WHERE globalIndex = 100");
        differsAt(3, "number 4");
        sql(
                "UPDATE DomainEventEntry SET entryNumber = 100 WHERE globalIndex = 3",
                "UPDATE DomainEventEntry SET entryNumber = 4 WHERE globalIndex = 4",
                "UPDATE DomainEventEntry SET entryNumber = 3 WHERE globalIndex = 3");
        differsAt(3, "");
    }

    @ParameterizedTest
    @CsvSource({"sequenceNumber = 77", "type = 'Payroll'"})
    void whatIsInARowAndNotInItsLineIsFound(String change) {
        sql("UPDATE DomainEventEntry SET " + change + " WHERE entryNumber = 4");
        differsAt(4, "");
    }

    @Test
    void anEntryPutBehindTheLastIsFound() {
        sql(
                "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData,"
                        + " payload, payloadRevision, payloadType, timeStamp, entryNumber, leafHash, subtreeHash)"
                        + " SELECT 11, aggregateIdentifier, 100, type, 'x', metaData, payload, payloadRevision, payloadType, timeStamp,"
                        + " 11, leafHash, subtreeHash FROM DomainEventEntry WHERE entryNumber = 9");
        differsAt(11, "somebody put it there");
    }

    /** Row, leaf and all hashes of the tree written anew: the ledger proves itself, and the older checkpoint doesn't. */
    private void rewrite(long number, String from, String to) {
        payload(number, from, to);
        sql("DELETE FROM entry_tree");
        Ledger.open(ledger, Clock.systemUTC()).close();
        // The ledger's id is no secret, and is put back, too.
        String id =
                SignedNote.read(read(ledger.resolve("ten.txt"))).checkpoint().origin();
        sql("UPDATE entry_tree SET ledger = '" + id.substring(id.indexOf('/') + 1) + "'");
    }

    /**
     * Somebody who computes all hashes of what they changed anew, and takes the checkpoints away: what contradicts itself is
     * found all the same.
     */
    private void rehashed(String... statements) {
        sql(statements);
        sql("DELETE FROM signed_checkpoint", "DELETE FROM entry_tree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeStamp = '2022-04-20T17:35:00.000Z' | its identifier was made at 2022-04-19T17:35:00Z",
                "timeStamp = '2021-01-01T00:00:00.000Z' | before the entry before it",
                "eventIdentifier = '018042e4-4da1-79da-81e0-15ac3d183b4a' | its identifier was made at",
                "eventIdentifier = '5f0c1e6e-1111-4222-8333-444455556666' | it carries no instant",
                "eventIdentifier = 'x' | it carries no instant",
                "sequenceNumber = 77 | it is the 78. entry of its stream by its row",
                "type = 'Payroll' | its stream is of the type Payroll"
            })
    void whatContradictsItselfIsFoundThoughAllHashesWereComputedAnew(String change, String what) {
        rehashed("UPDATE DomainEventEntry SET " + change + " WHERE entryNumber = 6");
        differsAt(6, what);
    }

    @Test
    void aRowTakenOutOfAStreamIsFoundThoughAllHashesWereComputedAnew() {
        rehashed("DELETE FROM DomainEventEntry WHERE entryNumber = 5");
        // The entries behind it are numbered anew, too; their places in their stream aren't.
        differsAt(5, "by the order of recording");
    }

    @Test
    void twoRowsThatChangedPlacesAreFoundThoughAllHashesWereComputedAnew() {
        rehashed(
                "UPDATE DomainEventEntry SET globalIndex = 100 WHERE globalIndex = 5",
                "UPDATE DomainEventEntry SET globalIndex = 5 WHERE globalIndex = 6",
                "UPDATE DomainEventEntry SET globalIndex = 6 WHERE globalIndex = 100");
        differsAt(5, "by the order of recording");
    }

    @Test
    void aClockThatReadALaterInstantThanThatOfRecordingIsFound() {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            byte[] metaData = Objects.requireNonNull(open.database()
                    .queryForObject("SELECT metaData FROM DomainEventEntry WHERE entryNumber = 6", byte[].class));
            String later = new String(metaData, StandardCharsets.UTF_8)
                    .replaceFirst("}$", ",\"clockRead\":\"2022-05-01T00:00:00Z\"}");
            open.database().update("UPDATE DomainEventEntry SET metaData = ? WHERE entryNumber = 6", (Object)
                    later.getBytes(StandardCharsets.UTF_8));
        }
        rehashed();
        differsAt(6, "the clock read 2022-05-01T00:00:00Z by it");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLedgerThatWasRewrittenIsFoundByTheCheckpointThatSomebodyKept() {
        String checkpoint = ledger.resolve("ten.txt").toString();
        rewrite(7, "4612.40", "4912.40");
        differsAt(1, "the checkpoint over 10 entries was signed over others");
        sql("DELETE FROM signed_checkpoint");
        CommandLineRun.on(ledger, "rebuild").done();
        assertThat(verify().done().json().get("matches").booleanValue()).isTrue();
        differsAt(1, "the checkpoint over 10 entries was signed over others", "--checkpoint", checkpoint);
    }

    @Test
    void aRowChangedWithItsLeafIsFoundByTheTree() {
        payload(7, "4612.40", "4912.40");
        String line =
                CommandLineRun.on(ledger, "export", ledger.resolve("out.jsonl").toString())
                                        .done()
                                        .status()
                                == 0
                        ? read(ledger.resolve("out.jsonl")).lines().toList().get(6)
                        : "";
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            byte[] leaf = TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8));
            open.database()
                    .update(
                            "UPDATE DomainEventEntry SET leafHash = ?, subtreeHash = ? WHERE entryNumber = 7",
                            leaf,
                            leaf);
        }
        differsAt(8, "one of the entries right before it");
    }

    @Test
    void anOlderDatabaseIsFoundByANewerCheckpoint(@TempDir Path elsewhere) throws IOException {
        Path older = copy(ledger, elsewhere.resolve("older"));
        record(diary("2027-01-05"));
        Path newer = elsewhere.resolve("newer.txt");
        CommandLineRun.on(ledger, "checkpoint", "--out", newer.toString()).done();
        ledger = older;
        assertThat(verify().done().json().get("matches").booleanValue()).isTrue();
        differsAt(11, "with it everything up to entry 11", "--checkpoint", newer.toString());
    }

    @Test
    void aCheckpointOfAnotherLedgerOrByAnotherKeyIsSaid(@TempDir Path elsewhere) throws IOException {
        Path other = elsewhere.resolve("other");
        CommandLineRun.on(
                        other,
                        "import",
                        "history",
                        ledger.resolve("history.jsonl").toString())
                .done();
        Path theirs = elsewhere.resolve("theirs.txt");
        CommandLineRun.on(other, "checkpoint", "--out", theirs.toString()).done();
        JsonNode answer = verify("--checkpoint", theirs.toString()).json();
        assertThat(answer.get("matches").booleanValue()).isFalse();
        assertThat(answer.get("checkpoint").get("what").stringValue()).contains("it is a checkpoint of caseledger/");
        String vkey = CommandLineRun.on(other, "checkpoint", "--key").done().out();
        CommandLineRun otherKey =
                verify("--checkpoint", ledger.resolve("ten.txt").toString(), "--vkey", vkey.strip());
        assertThat(otherKey.json().get("checkpoint").get("what").stringValue()).contains("isn't signed by the key");
        Path changed = elsewhere.resolve("changed.txt");
        Files.writeString(changed, read(ledger.resolve("ten.txt")).replace("\n10\n", "\n9\n"));
        assertThat(verify("--checkpoint", changed.toString())
                        .json()
                        .get("checkpoint")
                        .get("what")
                        .stringValue())
                .contains("isn't signed by a key that this ledger has on record");
        assertThat(verify("--checkpoint", ledger.resolve("history.jsonl").toString())
                        .status())
                .isEqualTo(CaseLedger.WRONG_CALL);
    }

    @Test
    void theExportTheCheckpointAndTheKeyAreEnough() {
        Path export = ledger.resolve("journal.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        VerifierKey key = VerifierKey.read(
                CommandLineRun.on(ledger, "checkpoint", "--key").done().out());
        SignedNote note =
                SignedNote.read(CommandLineRun.on(ledger, "checkpoint").done().out());
        assertThat(note.signedBy(key)).isTrue();
        Peaks peaks = Peaks.NONE;
        List<String> lines = read(export).lines().toList();
        for (String line : lines) {
            peaks = peaks.with(TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8)))
                    .peaks();
        }
        assertThat(note.checkpoint()).isEqualTo(new Checkpoint(key.name(), lines.size(), peaks.root()));
    }

    private static List<byte[]> proof(JsonNode answer) {
        return StreamSupport.stream(answer.get("proof").spliterator(), false)
                .map(hash -> Base64.getDecoder().decode(hash.stringValue()))
                .toList();
    }

    @Test
    void everyEntryIsProvedAndEveryGrowth() {
        Path export = ledger.resolve("journal.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        List<String> lines = read(export).lines().toList();
        Checkpoint now = SignedNote.read(read(ledger.resolve("ten.txt"))).checkpoint();
        for (String line : lines) {
            String id = LedgerJson.mapper().readTree(line).get("entry").stringValue();
            JsonNode answer =
                    CommandLineRun.on(ledger, "prove", id, "--json").done().json();
            assertThat(answer.propertyNames()).containsExactly("line", "index", "size", "proof", "checkpoint");
            assertThat(answer.get("line").stringValue()).isEqualTo(line);
            assertThat(answer.get("checkpoint").stringValue()).isEqualTo(read(ledger.resolve("ten.txt")));
            assertThat(Proofs.includes(
                            answer.get("index").longValue(),
                            answer.get("size").longValue(),
                            TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8)),
                            proof(answer),
                            now.root()))
                    .isTrue();
        }
        JsonNode grown = CommandLineRun.on(ledger, "prove", "--from", "6", "--to", "10", "--json")
                .done()
                .json();
        Peaks six = Peaks.NONE;
        for (String line : lines.subList(0, 6)) {
            six = six.with(TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8))).peaks();
        }
        assertThat(Proofs.extend(6, 10, six.root(), now.root(), proof(grown))).isTrue();
        assertThat(CommandLineRun.on(ledger, "prove", "--from", "6", "--to", "11")
                        .status())
                .isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(CommandLineRun.on(ledger, "prove", "nothing").err()).contains("there is no entry nothing");
    }

    @Test
    void nothingIsProvedOfWhatWasChanged() {
        payload(7, "4612.40", "4912.40");
        String id = LedgerJson.mapper().readTree(line(7)).get("entry").stringValue();
        CommandLineRun run = CommandLineRun.on(ledger, "prove", id);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("verify says what is wrong");
    }

    private String line(int number) {
        Path export = ledger.resolve("journal.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        return read(export).lines().toList().get(number - 1);
    }

    @Test
    void aNewKeyIsVouchedForByTheOldOneAndBothAreOnRecord() {
        String old =
                CommandLineRun.on(ledger, "checkpoint", "--key").done().out().strip();
        String next = CommandLineRun.on(ledger, "checkpoint", "--new-key", "--reason", "a new machine")
                .done()
                .out()
                .strip();
        assertThat(next).isNotEqualTo(old);
        JsonNode entry = LedgerJson.mapper().readTree(line(11));
        assertThat(entry.get("event").stringValue()).isEqualTo("checkpoint-key.replaced");
        assertThat(entry.get("payload").get("vkey").stringValue()).isEqualTo(next);
        assertThat(VerifierKey.read(old)
                        .signed(
                                (next + "\n").getBytes(StandardCharsets.UTF_8),
                                Base64.getDecoder()
                                        .decode(entry.get("payload")
                                                .get("vouched")
                                                .stringValue())))
                .isTrue();
        assertThat(CommandLineRun.on(ledger, "checkpoint", "--key").done().out().strip())
                .isEqualTo(next);
        assertThat(SignedNote.read(
                                CommandLineRun.on(ledger, "checkpoint").done().out())
                        .signedBy(VerifierKey.read(next)))
                .isTrue();
        verify("--checkpoint", ledger.resolve("ten.txt").toString()).done();
    }

    @Test
    void aKeyThatIsGoneIsToldAndCanBeReplacedWithAReason() throws IOException {
        Files.delete(ledger.resolve("checkpoint.key"));
        CommandLineRun run = CommandLineRun.on(ledger, "checkpoint");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("bring it back", "--signing-key", "--new-key");
        assertThat(CommandLineRun.on(ledger, "checkpoint", "--new-key").err()).contains("say why");
        CommandLineRun.on(ledger, "checkpoint", "--new-key", "--reason", "lost").done();
        CommandLineRun.on(ledger, "checkpoint").done();
        assertThat(LedgerJson.mapper().readTree(line(11)).get("payload").has("vouched"))
                .isFalse();
    }

    @Test
    void theKeyIsItsOwnersAloneAndInNoBackup(@TempDir Path elsewhere) throws IOException {
        Path key = ledger.resolve("checkpoint.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        CommandLineRun.on(ledger, "backup", elsewhere.toString()).done();
        try (var files = Files.walk(elsewhere)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).doesNotContain("checkpoint.key");
        }
    }

    @Test
    void whatIsRecordedOnAStreamThatLacksAnEntrySaysWhichAndWhereToLook() {
        String claim = LedgerJson.mapper()
                .readTree(line(2))
                .get("stream")
                .stringValue()
                .substring("claim/".length());
        sql("DELETE FROM DomainEventEntry WHERE aggregateIdentifier = 'claim/" + claim + "' AND sequenceNumber = 1");
        CommandLineRun run = CommandLineRun.with(
                "{\"do\": \"RecordDependents\", \"claim\": \"" + claim
                        + "\", \"by\": \"ann\", \"count\": 1, \"effectiveFrom\": \"2022-01-10\"}\n",
                ledger,
                "record",
                "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .contains("nothing can be recorded on claim/" + claim + ": entry 2 of it is missing", "verify")
                .doesNotContain("unexpected");
    }

    @ParameterizedTest
    @CsvSource({
        "'UPDATE DomainEventEntry SET timeStamp = ''2022-03-01T16:01:60.000Z'' WHERE entryNumber = 3'",
        "'UPDATE DomainEventEntry SET payloadType = ''claim.nothing'' WHERE entryNumber = 3'",
        "'UPDATE entry_tree SET size_in_entries = size_in_entries + 2'"
    })
    void whatCanNotBeReadIsSaidToHaveBeenChanged(String statement) {
        sql(statement);
        CommandLineRun run = verify();
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out() + run.err()).doesNotContain("unexpected", "Exception");
        CommandLineRun export =
                CommandLineRun.on(ledger, "export", ledger.resolve("out.jsonl").toString());
        assertThat(export.err()).doesNotContain("unexpected", "Exception");
        if (export.status() != CaseLedger.DONE) {
            assertThat(export.err()).contains("something else", "backup");
        }
    }
}
