package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.Products;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Product;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.flywaydb.core.Flyway;
import tools.jackson.core.type.TypeReference;

/**
 * The database without the ledger: one of the same product, version and durability with the ledger's own tables, in a
 * directory of its own, and plain JDBC.
 */
final class RawDatabase implements AutoCloseable {

    private static final TypeReference<Map<String, String>> META_DATA = new TypeReference<>() {};
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

    private final Database database;
    private final Connection connection;

    /** Makes one in {@code directory}. */
    RawDatabase(Path directory) throws SQLException {
        Product product = Products.embedded();
        database = product.make(directory, directory.resolve("database"));
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas(Database.SCHEMA)
                .locations("classpath:" + product.migrations())
                .load()
                .migrate();
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
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
                    Provenance.fromMetaData(LedgerJson.mapper().readValue(metaData, META_DATA));
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
        database.close();
    }
}
