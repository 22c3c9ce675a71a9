package org.caseledger.app.store.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.caseledger.app.store.product.Database;

/** A Derby database, on disk or in memory. */
final class DerbyDatabase implements Database {

    private final EmbeddedDataSource derby;
    private final String key;
    private final boolean inMemory;

    private DerbyDatabase(EmbeddedDataSource derby, String key, boolean inMemory) {
        this.derby = derby;
        this.key = key;
        this.inMemory = inMemory;
    }

    /**
     * The database of {@code derby}, whose first connection is asked for with {@code attributes}, and with {@code key}, which
     * says with what it is encrypted, if it is.
     */
    static DerbyDatabase started(EmbeddedDataSource derby, String attributes, String key, boolean inMemory)
            throws SQLException {
        derby.setConnectionAttributes(attributes + key);
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            try {
                end(derby, "shutdown=true");
            } catch (SQLException closing) {
                // What went wrong first is what is told; a database that never started has nothing to shut down.
                e.addSuppressed(closing);
            }
            throw e;
        }
        derby.setConnectionAttributes("");
        return new DerbyDatabase(derby, key, inMemory);
    }

    @Override
    public DataSource dataSource() {
        return derby;
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        // Without room for its lock, or leave to write, Derby goes on with pages as they were left.
        try (Connection connection = derby.getConnection()) {
            return connection.isReadOnly();
        }
    }

    @Override
    public Set<String> tables() throws SQLException {
        Set<String> tables = new HashSet<>();
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM sys.systables WHERE tabletype = 'T'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Derby makes a folder in the one that it is told, called like the database itself. */
    @Override
    public void backUp(Path folder) throws SQLException {
        Path target = folder.resolveSibling(folder.getFileName() + ".copying");
        try {
            try (Connection connection = derby.getConnection();
                    CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                call.setString(1, target.toString());
                call.execute();
            }
            try (Stream<Path> made = Files.list(target)) {
                Files.move(made.findFirst().orElseThrow(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(target);
        } catch (IOException e) {
            throw new SQLException("the copy in " + target + " can't be moved to " + folder, e);
        }
    }

    /** One table after the other, each by itself: nobody who writes to two of them meanwhile is waited for in a circle. */
    @Override
    public void check() throws SQLException {
        try (Connection connection = derby.getConnection();
                CallableStatement check = connection.prepareCall("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE(?, ?)")) {
            for (SchemaTable table : all(connection)) {
                check.setString(1, table.schema());
                check.setString(2, table.name());
                try (ResultSet checked = check.executeQuery()) {
                    checked.next();
                }
            }
        }
    }

    private record SchemaTable(String schema, String name) {}

    private static List<SchemaTable> all(Connection connection) throws SQLException {
        List<SchemaTable> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT s.schemaname, t.tablename FROM sys.systables t"
                        + " JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE t.tabletype = 'T'")) {
            while (rows.next()) {
                all.add(new SchemaTable(rows.getString(1), rows.getString(2)));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        end(derby, "shutdown=true");
        if (inMemory) {
            // Derby starts it once more, to drop it.
            end(derby, "drop=true" + key);
        }
    }

    /** Derby reports a completed shutdown as an exception. */
    private static void end(EmbeddedDataSource derby, String attributes) throws SQLException {
        derby.setConnectionAttributes(attributes);
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!DerbyStates.hasStopped(e)) {
                throw e;
            }
        }
    }
}
