package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import org.caseledger.claim.Claims;
import org.caseledger.family.EventReader;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Instants;
import org.caseledger.journal.Provenance;
import org.caseledger.projection.RawEntry;
import org.caseledger.projection.Recorded;
import org.caseledger.user.Users;
import org.caseledger.webhook.Webhooks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The ledger's entries as stored, read in ledger order. There is one writer, so that a position once read is final: no
 * entry with a smaller one appears later.
 */
final class Journal {

    private static final String COLUMNS =
            "globalIndex, aggregateIdentifier, eventIdentifier, timeStamp, payloadType, payloadRevision, payload,"
                    + " metaData, entryNumber";

    private final JdbcTemplate database;
    private final EventReader reader;

    /** The entries in {@code database}, their events read by {@code reader}. */
    Journal(JdbcTemplate database, EventReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** At most {@code max} entries after {@code position}. */
    List<Recorded> after(long position, int max) {
        return after(position, max, (row, number) -> recorded(row));
    }

    /** At most {@code max} entries after {@code position}, as they are stored. */
    List<StoredEntry> storedAfter(long position, int max) {
        return after(position, max, (row, number) -> stored(row));
    }

    private <T> List<T> after(long position, int max, RowMapper<T> mapper) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE globalIndex > ? ORDER BY globalIndex"
                        + " FETCH FIRST ? ROWS ONLY",
                mapper,
                position,
                max);
    }

    /** Hands {@code each} all entries up to the position {@code last}, in ledger order, in one query. */
    void scan(long last, Consumer<RawEntry> each) {
        database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE globalIndex <= ? ORDER BY globalIndex",
                row -> {
                    each.accept(raw(row));
                },
                last);
    }

    /** The entries of {@code stream} up to {@code position}, in order. */
    List<Recorded> stream(String stream, long position) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE aggregateIdentifier = ? AND globalIndex <= ?"
                        + " ORDER BY sequenceNumber",
                (row, number) -> recorded(row),
                stream,
                position);
    }

    /** The entries of {@code stream} whose places in it, counted from 0, are {@code from} to {@code to}; in order. */
    List<Recorded> stream(String stream, int from, int to) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                        + " AND sequenceNumber BETWEEN ? AND ? ORDER BY sequenceNumber",
                (row, number) -> recorded(row),
                stream,
                from,
                to);
    }

    /** The first entry of each claim's stream up to {@code position}, found by the streams' own order. */
    List<Recorded> firstOfClaims(long position) {
        return firstOf(Claims.FAMILY, position);
    }

    /** The first entry of each account's stream up to {@code position}, in ledger order. */
    List<Recorded> firstOfUsers(long position) {
        return inOrder(firstOf(Users.FAMILY, position));
    }

    /** The first entry of each webhook's stream up to {@code position}, in ledger order. */
    List<Recorded> firstOfWebhooks(long position) {
        return inOrder(firstOf(Webhooks.FAMILY, position));
    }

    /** What each stream of {@code family} is about, in the order of their first entries. */
    List<String> subjects(StreamFamily<?, ?, ?> family) {
        return inOrder(firstOf(family, Long.MAX_VALUE)).stream()
                .map(first -> family.streams().subject(first.stream()).orElseThrow())
                .toList();
    }

    private static List<Recorded> inOrder(List<Recorded> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** The entries after {@code position} up to {@code last}, as they are stored. */
    List<StoredEntry> storedBetween(long position, long last) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE globalIndex > ? AND globalIndex <= ?"
                        + " ORDER BY globalIndex",
                (row, number) -> stored(row),
                position,
                last);
    }

    /** The entry {@code id}, as it is stored; empty where there is none. */
    Optional<StoredEntry> stored(String id) {
        return database
                .query(
                        "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE eventIdentifier = ?",
                        (row, number) -> stored(row),
                        id)
                .stream()
                .findFirst();
    }

    /** The place of the entry {@code id}; empty where there is none. */
    Optional<Long> place(String id) {
        return database
                .query(
                        "SELECT globalIndex FROM DomainEventEntry WHERE eventIdentifier = ?",
                        (row, number) -> row.getLong(1),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * The place of the entry {@code number}: of one that is missing, the place before the next one; empty beyond the last. An
     * entry's place is its number, or not far beyond.
     */
    Optional<Long> placeOf(long number) {
        return database
                .query(
                        "SELECT globalIndex, entryNumber FROM DomainEventEntry WHERE globalIndex >= ?"
                                + " AND entryNumber >= ? ORDER BY globalIndex FETCH FIRST 1 ROWS ONLY",
                        (row, at) -> row.getLong(2) == number ? row.getLong(1) : row.getLong(1) - 1,
                        number,
                        number)
                .stream()
                .findFirst();
    }

    /** How many entries there are after {@code position} up to {@code last}. */
    long count(long position, long last) {
        Long count = database.queryForObject(
                "SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex > ? AND globalIndex <= ?",
                Long.class,
                position,
                last);
        return count == null ? 0 : count;
    }

    private List<Recorded> firstOf(StreamFamily<?, ?, ?> family, long position) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE aggregateIdentifier >= ?"
                        + " AND aggregateIdentifier < ? AND sequenceNumber = 0 AND globalIndex <= ?",
                (row, number) -> recorded(row),
                family.name() + "/",
                family.name() + "0",
                position);
    }

    /**
     * Where the journal ends.
     *
     * @param position the position of the last entry; 0 where there is none
     * @param recordedAt when it was recorded; the epoch where there is none
     */
    record End(long position, Instant recordedAt) {}

    /** Where the journal ends now. */
    End end() {
        return database
                .query(
                        "SELECT globalIndex, timeStamp, eventIdentifier FROM DomainEventEntry ORDER BY globalIndex DESC"
                                + " FETCH FIRST 1 ROWS ONLY",
                        (row, number) -> end(row.getLong(1), row.getString(2), row.getString(3)))
                .stream()
                .findFirst()
                .orElseGet(() -> new End(0, Instant.EPOCH));
    }

    private static End end(long position, String recordedAt, String entry) {
        try {
            return new End(position, Instant.parse(recordedAt));
        } catch (RuntimeException e) {
            throw unreadable(entry, e);
        }
    }

    /** The last entry, as it is stored. */
    Optional<StoredEntry> lastStored() {
        return database
                .query(
                        "SELECT " + COLUMNS + " FROM DomainEventEntry ORDER BY globalIndex DESC"
                                + " FETCH FIRST 1 ROWS ONLY",
                        (row, number) -> stored(row))
                .stream()
                .findFirst();
    }

    /** The number of entries. */
    long count() {
        Long count = database.queryForObject("SELECT COUNT(*) FROM DomainEventEntry", Long.class);
        return count == null ? 0 : count;
    }

    /** The sum of what {@code weighed} makes of each stream and the number of its entries. */
    long count(ToLongBiFunction<String, Long> weighed) {
        LongAdder sum = new LongAdder();
        database.query(
                "SELECT aggregateIdentifier, COUNT(*) FROM DomainEventEntry GROUP BY aggregateIdentifier", row -> {
                    sum.add(weighed.applyAsLong(row.getString(1), row.getLong(2)));
                });
        return sum.sum();
    }

    /** {@code entry} with its event and its provenance made of what is stored. */
    Recorded decoded(RawEntry entry) {
        try {
            return entry.decoded(reader);
        } catch (RuntimeException e) {
            throw unreadable(entry.entry(), e);
        }
    }

    /** Nothing that this program wrote is unreadable to it; what is wrong with a word may be a word about somebody. */
    private static LedgerFault unreadable(String entry, RuntimeException fault) {
        return new LedgerFault(
                "entry " + entry
                        + " can't be read: something else than this program changed its row; verify says where the"
                        + " record begins to differ, and a backup or an export from before has it",
                fault);
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        return decoded(raw(row));
    }

    private static RawEntry raw(ResultSet row) throws SQLException {
        return new RawEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getBytes(7),
                row.getBytes(8));
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        String entry = row.getString("eventIdentifier");
        try {
            return new StoredEntry(
                    row.getLong("globalIndex"),
                    row.getLong("entryNumber"),
                    row.getString("aggregateIdentifier"),
                    entry,
                    recordedAt(row),
                    provenance(row),
                    row.getString("payloadType"),
                    row.getInt("payloadRevision"),
                    row.getBytes("payload"));
        } catch (RuntimeException e) {
            throw unreadable(entry, e);
        }
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return Instants.read(row.getString("timeStamp"));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return Provenance.read(row.getBytes("metaData"));
    }
}
