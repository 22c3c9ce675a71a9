package org.caseledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done to a ledger behind its back, one thing at a time; what exactly is drawn. */
enum Tampering {
    /** A byte of any of the database's files. */
    BYTE_OF_ANY_FILE,
    /** A byte of the file that holds the entries. */
    BYTE_AMONG_ENTRIES,
    /** The same, with the page's sum put right. */
    BYTE_WITH_ITS_SUM,
    /** A letter or digit of what an entry says. */
    PAYLOAD,
    /** A letter or digit of who recorded it, by which way, under which key. */
    PROVENANCE,
    /** The instant of recording. */
    INSTANT,
    /** A letter or digit of an entry's id, its event's name, its stream or its revision. */
    NAME,
    /** A column of a row that isn't in its line: its place in its stream, its stream's type, its hashes. */
    BESIDE_THE_LINE,
    /** An entry less. */
    DELETED,
    /** A made-up entry more, at the end. */
    INSERTED,
    /** Two entries change their numbers, or their places. */
    REORDERED,
    /** Everything from some entry on is gone. */
    TRUNCATED,
    /** The same, and the tree cut to what is left. */
    TRUNCATED_WITH_ITS_TREE,
    /** The tree's own row. */
    TREE,
    /** An entry says something else, and every hash is computed anew; what was signed inside is gone. */
    REWRITTEN,
    /** The same, signed anew with the ledger's own key. */
    REWRITTEN_AND_SIGNED,
    /** A letter or digit of the key, the fingerprint or the text of a kept answer. */
    ANSWER_ALTERED,
    /** A kept answer less. */
    ANSWER_DELETED,
    /** A made-up answer more, under a key that nobody used. */
    ANSWER_ADDED,
    /** A kept answer says something else, and every hash of answers is computed anew. */
    ANSWER_REWRITTEN,
    /** An older database is put back. */
    OLDER;

    private static final String ENTRIES = "DomainEventEntry";
    private static final String ANSWERS = "answered_command";

    /** What it is called in what is published. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it changes rows, so that it has to be found whatever it hits. */
    boolean ofRows() {
        return switch (this) {
            case BYTE_OF_ANY_FILE, BYTE_AMONG_ENTRIES, BYTE_WITH_ITS_SUM -> false;
            default -> true;
        };
    }

    /** Does it to the ledger in {@code ledger}, which has {@code entries}; returns what was done, in words. */
    String to(Path ledger, long entries, Random random) throws IOException {
        long number = 1 + random.nextLong(entries - 1);
        return switch (this) {
            case BYTE_OF_ANY_FILE -> FlippedByte.anywhere(ledger, random);
            case BYTE_AMONG_ENTRIES -> FlippedByte.amongEntries(ledger, random);
            case BYTE_WITH_ITS_SUM -> FlippedByte.withItsSum(ledger, random);
            case PAYLOAD -> bytes(ledger, "payload", number, random);
            case PROVENANCE -> bytes(ledger, "metaData", number, random);
            case INSTANT -> text(ledger, "timeStamp", number, random);
            case NAME ->
                text(
                        ledger,
                        List.of("eventIdentifier", "payloadType", "aggregateIdentifier", "payloadRevision")
                                .get(random.nextInt(4)),
                        number,
                        random);
            case BESIDE_THE_LINE -> besideTheLine(ledger, number, random);
            case DELETED -> sql(ledger, "DELETE FROM " + ENTRIES + " WHERE entryNumber = " + number);
            case INSERTED -> sql(ledger, inserted(number));
            case REORDERED -> reordered(ledger, number, entries, random);
            case TRUNCATED -> sql(ledger, "DELETE FROM " + ENTRIES + " WHERE entryNumber > " + number);
            case TRUNCATED_WITH_ITS_TREE ->
                rehashed(ledger, sql(ledger, "DELETE FROM " + ENTRIES + " WHERE entryNumber > " + number));
            case TREE -> tree(ledger, random);
            case REWRITTEN -> rehashed(ledger, bytes(ledger, "payload", number, random));
            case REWRITTEN_AND_SIGNED -> {
                String done = rehashed(ledger, bytes(ledger, "payload", number, random));
                Called signed = Called.on(ledger, "checkpoint");
                yield done + (signed.status() == 0 ? ", signed" : ", which signed nothing");
            }
            case ANSWER_ALTERED ->
                answer(ledger, List.of("command_key", "command_hash", "answer").get(random.nextInt(3)), random);
            case ANSWER_DELETED ->
                sql(ledger, "DELETE FROM " + ANSWERS + " WHERE answer_number = " + answerNumber(ledger, random));
            case ANSWER_ADDED -> sql(ledger, answerAdded(answerNumber(ledger, random), random));
            case ANSWER_REWRITTEN -> {
                String done = answer(ledger, "answer", random);
                sql(ledger, "UPDATE entry_tree SET size_in_answers = NULL, answer_peaks = NULL");
                yield done + ", all hashes computed anew";
            }
            case OLDER -> "the ledger as it was before the last entries";
        };
    }

