package org.caseledger.app.store;

import java.util.Arrays;
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

/** The first answer to every command that came with an idempotency key. */
final class KeptAnswers {

    /** Keys that are looked for in one statement. */
    private static final int KEYS_MAX = 256;

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

    /** The answers under those of {@code keys} under which one was given. */
    Map<String, Kept> find(Collection<String> keys) {
        Map<String, Kept> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_MAX) {
            find(all.subList(from, Math.min(all.size(), from + KEYS_MAX)), found);
        }
        return found;
    }

    private void find(List<String> keys, Map<String, Kept> found) {
        // So that the database meets few different statements, the last key is asked for until the number is round.
        int asked = Integer.highestOneBit(2 * keys.size() - 1);
        Object[] parameters = new Object[asked];
        Arrays.setAll(parameters, index -> keys.get(Math.min(index, keys.size() - 1)));
        database.query(
                "SELECT command_key, command_hash, answer FROM answered_command WHERE command_key IN (?"
                        + ", ?".repeat(asked - 1) + ")",
                row -> {
                    found.put(
                            row.getString(1),
                            new Kept(
                                    row.getString(2),
                                    LedgerJson.mapper()
                                            .readValue(row.getString(3), Stored.class)
                                            .outcome()));
                },
                parameters);
    }

    /** Keeps {@code answers}, each under its key, which has none. */
    void keep(Map<String, Kept> answers) {
        if (!answers.isEmpty()) {
            database.batchUpdate(
                    "INSERT INTO answered_command (command_key, command_hash, answer) VALUES (?, ?, ?)",
                    answers.entrySet().stream()
                            .map(answer -> new Object[] {
                                answer.getKey(),
                                answer.getValue().fingerprint(),
                                LedgerJson.mapper()
                                        .writeValueAsString(
                                                Stored.of(answer.getValue().outcome()))
                            })
                            .toList());
        }
    }
}
