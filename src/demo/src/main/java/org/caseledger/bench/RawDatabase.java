package org.caseledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.Provenance;

/**
 * The database without the ledger: a Derby of the same version and durability with the ledger's own tables, in a
 * directory of its own, and plain JDBC.
 */
final class RawDatabase implements AutoCloseable {

    private static final String INSERT = "INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,"
            + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What an entry's row holds, but for its position. */
    record Row(
            String stream,
            long number,
            String type,
            String entry,
            byte[] metaData,
            byte[] payload,
            String revision,
            String payloadType,
            String recordedAt) {}

    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private final Connection connection;

    /** Makes one in {@code directory}. */
    RawDatabase(Path directory) throws SQLException, IOException {
        derby.setDatabaseName(directory.toString());
        derby.setUser("LEDGER");
        derby.setCreateDatabase("create");
        connection = derby.getConnection();
        connection.setAutoCommit(false);
        for (String statement : tables().split(";")) {
            if (!statement.isBlank()) {
                try (Statement sql = connection.createStatement()) {
                    sql.execute(statement);
                }
            }
        }
        connection.commit();
    }

    private static String tables() throws IOException {
        try (InputStream in = RawDatabase.class.getResourceAsStream("/db/migration/V1__ledger.sql")) {
            return new String(Objects.requireNonNull(in, "V1__ledger.sql").readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "");
        }
    }

    /** The rows of a ledger's entries, read through {@code ledger}. */
    static List<Row> rows(Connection ledger) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement sql = ledger.createStatement();
                ResultSet row = sql.executeQuery("SELECT aggregateIdentifier, sequenceNumber, type, eventIdentifier,"
                        + " metaData, payload, payloadRevision, payloadType, timeStamp FROM DomainEventEntry"
                        + " ORDER BY globalIndex")) {
            while (row.next()) {
                rows.add(new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
            }
        }
        return rows;
    }

    /** Inserts {@code rows}, {@code perCommit} in one transaction; returns the nanoseconds it took. */
    long insert(List<Row> rows, int perCommit) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (Row row : rows) {
                insert.setString(1, row.stream());
                insert.setLong(2, row.number());
                insert.setString(3, row.type());
                insert.setString(4, row.entry());
                insert.setBytes(5, row.metaData());
                insert.setBytes(6, row.payload());
                insert.setString(7, row.revision());
                insert.setString(8, row.payloadType());
                insert.setString(9, row.recordedAt());
                insert.addBatch();
                if (++waiting == perCommit) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return System.nanoTime() - start;
    }

    /**
     * Reads every row in ledger order, columns as the ledger reads them; with {@code decode} each becomes an event and
     * its provenance. Returns the nanoseconds it took.
     */
    static long scan(Connection ledger, boolean decode, long expected) throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        try (Statement sql = ledger.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT globalIndex, aggregateIdentifier, eventIdentifier, timeStamp,"
                                + " payloadType, payloadRevision, payload, metaData FROM DomainEventEntry ORDER BY globalIndex")) {
            while (row.next()) {
                row.getLong(1);
                row.getString(2);
                row.getString(3);
                row.getString(4);
                String type = row.getString(5);
                int revision = row.getInt(6);
                byte[] payload = row.getBytes(7);
                byte[] metaData = row.getBytes(8);
                if (decode) {
                    EventCatalogue.reader().read(type, revision, payload);
                    Provenance.read(metaData);
                }
                count++;
            }
        }
        if (count != expected) {
            throw new IllegalStateException("the scan found " + count + " rows, not " + expected);
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        derby.setCreateDatabase(null);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            // Derby reports a completed shutdown as an exception, SQLState 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
