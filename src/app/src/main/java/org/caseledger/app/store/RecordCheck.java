package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.journal.Instants;
import org.caseledger.journal.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reading every entry's row says of the record. Each line is made again of its row, each leaf and subtree hashed again; a
 * row's number, instant, identifier, place in its stream and stored words are held against each other.
 *
 * @param entries how many entries there are
 * @param root the root over their lines as they are now
 * @param first the first entry that isn't what was recorded; null where all are
 * @param roots the roots over the first so many entries, for the numbers that were asked for
 * @param answers what the kept answers are, held against their own tree and against the entries
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record RecordCheck(
        long entries, byte[] root, @Nullable Difference first, Map<Long, byte[]> roots, AnswersCheck answers) {

    private static final int TIMES_LOOKED = 100;
    private static final long PAUSE_MILLIS = 20;
    private static final int VERSION_7 = 7;
    private static final int TIME_SHIFT = 16;

    /**
     * Checks the rows in {@code database} against the trees that {@code leaves} keeps, with the roots over the first {@code
     * sizes} entries and the first {@code sizesOfAnswers} answers.
     */
    static RecordCheck of(
            JdbcTemplate database, Leaves leaves, Collection<Long> sizes, Collection<Long> sizesOfAnswers) {
        Leaves.Head head = leaves.head();
        AnswersCheck.Reading answers = new AnswersCheck.Reading(database, head.answers(), sizesOfAnswers);
        Reading reading = new Reading(sizes, answers);
        database.query(
                "SELECT globalIndex, entryNumber, aggregateIdentifier, sequenceNumber, type, eventIdentifier, timeStamp,"
                        + " payloadType, payloadRevision, payload, metaData, leafHash, subtreeHash"
                        + " FROM DomainEventEntry WHERE globalIndex <= ? ORDER BY globalIndex",
                row -> {
                    reading.take(row);
                },
                head.place());
        reading.end(head.peaks());
        if (reading.first == null) {
            reading.first = beyond(database, leaves);
        }
        return new RecordCheck(
                reading.peaks.size(), reading.peaks.root(), reading.first, reading.roots, answers.end(leaves));
    }

    private record Last(long place, String entry) {}

    /** An entry that lies beyond the last one that was recorded; somebody may be recording one at this moment. */
    private static @Nullable Difference beyond(JdbcTemplate database, Leaves leaves) {
        for (int times = 1; ; times++) {
            // The tree is asked after the table: what was recorded before the row was seen is in it, or is about to be.
            Optional<Last> found = database
                    .query(
                            "SELECT globalIndex, eventIdentifier FROM DomainEventEntry ORDER BY globalIndex DESC"
                                    + " FETCH FIRST 1 ROWS ONLY",
                            (row, number) -> new Last(row.getLong(1), row.getString(2)))
                    .stream()
                    .findFirst()
                    .filter(last -> last.place() > leaves.head().place());
            if (found.isEmpty()) {
                return null;
            }
            if (times == TIMES_LOOKED) {
                return new Difference(
                        leaves.head().peaks().size() + 1,
                        found.get().entry(),
                        "it doesn't continue the tree: somebody put it there, or took away one before it");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LedgerFault("the check was interrupted", e);
            }
        }
    }

    /** What is read, row by row. */
    private static final class Reading {
        private final TreeSet<Long> sizes;
        private final Map<Long, byte[]> roots = new TreeMap<>();
        private final Map<String, Long> streams = new HashMap<>();
        private final AnswersCheck.Reading answers;
        private Peaks peaks = Peaks.NONE;
        private Instant before = Instant.MIN;
        private @Nullable Difference first;

        Reading(Collection<Long> sizes, AnswersCheck.Reading answers) {
            this.sizes = new TreeSet<>(sizes);
            this.answers = answers;
            note();
        }

        private void note() {
            if (sizes.contains(peaks.size())) {
                roots.put(peaks.size(), peaks.root());
            }
        }

        void take(ResultSet row) throws SQLException {
            long expected = peaks.size() + 1;
            long number = row.getLong(2);
            String entry = row.getString(6);
            if (number != expected) {
                differs(
                        number > expected
                                ? new Difference(
                                        expected, null, "it is missing: the next entry there is has number " + number)
                                : new Difference(
                                        expected,
                                        entry,
                                        "it says that it has number " + number
                                                + ": it was moved, or put there by somebody"));
            }
            byte[] leaf;
            try {
                leaf = hashed(number, row);
            } catch (RuntimeException e) {
                differs(new Difference(expected, entry, "its row can't be read as an entry: " + e.getMessage()));
                leaf = TreeHash.leaf(new byte[0]);
            }
            if (!Arrays.equals(leaf, row.getBytes(12))) {
                differs(new Difference(
                        expected, entry, "its row was changed: its line isn't that whose hash was recorded with it"));
            }
            Peaks.Grown grown = peaks.with(leaf);
            peaks = grown.peaks();
            if (!Arrays.equals(grown.subtree(), row.getBytes(13))) {
                differs(new Difference(
                        expected,
                        entry,
                        "it, or one of the entries right before it, was changed together with its hash: the tree over"
                                + " them is another"));
            }
            note();
        }

        private byte[] hashed(long number, ResultSet row) throws SQLException {
            String stream = row.getString(3);
            String entry = row.getString(6);
            Instant recordedAt = Instants.read(row.getString(7));
            Provenance provenance = Provenance.read(row.getBytes(11));
            answers.entry(number, stream, entry, provenance.key());
            if (first == null) {
                wrong(stream, row.getLong(4), row.getString(5), entry, recordedAt)
                        .or(() -> ahead(recordedAt, provenance.clockRead()))
                        .ifPresent(what -> differs(new Difference(number, entry, what)));
            }
            before = recordedAt;
            return TreeHash.leaf(EntryLine.of(
                    number,
                    stream,
                    entry,
                    row.getString(8),
                    Integer.parseInt(row.getString(9)),
                    recordedAt,
                    provenance,
                    row.getBytes(10)));
        }

        /** What of a row doesn't fit the rest, though it isn't in its line; empty where all does. */
        private Optional<String> wrong(String stream, long sequence, String type, String entry, Instant recordedAt) {
            long next = streams.merge(stream, 1L, Long::sum) - 1;
            if (sequence != next) {
                return Optional.of("it is the " + (sequence + 1) + ". entry of its stream by its row, and the "
                        + (next + 1) + ". by the order of recording");
            }
            if (!PlacedEvent.type(stream).equals(type)) {
                return Optional.of("its row says that its stream is of the type " + type);
            }
            if (recordedAt.isBefore(before)) {
                return Optional.of("it was recorded at " + recordedAt + ", before the entry before it");
            }
            Optional<Instant> made = instantOf(entry);
            if (made.isEmpty()) {
                return Optional.of("its identifier is none that a ledger makes: it carries no instant");
            }
            if (made.get().toEpochMilli() != recordedAt.toEpochMilli()) {
                return Optional.of("its identifier was made at " + made.get() + ", and it says that it was recorded at "
                        + recordedAt);
            }
            return Optional.empty();
        }

        /** A clock is noted only where it read an earlier instant than that of recording. */
        private static Optional<String> ahead(Instant recordedAt, @Nullable Instant clockRead) {
            return clockRead == null || clockRead.isBefore(recordedAt)
                    ? Optional.empty()
                    : Optional.of("the clock read " + clockRead + " by it, and it says that it was recorded at "
                            + recordedAt + ", which isn't later");
        }

        /** The instant from which an identifier of version 7 was made; empty for one of another kind. */
        private static Optional<Instant> instantOf(String entry) {
            try {
                UUID id = UUID.fromString(entry);
                return id.version() == VERSION_7
                        ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_SHIFT))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        void end(Peaks recorded) {
            if (peaks.size() < recorded.size()) {
                differs(new Difference(
                        peaks.size() + 1,
                        null,
                        "it is missing, and with it everything up to entry " + recorded.size()
                                + ", which was the last"));
            } else if (peaks.sharedWith(recorded) < recorded.size()) {
                differs(new Difference(
                        peaks.sharedWith(recorded) + 1,
                        null,
                        "it, or one of those after it, was changed together with all hashes: the tree isn't the one that"
                                + " grew with the entries"));
            }
        }

        private void differs(Difference found) {
            if (first == null) {
                first = found;
            }
        }
    }
}
