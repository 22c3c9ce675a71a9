package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Products;
import org.caseledger.app.store.product.Database;

/**
 * The database without the ledger: the same product with the same durability and the very tables of a ledger, in a directory
 * of its own, and plain JDBC.
 */
final class RawLedger implements AutoCloseable {

    private static final String ENTRY =
            "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type,"
                    + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp, entryNumber,"
                    + " leafHash, subtreeHash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ANSWER =
            "INSERT INTO answered_command (command_key, command_hash, answer, answer_number, leaf_hash)"
                    + " VALUES (?, ?, ?, ?, ?)";

    /** What an entry's row holds, but for its position. */
    record Entry(
            String stream,
            long number,
            String type,
            String entry,
            byte[] metaData,
            byte[] payload,
            String revision,
            String payloadType,
            String recordedAt,
            byte[] leaf,
            byte[] subtree) {}

    /** What an answer's row holds, but for its number. */
    record Answer(String key, String hash, String answer, byte[] leaf) {}

    /** What a command left in the tables: an entry, and its answer. */
    record Row(Entry entry, Answer answer) {}

    private final Database database;
    private final Connection connection;
    private long position;

    /** The tables of a new ledger in {@code directory}. */
    RawLedger(Path directory) throws SQLException {
        Ledger.open(directory, Clock.systemUTC()).close();
        database = Products.embedded().open(directory, directory.resolve("database"), null);
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    /**
     * What is in the tables of a ledger, read through {@code ledger}: entries in their order, each with the answer to the
     * command that recorded it. Of the bench's commands each recorded one entry and was answered once.
     */
    static List<Row> rows(Connection ledger, long after) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement entries = ledger.prepareStatement(
                        "SELECT aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload,"
                                + " payloadRevision, payloadType, timeStamp, leafHash, subtreeHash FROM DomainEventEntry"
                                + " WHERE globalIndex > ? ORDER BY globalIndex");
                PreparedStatement answers = ledger.prepareStatement(
                        "SELECT command_key, command_hash, answer, leaf_hash FROM answered_command WHERE command_key = ?")) {
            entries.setLong(1, after);
            try (ResultSet row = entries.executeQuery()) {
                while (row.next()) {
                    Entry entry = new Entry(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getBytes(5),
                            row.getBytes(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getBytes(10),
                            row.getBytes(11));
                    String claim = entry.stream().substring(entry.stream().indexOf('/') + 1);
                    rows.add(new Row(entry, answer(answers, claim + "/" + entry.number())));
                }
            }
        }
        return rows;
    }

    private static Answer answer(PreparedStatement answers, String key) throws SQLException {
        answers.setString(1, key);
        try (ResultSet row = answers.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("nothing answers \"" + key + "\"");
            }
            return new Answer(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4));
        }
    }

    /** Inserts {@code rows}, those of {@code perCommit} commands in one transaction; returns the nanoseconds it took. */
    long insert(Iterator<Row> rows, int perCommit) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement entries = connection.prepareStatement(ENTRY);
                PreparedStatement answers = connection.prepareStatement(ANSWER)) {
            int waiting = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                add(entries, row.entry());
                add(answers, row.answer());
                if (++waiting == perCommit || !rows.hasNext()) {
                    entries.executeBatch();
                    answers.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
        }
        return System.nanoTime() - start;
    }

    /** Has the ledger hang its rows on a tree of their own when it is opened next: they have the leaves of others. */
    void forgetTree() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM entry_tree");
            connection.commit();
        }
    }

    private void add(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, ++position);
        insert.setString(2, entry.stream());
        insert.setLong(3, entry.number());
        insert.setString(4, entry.type());
        insert.setString(5, entry.entry());
        insert.setBytes(6, entry.metaData());
        insert.setBytes(7, entry.payload());
        insert.setString(8, entry.revision());
        insert.setString(9, entry.payloadType());
        insert.setString(10, entry.recordedAt());
        insert.setLong(11, position);
        insert.setBytes(12, entry.leaf());
        insert.setBytes(13, entry.subtree());
        insert.addBatch();
    }

    private void add(PreparedStatement insert, Answer answer) throws SQLException {
        insert.setString(1, answer.key());
        insert.setString(2, answer.hash());
        insert.setString(3, answer.answer());
        insert.setLong(4, position);
        insert.setBytes(5, answer.leaf());
        insert.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }

    /** Reads every row of {@code ledger} in order, with the columns that the ledger reads, and hands each to {@code taker}. */
    static long scan(Connection ledger, RowTaker taker) throws SQLException {
        long count = 0;
        try (Statement sql = ledger.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT globalIndex, aggregateIdentifier, eventIdentifier, timeStamp,"
                                + " payloadType, payloadRevision, payload, metaData FROM DomainEventEntry ORDER BY globalIndex")) {
            while (row.next()) {
                taker.take(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getBytes(7),
                        row.getBytes(8));
                count++;
            }
        }
        return count;
    }

    /** Does something with a row of the ledger. */
    interface RowTaker {
        /** Takes one row's columns. */
        void take(
                long position,
                String stream,
                String entry,
                String recordedAt,
                String payloadType,
                int revision,
                byte[] payload,
                byte[] metaData);
    }
}
