package org.caseledger.app.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Outcome;
import org.caseledger.payroll.Payrolls;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reading every kept answer says of the answers. Each line is made again of its row and hashed again, and held against the
 * tree that grew with the answers; and an answer that says that something was recorded is held against the entries: it names those
 * that were recorded under its key, and no others.
 *
 * @param answers how many answers there are
 * @param root the root over their lines as they are now
 * @param first the first that isn't what was answered; null where all are
 * @param roots the roots over the first so many answers, for the numbers that were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record AnswersCheck(
        long answers, byte[] root, @Nullable AnswerDifference first, Map<Long, byte[]> roots) {

    private static final int TIMES_LOOKED = 100;
    private static final long PAUSE_MILLIS = 20;

    /** Under a key of the program's own, what is done and to what, steps of a run are recorded; no sender chose it. */
    private static final String OWN_KEYS = Payrolls.FAMILY.name() + "/";

    /** What is read: answers first, then each entry, then the end. */
    static final class Reading {
        private final JdbcTemplate database;
        private final Peaks recorded;
        private final TreeSet<Long> sizes;
        private final Map<Long, byte[]> roots = new TreeMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, Naming> named = new HashMap<>();
        private Peaks peaks = Peaks.NONE;
        private @Nullable AnswerDifference first;

        private record Naming(long answer, String key) {}

        /** Reads the answers in {@code database} that {@code recorded} has, with the roots over {@code sizes}. */
        Reading(JdbcTemplate database, Peaks recorded, Collection<Long> sizes) {
            this.database = database;
            this.recorded = recorded;
            this.sizes = new TreeSet<>(sizes);
            note();
            KeptAnswers.scan(database, 0, recorded.size(), this::take);
            if (peaks.size() < recorded.size()) {
                differs(new AnswerDifference(
                        peaks.size() + 1,
                        null,
                        "it is missing, and with it everything up to answer " + recorded.size()
                                + ", which was the last"));
            }
        }

        private void note() {
            if (sizes.contains(peaks.size())) {
                roots.put(peaks.size(), peaks.root());
            }
        }

        private void take(KeptAnswers.Row row) {
            long expected = peaks.size() + 1;
            if (row.number() != expected) {
                differs(
                        row.number() > expected
                                ? new AnswerDifference(
                                        expected,
                                        null,
                                        "it is missing: the next answer there is has number " + row.number())
                                : new AnswerDifference(
                                        expected,
                                        row.key(),
                                        "it says that it has number " + row.number() + ", which another has"));
            }
            byte[] leaf = TreeHash.leaf(row.line());
            if (!Arrays.equals(leaf, row.leaf())) {
                differs(new AnswerDifference(
                        expected, row.key(), "its row was changed: its line isn't that whose hash was kept with it"));
            }
            peaks = peaks.with(leaf).peaks();
            note();
            numbers.put(row.key(), expected);
            for (String entry : entries(expected, row)) {
                Naming before = named.put(entry, new Naming(expected, row.key()));
                if (before != null) {
                    differs(new AnswerDifference(
                            expected,
                            row.key(),
                            "it names entry " + entry + ", as answer " + before.answer() + " does"));
                }
            }
        }

        private List<String> entries(long number, KeptAnswers.Row row) {
            try {
                return KeptAnswers.outcome(row.answer()) instanceof Outcome.Recorded(List<String> entries)
                        ? entries
                        : List.of();
            } catch (RuntimeException e) {
                differs(new AnswerDifference(number, row.key(), "its row can't be read as an answer"));
                return List.of();
            }
        }

        /** The journal's next entry, the one with the {@code number}, which was recorded under {@code key}. */
        void entry(long number, String stream, String entry, String key) {
            Naming naming = named.remove(entry);
            if (naming == null) {
                Long answer = numbers.get(key);
                if (answer != null && !stream.startsWith(OWN_KEYS)) {
                    differs(new AnswerDifference(
                            answer, key, "entry " + number + " was recorded under its key, and it doesn't name it"));
                }
            } else if (!isOf(naming.key(), key)) {
                differs(new AnswerDifference(
                        naming.answer(),
                        naming.key(),
                        "it names entry " + number + ", which was recorded under the key " + Characters.shown(key)));
            }
        }

        /** What follows from a command, and what a row of a feed records beside its first command, has the key with a part added. */
        private static boolean isOf(String answered, String key) {
            return key.startsWith(answered)
                    && (key.length() == answered.length() || key.charAt(answered.length()) == '/');
        }

        /** All entries are read; {@code leaves} has the tree as it is by now. */
        AnswersCheck end(Leaves leaves) {
            named.forEach((entry, naming) -> differs(new AnswerDifference(
                    naming.answer(), naming.key(), "it names entry " + entry + ", which isn't there")));
            if (first == null && peaks.sharedWith(recorded) < recorded.size()) {
                differs(new AnswerDifference(
                        peaks.sharedWith(recorded) + 1,
                        null,
                        "it, or one of those after it, was changed together with its hash: the tree isn't the one that"
                                + " grew with the answers"));
            }
            if (first == null) {
                first = beyond(leaves);
            }
            return new AnswersCheck(peaks.size(), peaks.root(), first, roots);
        }

        /** An answer without a number, or beyond the last one that was kept; one may be kept at this moment. */
        private @Nullable AnswerDifference beyond(Leaves leaves) {
            for (int times = 1; ; times++) {
                // The tree is asked after the table: what was kept before the row was seen is in it, or is about to be.
                List<String> found = database.query(
                        "SELECT command_key FROM answered_command WHERE answer_number IS NULL OR answer_number < 1"
                                + " OR answer_number > ? FETCH FIRST 1 ROWS ONLY",
                        (row, number) -> row.getString(1),
                        leaves.head().answers().size());
                if (found.isEmpty()) {
                    return null;
                }
                if (times == TIMES_LOOKED) {
                    return new AnswerDifference(
                            leaves.head().answers().size() + 1,
                            found.getFirst(),
                            "it lies beside the answers that were kept: somebody put it there");
                }
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new LedgerFault("the check was interrupted", e);
                }
            }
        }

        /** What is read in one order is found in another: the lowest number counts. */
        private void differs(AnswerDifference found) {
            if (first == null || found.number() < first.number()) {
                first = found;
            }
        }
    }
}