    private static String sql(Path ledger, String... statements) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            for (String statement : statements) {
                if (open.database().update(statement) == 0) {
                    throw new IllegalStateException("nothing was changed by " + statement);
                }
            }
        }
        return String.join("; ", statements);
    }

    /** A letter or digit of a column of bytes becomes another. */
    private static String bytes(Path ledger, String column, long number, Random random) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            byte[] stored = Objects.requireNonNull(open.database()
                    .queryForObject(
                            "SELECT " + column + " FROM " + ENTRIES + " WHERE entryNumber = ?", byte[].class, number));
            String before = new String(stored, StandardCharsets.UTF_8);
            String after = other(before, random);
            open.database()
                    .update(
                            "UPDATE " + ENTRIES + " SET " + column + " = ? WHERE entryNumber = ?",
                            after.getBytes(StandardCharsets.UTF_8),
                            number);
            return column + " of entry " + number + ", character " + firstDifference(before, after);
        }
    }

    private static String text(Path ledger, String column, long number, Random random) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            String before = Objects.requireNonNull(open.database()
                    .queryForObject(
                            "SELECT " + column + " FROM " + ENTRIES + " WHERE entryNumber = ?", String.class, number));
            String after = other(before, random);
            open.database()
                    .update("UPDATE " + ENTRIES + " SET " + column + " = ? WHERE entryNumber = ?", after, number);
            return column + " of entry " + number + ", " + before + " to " + after;
        }
    }

    private static long answerNumber(Path ledger, Random random) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            return 1 + random.nextLong(open.tree().answersNow().size());
        }
    }

    /** A letter or digit of a column of a kept answer becomes another. */
    private static String answer(Path ledger, String column, Random random) {
        long number = answerNumber(ledger, random);
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            String before = Objects.requireNonNull(open.database()
                    .queryForObject(
                            "SELECT " + column + " FROM " + ANSWERS + " WHERE answer_number = ?",
                            String.class,
                            number));
            String after = other(before, random);
            open.database()
                    .update("UPDATE " + ANSWERS + " SET " + column + " = ? WHERE answer_number = ?", after, number);
            return column + " of answer " + number + ", character " + firstDifference(before, after);
        }
    }

    /** As a refusal that nobody was given: with the next number, with the number of another, or with none. */
    private static String answerAdded(long number, Random random) {
        String as = switch (random.nextInt(3)) {
            case 0 -> "(SELECT MAX(answer_number) + 1 FROM " + ANSWERS + ")";
            case 1 -> "answer_number";
            default -> "CAST(NULL AS BIGINT)";
        };
        return "INSERT INTO " + ANSWERS + " (command_key, command_hash, answer, answer_number, leaf_hash)"
                + " SELECT 'made-up/' || command_key, command_hash,"
                + " '{\"refusal\":{\"code\":\"unknown-claim\",\"message\":\"no\"}}', " + as + ", leaf_hash FROM "
                + ANSWERS + " WHERE answer_number = " + number;
    }

    private static int firstDifference(String before, String after) {
        int at = 0;
        while (before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return at;
    }

    /** {@code text} with one letter or digit that is another. */
    static String other(String text, Random random) {
        while (true) {
            int at = random.nextInt(text.length());
            char old = text.charAt(at);
            if (Character.isLetterOrDigit(old) && old < 128) {
                char first = Character.isDigit(old) ? '0' : Character.isLowerCase(old) ? 'a' : 'A';
                int many = Character.isDigit(old) ? 10 : 26;
                char other = (char) (first + (old - first + 1 + random.nextInt(many - 1)) % many);
                return text.substring(0, at) + other + text.substring(at + 1);
            }
        }
    }

    private static String besideTheLine(Path ledger, long number, Random random) {
        String set = switch (random.nextInt(4)) {
            case 0 -> "sequenceNumber = sequenceNumber + 1000";
            case 1 -> "type = 'Claims'";
            case 2 -> "leafHash = subtreeHash";
            default -> "subtreeHash = leafHash";
        };
        // Every other entry ends no larger subtree than itself.
        long of = set.contains("Hash") ? Math.max(2, number / 2 * 2) : number;
        return sql(ledger, "UPDATE " + ENTRIES + " SET " + set + " WHERE entryNumber = " + of);
    }

    private static String inserted(long number) {
        return "INSERT INTO " + ENTRIES + " (globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier,"
                + " metaData, payload, payloadRevision, payloadType, timeStamp, entryNumber, leafHash, subtreeHash)"
                + " SELECT (SELECT MAX(globalIndex) + 1 FROM " + ENTRIES
                + "), aggregateIdentifier, sequenceNumber + 1000,"
                + " type, '0' || SUBSTR(eventIdentifier, 2) || 'x', metaData, payload, payloadRevision, payloadType,"
                + " timeStamp, (SELECT MAX(entryNumber) + 1 FROM " + ENTRIES + "), leafHash, subtreeHash FROM "
                + ENTRIES
                + " WHERE entryNumber = " + number;
    }

    private static String reordered(Path ledger, long number, long entries, Random random) {
        long distance = 1 + random.nextLong(Math.min(20, entries - number));
        long other = number + distance;
        String column = random.nextBoolean() ? "entryNumber" : "payload";
        if (column.equals("entryNumber")) {
            return sql(
                    ledger,
                    "UPDATE " + ENTRIES + " SET entryNumber = -1 WHERE entryNumber = " + number,
                    "UPDATE " + ENTRIES + " SET entryNumber = " + number + " WHERE entryNumber = " + other,
                    "UPDATE " + ENTRIES + " SET entryNumber = " + other + " WHERE entryNumber = -1");
        }
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            JdbcTemplate database = open.database();
            byte[] one = payload(database, number);
            byte[] two = payload(database, other);
            put(database, number, two);
            put(database, other, one);
            return "payloads of entries " + number + " and " + other;
        }
    }

    private static byte[] payload(JdbcTemplate database, long number) {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT payload FROM " + ENTRIES + " WHERE entryNumber = ?", byte[].class, number));
    }

    private static void put(JdbcTemplate database, long number, byte[] payload) {
        database.update("UPDATE " + ENTRIES + " SET payload = ? WHERE entryNumber = ?", payload, number);
    }

    private static String tree(Path ledger, Random random) {
        return sql(
                ledger,
                random.nextBoolean()
                        ? "UPDATE entry_tree SET size_in_entries = size_in_entries + 2, place = place + 2,"
                                + " peaks = peaks || peaks"
                        : "UPDATE entry_tree SET ledger = '" + other("018042e4-4da0-79da-81e0-15ac3d183b4a", random)
                                + "'");
    }

    /** Has every hash computed anew, as if the ledger had always held what it holds now. */
    private static String rehashed(Path ledger, String done) {
        String id;
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            id = open.tree().origin().substring("caseledger/".length());
            open.database().update("DELETE FROM entry_tree");
            open.database().update("DELETE FROM signed_checkpoint");
        }
        sql(ledger, "UPDATE entry_tree SET ledger = '" + id + "'");
        return done + ", all hashes computed anew";
    }
}
