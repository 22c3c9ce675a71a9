package org.caseledger.app.store;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.office.Books.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** The first answer to every command that came with an idempotency key. */
final class KeptAnswers {

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
                                    found.put(key, new Kept(row.getString(1), outcome(row.getString(2))));
                                }
                            }
                        }
                        return found;
                    });
        }
        return found;
    }

    private static Outcome outcome(String answer) {
        return LedgerJson.mapper().readValue(answer, Stored.class).outcome();
    }

    /** Keeps {@code answers}, each under its key, which has none. */
    void keep(Map<String, Kept> answers) {
        if (!answers.isEmpty()) {
            database.execute(
                    "INSERT INTO answered_command (command_key, command_hash, answer) VALUES (?, ?, ?)",
                    (PreparedStatementCallback<int[]>) insert -> {
                        for (Map.Entry<String, Kept> answer : answers.entrySet()) {
                            insert.setString(1, answer.getKey());
                            insert.setString(2, answer.getValue().fingerprint());
                            insert.setString(3, text(answer.getValue().outcome()));
                            insert.addBatch();
                        }
                        return insert.executeBatch();
                    });
        }
    }

    private static String text(Outcome answer) {
        return LedgerJson.mapper().writeValueAsString(Stored.of(answer));
    }
}
