package org.caseledger.app.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bytes of documents, in the ledger's database beside its entries, and so in its backups and under its key. Each content
 * is there once, under its SHA-256.
 *
 * <p>Bytes come first, then the entry that names them: an entry never stands without them. Where a process ends in between,
 * the next one that stores something looks whether there is an entry, and removes what has none.
 */
public final class Documents {

    /** A part is read and written as a whole. */
    private static final int PART_BYTES = 512 * 1024;

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final BiPredicate<String, String> named;
    private final Clock clock;
    private final ReentrantLock storing = new ReentrantLock();
    private boolean swept;

    /** Those in {@code rows}; {@code named} says whether a claim ever had an entry that names a content. */
    Documents(JdbcClient rows, TransactionTemplate transactions, BiPredicate<String, String> named, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.named = named;
        this.clock = clock;
    }

    /** Bytes that are stored for an entry to come; closed without being {@linkplain #kept kept}, they are removed again. */
    public final class Held implements AutoCloseable {
        private final String hold;
        private final String sha256;
        private boolean kept;

        private Held(String hold, String sha256) {
            this.hold = hold;
            this.sha256 = sha256;
        }

        /** The SHA-256 of the bytes, in 64 hexadecimal digits. */
        public String sha256() {
            return sha256;
        }

        /** An entry on disk names them. */
        public void kept() {
            kept = true;
        }

        @Override
        public void close() {
            alone(() -> settle(hold, sha256, kept));
        }
    }

    /** Stores {@code bytes} for an entry of {@code claim} that is about to be made. */
    public Held hold(byte[] bytes, String claim) {
        String sha256 = sha256(bytes);
        String hold = EntryIdentifiers.randomKey();
        alone(() -> {
            rows.sql("INSERT INTO document_hold (hold, sha256, claim) VALUES (?, ?, ?)")
                    .params(hold, sha256, claim)
                    .update();
            store(sha256, bytes, false);
        });
        return new Held(hold, sha256);
    }

    /** Stores {@code bytes} for good; returns their SHA-256. For what is named by something else than a claim's document. */
    public String put(byte[] bytes) {
        String sha256 = sha256(bytes);
        alone(() -> store(sha256, bytes, true));
        return sha256;
    }

    /** The bytes with {@code sha256}; empty where there are none. */
    public Optional<byte[]> get(String sha256) {
        return size(sha256).map(size -> {
            Whole whole = new Whole(size);
            rows.sql("SELECT content FROM document_part WHERE sha256 = ? ORDER BY part")
                    .param(sha256)
                    .query(row -> {
                        whole.add(row.getBytes(1));
                    });
            return whole.bytes();
        });
    }

    /** Bytes that come in parts: one part is in memory besides them, and no second copy of all. */
    private static final class Whole {
        private byte[] bytes;
        private int filled;

        Whole(int size) {
            bytes = new byte[size];
        }

        void add(byte[] part) {
            if (filled + part.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, filled + part.length); // more than was said: its hash will tell
            }
            System.arraycopy(part, 0, bytes, filled, part.length);
            filled += part.length;
        }

        byte[] bytes() {
            return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
        }
    }

    /** Whether the bytes with {@code sha256} are there, and are those. */
    public boolean isWhole(String sha256) {
        return get(sha256).filter(bytes -> sha256(bytes).equals(sha256)).isPresent();
    }

    /** What {@code mail} does with the tray's table, in one transaction with {@code bytes}, which are stored for it. */
    void putForTray(byte[] bytes, Runnable mail) {
        String sha256 = sha256(bytes);
        alone(() -> {
            store(sha256, bytes, false);
            mail.run();
        });
    }

    /** Removes the bytes with {@code sha256} if neither an entry nor the tray wants them any more. */
    void release(String sha256) {
        alone(() -> removeUnwanted(sha256));
    }

    private Optional<Integer> size(String sha256) {
        return rows.sql("SELECT size_in_bytes FROM document WHERE sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional();
    }

    private void store(String sha256, byte[] bytes, boolean kept) {
        if (size(sha256).isPresent()) {
            if (kept) {
                keep(sha256);
            }
            return;
        }
        rows.sql("INSERT INTO document (sha256, size_in_bytes, kept, stored_at) VALUES (?, ?, ?, ?)")
                .params(sha256, bytes.length, kept ? 1 : 0, clock.instant().toString())
                .update();
        for (int from = 0; from < bytes.length; from += PART_BYTES) {
            rows.sql("INSERT INTO document_part (sha256, part, content) VALUES (?, ?, ?)")
                    .params(
                            sha256,
                            from / PART_BYTES,
                            Arrays.copyOfRange(bytes, from, Math.min(from + PART_BYTES, bytes.length)))
                    .update();
        }
    }

    private void keep(String sha256) {
        rows.sql("UPDATE document SET kept = 1 WHERE sha256 = ?").param(sha256).update();
    }

    private void settle(String hold, String sha256, boolean kept) {
        rows.sql("DELETE FROM document_hold WHERE hold = ?").param(hold).update();
        if (kept) {
            keep(sha256);
        } else {
            removeUnwanted(sha256);
        }
    }

    private void removeUnwanted(String sha256) {
        int removed = rows.sql("""
                        DELETE FROM document WHERE sha256 = ? AND kept = 0
                        AND NOT EXISTS (SELECT 1 FROM document_hold WHERE document_hold.sha256 = document.sha256)
                        AND NOT EXISTS (SELECT 1 FROM tray_mail
                                WHERE tray_mail.sha256 = document.sha256 AND tray_mail.state <> 'forgotten')
                        """).param(sha256).update();
        if (removed > 0) {
            rows.sql("DELETE FROM document_part WHERE sha256 = ?").param(sha256).update();
        }
    }

    /** Runs {@code body} in one transaction, and nobody else here; before the first, what was left behind is settled. */
    private void alone(Runnable body) {
        storing.lock();
        try {
            if (!swept) {
                transactions.executeWithoutResult(status -> sweep());
                swept = true;
            }
            transactions.executeWithoutResult(status -> body.run());
        } finally {
            storing.unlock();
        }
    }

    /** Settles what a process that ended left: no other one holds anything while this one has the ledger open. */
    private void sweep() {
        rows.sql("SELECT hold, sha256, claim FROM document_hold")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(left -> settle(left.get(0), left.get(1), named.test(left.get(2), left.get(1))));
    }

    /** The SHA-256 of {@code bytes}, in 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
