package org.caseledger.app.store.derby;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Key;
import org.caseledger.app.store.product.Product;
import org.caseledger.app.store.product.Trouble;
import org.caseledger.projection.TableProduct;
import org.jspecify.annotations.Nullable;

/** Apache Derby, within this process. */
public final class Derby implements Product {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String LOG_FILE = "derby.stream.error.file";
    private static final String ENCRYPTED = "dataEncryption=true";

    @Override
    public String migrations() {
        return "db/migration/derby";
    }

    @Override
    public Database open(Path ledger, Path folder, @Nullable Key key) throws SQLException {
        DerbyFiles.removeUnwritten(folder);
        return DerbyDatabase.started(at(ledger, folder), "", encryption(key), false);
    }

    @Override
    public Database make(Path ledger, Path folder, @Nullable Key key) throws SQLException {
        return DerbyDatabase.started(
                at(ledger, folder), key == null ? "create=true" : "create=true;" + ENCRYPTED, encryption(key), false);
    }

    @Override
    public boolean needsKey(Path folder) throws IOException {
        return DerbyFiles.encrypted(folder);
    }

    @Override
    public Database rekey(Path ledger, Path folder, @Nullable Key key, Key next) throws SQLException {
        DerbyFiles.removeUnwritten(folder);
        EmbeddedDataSource derby = at(ledger, folder);
        return key == null
                ? DerbyDatabase.started(derby, ENCRYPTED, encryption(next), false)
                : DerbyDatabase.started(derby, "newEncryptionKey=" + next.digits(), encryption(key), false);
    }

    @Override
    public Database copy(Path folder, @Nullable Key key) throws SQLException {
        System.clearProperty(LOG_FILE);
        System.setProperty("derby.stream.error.method", Nowhere.class.getName() + ".log");
        return DerbyDatabase.started(
                named("memory:ledger-" + COPIES.incrementAndGet()), "createFrom=" + folder, encryption(key), true);
    }

    /** What tells Derby of {@code key}. It doesn't keep the algorithm with a key that it is given: it is told both. */
    private static String encryption(@Nullable Key key) {
        return key == null ? "" : ";encryptionAlgorithm=AES/CBC/NoPadding;encryptionKey=" + key.digits();
    }

    private EmbeddedDataSource at(Path ledger, Path folder) {
        // Derby reads this when it is started for the first time in a process.
        System.setProperty(LOG_FILE, log(ledger).toString());
        return named(folder.toString());
    }

    private static EmbeddedDataSource named(String database) {
        // Without this, Derby's own files would be what the umask makes of them.
        System.setProperty("derby.storage.useDefaultFilePermissions", "false");
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database);
        derby.setUser(Database.SCHEMA);
        return derby;
    }

    @Override
    public boolean isHalfMade(Path folder) throws IOException {
        return DerbyFiles.halfMade(folder);
    }

    @Override
    public Optional<String> missingPart(Path folder) {
        return DerbyFiles.missing(folder);
    }

    @Override
    public Path log(Path ledger) {
        return ledger.resolve("derby.log");
    }

    @Override
    public boolean whileUnused(Path folder, FileWork work) throws IOException {
        return DerbyFiles.whileUnused(folder, work);
    }

    @Override
    public boolean whileClosed(Path folder, FileWork work) throws IOException {
        return DerbyFiles.whileClosed(folder, work);
    }

    @Override
    public boolean isLock(String name) {
        return DerbyFiles.isLock(name);
    }

    @Override
    public TableProduct tables() {
        return new DerbyTables();
    }

    @Override
    public Optional<Trouble> trouble(SQLException fault) {
        return DerbyStates.trouble(fault);
    }

    @Override
    public String place(SQLException damage, String folder) {
        return DerbyStates.place(damage, folder);
    }
}
