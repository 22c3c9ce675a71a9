package org.caseledger.app.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.office.Books.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * The first answer to every command that came with an idempotency key. Each is a leaf of a tree of its own, beside that of the
 * entries ({@link Leaves}): one that somebody changes, takes away or puts in is found.
 */
final class KeptAnswers {

    private static final int BATCH_ANSWERS_MAX = 2_000;

    private final JdbcTemplate database;

    KeptAnswers(JdbcTemplate database) {
        this.database = database;
    }

    /** An answer as stored: one of the two. */
    private record Stored(
            @Nullable List<String> entries, @Nullable Refusal refusal) {

        static Stored of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Recorded(List<String> entries) -> new Stored(entries, null);
                case Outcome.Refused(Refusal refusal) -> new Stored(null, refusal);
            };
        }

        Outcome outcome() {
            return refusal != null
                    ? new Outcome.Refused(refusal)
                    : new Outcome.Recorded(entries == null ? List.of() : entries);
        }
    }

    /** The answer under {@code key}, if one was given. */
    Optional<Kept> find(String key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /**
     * The answers under those of {@code keys} under which one was given. Each is looked for by itself: a database that is
     * asked for many keys at once, when it has seen few, reads the whole table for them, and goes on doing so.
     */
    Map<String, Kept> find(Collection<String> keys) {
        Map<String, Kept> found = new HashMap<>();
        if (!keys.isEmpty()) {
            database.execute(
                    "SELECT command_hash, answer FROM answered_command WHERE command_key = ?",
                    (PreparedStatementCallback<Map<String, Kept>>) select -> {
                        for (String key : keys) {
                            select.setString(1, key);
                            try (ResultSet row = select.executeQuery()) {
                                if (row.next()) {
                                    found.put(key, new Kept(row.getString(1), readable(key, row.getString(2))));
                                }
                            }
                        }
                        return found;
                    });
        }
        return found;
    }

    /** Nothing that this program wrote is unreadable to it. */
    private static Outcome readable(String key, String answer) {
        try {
            return outcome(answer);
        } catch (RuntimeException e) {
            throw new LedgerFault(
                    "the answer under the key " + Characters.shown(key)
                            + " can't be read: something else than this program changed its row; verify says what is"
                            + " wrong, and a backup has it as it was",
                    e);
        }
    }

    /** The answer that is stored as {@code answer}. */
    static Outcome outcome(String answer) {
        return LedgerJson.mapper().readValue(answer, Stored.class).outcome();
    }

    /** Keeps {@code answers}, each under its key, which has none, as leaves of their tree in {@code leaves}. */
    void keep(Map<String, Kept> answers, Leaves leaves) {
        if (!answers.isEmpty()) {
            database.execute(
                    "INSERT INTO answered_command (command_key, command_hash, answer, answer_number, leaf_hash)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    (PreparedStatementCallback<int[]>) insert -> {
                        for (Map.Entry<String, Kept> answer : answers.entrySet()) {
                            String key = answer.getKey();
                            String command = answer.getValue().fingerprint();
                            String text = text(answer.getValue().outcome());
                            EntryRows.Numbering.Numbered numbered =
                                    leaves.answer(number -> AnswerLine.of(number, key, command, text));
                            insert.setString(1, key);
                            insert.setString(2, command);
                            insert.setString(3, text);
                            insert.setLong(4, numbered.number());
                            insert.setBytes(5, numbered.leaf());
                            insert.addBatch();
                        }
                        return insert.executeBatch();
                    });
        }
    }

    /**
     * An answer's row.
     *
     * @param number its number, from 1; 0 where it has none
     * @param key the key under which the command came
     * @param command what tells the command from others under the same key
     * @param answer the answer, as JSON
     * @param leaf the hash of its line, as it was kept with it; null where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Row(long number, String key, String command, String answer, byte @Nullable [] leaf) {

        /** The bytes of its line, without the line's end. */
        byte[] line() {
            return AnswerLine.of(number, key, command, answer);
        }
    }

    /** Hands {@code each} the answers after {@code number} up to the one of the number {@code last}, in order, in one query. */
    static void scan(JdbcTemplate database, long number, long last, Consumer<Row> each) {
        database.query(
                "SELECT answer_number, command_key, command_hash, answer, leaf_hash FROM answered_command"
                        + " WHERE answer_number > ? AND answer_number <= ? ORDER BY answer_number",
                row -> {
                    each.accept(new Row(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBytes(5)));
                },
                number,
                last);
    }

    /** {@code peaks} with the answers behind them, as far as these continue it by their numbers and leaves. */
    static Peaks withBehind(JdbcTemplate database, Peaks peaks) {
        Peaks[] now = {peaks};
        scan(database, peaks.size(), Long.MAX_VALUE, row -> {
            if (row.leaf() != null && row.number() == now[0].size() + 1) {
                now[0] = now[0].with(row.leaf()).peaks();
            }
        });
        return now[0];
    }

    /**
     * Hangs all answers on a tree, in the order of their keys, within a transaction that is open: those of a ledger of an
     * earlier version, of which nobody knows any more in which order they were given.
     */
    static Peaks begun(JdbcTemplate database) {
        List<String> keys = database.query(
                "SELECT command_key FROM answered_command ORDER BY command_key", (row, number) -> row.getString(1));
        Peaks peaks = Peaks.NONE;
        for (int from = 0; from < keys.size(); from += BATCH_ANSWERS_MAX) {
            List<Object[]> rows = new ArrayList<>();
            for (String key : keys.subList(from, Math.min(from + BATCH_ANSWERS_MAX, keys.size()))) {
                long number = peaks.size() + 1;
                byte[] leaf = TreeHash.leaf(stored(database, number, key).line());
                peaks = peaks.with(leaf).peaks();
                rows.add(new Object[] {number, leaf, key});
            }
            database.batchUpdate(
                    "UPDATE answered_command SET answer_number = ?, leaf_hash = ? WHERE command_key = ?", rows);
        }
        return peaks;
    }

    private static Row stored(JdbcTemplate database, long number, String key) {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT command_hash, answer FROM answered_command WHERE command_key = ?",
                (row, at) -> new Row(number, key, row.getString(1), row.getString(2), null),
                key));
    }

    private static String text(Outcome answer) {
        return LedgerJson.mapper().writeValueAsString(Stored.of(answer));
    }
}
