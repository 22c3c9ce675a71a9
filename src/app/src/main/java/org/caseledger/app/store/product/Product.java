package org.caseledger.app.store.product;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.caseledger.projection.TableProduct;
import org.jspecify.annotations.Nullable;

/**
 * A database product that keeps a ledger's database in a folder: what it does in its own way, which is all that the store
 * has to ask of it. SQL that every product understands stands where it is used.
 */
public interface Product {

    /** Where the steps stand that bring the ledger's own tables up to date, such as {@code db/migration/derby}. */
    String migrations();

    /**
     * Starts the database that is in {@code folder}, of the ledger in {@code ledger}; a fault where {@code key} isn't its key.
     *
     * @param key null for one that isn't encrypted
     */
    Database open(Path ledger, Path folder, @Nullable Key key) throws SQLException;

    /**
     * Makes an empty database in {@code folder}, which is not there, and starts it.
     *
     * @param key what it is encrypted with; null for one that isn't
     */
    Database make(Path ledger, Path folder, @Nullable Key key) throws SQLException;

    /** Whether the database in {@code folder} was encrypted, by its own mark: whoever opens it needs its key. */
    boolean needsKey(Path folder) throws IOException;

    /**
     * Starts the database that is in {@code folder}, whose key is {@code key}, and encrypts it with {@code next}. What a
     * process leaves that is killed meanwhile may be good for nothing, so that this is done to a copy.
     *
     * @param key null for one that isn't encrypted
     */
    Database rekey(Path ledger, Path folder, @Nullable Key key, Key next) throws SQLException;

    /**
     * Starts a copy of the database that is in {@code folder}, in memory. Whatever was on its way to the pages when it was
     * left is brought there in the copy; nothing on disk changes.
     *
     * @param key null for one that isn't encrypted
     */
    Database copy(Path folder, @Nullable Key key) throws SQLException;

    /**
     * Whether the database in {@code folder} was never finished: no table but the product's own was ever in it. One that is
     * merely damaged isn't half-made.
     */
    boolean isHalfMade(Path folder) throws IOException;

    /** What is missing in {@code folder} of the files and folders that every database has, such as {@code seg0}. */
    Optional<String> missingPart(Path folder);

    /** The file in the directory {@code ledger} to which the product writes what it does; it need not be there. */
    Path log(Path ledger);

    /**
     * Does {@code work}, which only reads, while nobody can open the database in {@code folder}.
     *
     * @return whether it was done; not where another process has the database open
     */
    boolean whileUnused(Path folder, FileWork work) throws IOException;

    /**
     * Does {@code work} while nobody can open the database in {@code folder}, by a file that is made for that if it isn't
     * there.
     *
     * @return whether it was done; not where another process has the database open
     */
    boolean whileClosed(Path folder, FileWork work) throws IOException;

    /** Whether {@code name} in a database's folder only says that a process has it open. */
    boolean isLock(String name);

    /** Its way with tables of projections. */
    TableProduct tables();

    /** What {@code fault} says of the database as a whole; empty where it is about one statement. */
    Optional<Trouble> trouble(SQLException fault);

    /** Where {@code damage} is, in the words of somebody who looks at {@code folder}. */
    String place(SQLException damage, String folder);

    /** What is done with files that must not change meanwhile. */
    interface FileWork {
        /** Does it. */
        void run() throws IOException;
    }
}
