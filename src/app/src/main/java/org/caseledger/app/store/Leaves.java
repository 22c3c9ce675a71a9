package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.integrity.MerkleTree;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's tree, whose leaves are the entries' lines. An entry's row has its number, the hash of its leaf, and that of the
 * largest perfect subtree that ends with it; one row beside has the tree itself: its size and its peaks. Entries are numbered and
 * hung on that row and not on what the table of entries holds, so that an entry that somebody took away leaves a gap for good.
 * So it is with the answers that are kept to keys, which have a tree of their own in the same row.
 *
 * <p>While a ledger is open, its tree is in memory, and the row beside is written when it lags by {@value #LAG_MAX} entries or
 * answers or by a second, in the transaction that makes it lag so; of a process that is killed, the next one hangs up what lies
 * behind the row, by what the rows of entries and answers say. When a ledger is closed, the row says that nothing lies behind it.
 *
 * <p>There is one writer, who alone calls {@link #begin}, {@link #add}, {@link #answer}, {@link #save}, {@link #saved} and {@link
 * #end}.
 */
final class Leaves implements EntryRows.Numbering {

    private static final int BATCH_ENTRIES_MAX = 2_000;
    private static final int LAG_MAX = 256;
    private static final long LAG_NANOS_MAX = TimeUnit.SECONDS.toNanos(1);
    private static final String BESIDE = "beside";
    private static final String MAYBE = "maybe";
    private static final String ENTRIES = "entries";
    private static final String ANSWERS = "answers to keys";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private volatile Head head;
    private @Nullable Head growing;
    private Written written;
    private @Nullable Written writing;

    /**
     * The tree as it is on record.
     *
     * @param ledger the ledger's own id
     * @param place the place in the ledger of the last entry
     * @param peaks the tree
     * @param answers the tree over the kept answers
     * @param policiesBeside whether policy files count as they lie in the ledger's folder, for nothing was recorded since
     *     they are put on record
     */
    record Head(String ledger, long place, Peaks peaks, Peaks answers, boolean policiesBeside) {

        Head with(long last, Peaks grown) {
            return new Head(ledger, last, grown, answers, false);
        }

        Head answered(Peaks grown) {
            return new Head(ledger, place, peaks, grown, policiesBeside);
        }
    }

    /**
     * The row as it is stored.
     *
     * @param head the tree, as the row has it
     * @param answersBegun whether the answers of an earlier version are hung on their tree
     * @param behind whether entries and answers may lie behind it
     * @param nanos when it was written, by the clock of this process
     */
    private record Written(Head head, boolean answersBegun, boolean behind, long nanos) {

        /** Whether {@code now} is so far ahead of it that it is to be written. */
        boolean lags(Head now) {
            return !behind
                    || head.policiesBeside() != now.policiesBeside()
                    || now.peaks().size() - head.peaks().size() >= LAG_MAX
                    || now.answers().size() - head.answers().size() >= LAG_MAX
                    || System.nanoTime() - nanos >= LAG_NANOS_MAX;
        }
    }

    /** What the row of an entry behind the tree's row says of the tree. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Behind(long place, long number, byte @Nullable [] leaf, byte @Nullable [] subtree) {}

    private Leaves(JdbcTemplate database, TransactionTemplate transactions, Written written) {
        this.database = database;
        this.transactions = transactions;
        this.written = written;
        this.head = onRecord(database, written);
    }

    /**
     * The tree in {@code database}. A ledger of an earlier version gets one here, once: its entries are numbered and hung on it
     * as they are, and its answers on theirs.
     */
    static Leaves in(JdbcTemplate database, TransactionTemplate transactions, Journal journal) {
        Written found = read(database).orElseGet(() -> {
            Head begun = transactions.execute(status -> begun(database, journal));
            return new Written(begun, false, false, System.nanoTime());
        });
        if (!found.answersBegun()) {
            Head begun = transactions.execute(status -> answersBegun(database, found.head()));
            return new Leaves(database, transactions, new Written(begun, true, false, System.nanoTime()));
        }
        Leaves leaves = new Leaves(database, transactions, found);
        leaves.end();
        return leaves;
    }

    private static Optional<Written> read(JdbcTemplate database) {
        return database
                .query(
                        "SELECT ledger, place, size_in_entries, peaks, policy_files, size_in_answers, answer_peaks, behind"
                                + " FROM entry_tree WHERE only_row = 1",
                        (row, number) -> {
                            byte[] answers = row.getBytes(7);
                            return new Written(
                                    new Head(
                                            row.getString(1),
                                            row.getLong(2),
                                            peaks(ENTRIES, row.getLong(3), row.getBytes(4)),
                                            answers == null ? Peaks.NONE : peaks(ANSWERS, row.getLong(6), answers),
                                            BESIDE.equals(row.getString(5))),
                                    answers != null,
                                    MAYBE.equals(row.getString(8)),
                                    System.nanoTime());
                        })
                .stream()
                .findFirst();
    }

    /** The tree of the row with what lies behind it hung on, as far as that continues it. */
    private static Head onRecord(JdbcTemplate database, Written stored) {
        Head now = stored.head();
        if (!stored.behind()) {
            return now;
        }
        List<Behind> entries = database.query(
                "SELECT globalIndex, entryNumber, leafHash, subtreeHash FROM DomainEventEntry WHERE globalIndex > ?"
                        + " ORDER BY globalIndex",
                (row, number) -> new Behind(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)),
                now.place());
        for (Behind entry : entries) {
            Peaks.Grown grown = entry.leaf() == null ? null : now.peaks().with(entry.leaf());
            if (grown == null
                    || entry.number() != grown.peaks().size()
                    || !Arrays.equals(grown.subtree(), entry.subtree())) {
                break;
            }
            now = now.with(entry.place(), grown.peaks());
        }
        return now.answered(KeptAnswers.withBehind(database, now.answers()));
    }

    private static Peaks peaks(String over, long size, byte[] bytes) {
        try {
            return Peaks.of(size, bytes);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault(
                    "the tree over the ledger's " + over + " isn't what this program wrote (" + e.getMessage()
                            + "): something else changed its row; record nothing more there, and put the last backup of"
                            + " the directory in its place",
                    e);
        }
    }

    private static Head begun(JdbcTemplate database, Journal journal) {
        Head head = new Head(EntryIdentifiers.randomKey(), 0, Peaks.NONE, Peaks.NONE, true);
        List<StoredEntry> batch = journal.storedAfter(0, BATCH_ENTRIES_MAX);
        while (!batch.isEmpty()) {
            List<Object[]> rows = new ArrayList<>();
            for (StoredEntry entry : batch) {
                long number = head.peaks().size() + 1;
                byte[] leaf = TreeHash.leaf(EntryLine.of(number, entry));
                Peaks.Grown grown = head.peaks().with(leaf);
                rows.add(new Object[] {number, leaf, grown.subtree(), entry.position()});
                head = new Head(head.ledger(), entry.position(), grown.peaks(), Peaks.NONE, true);
            }
            database.batchUpdate(
                    "UPDATE DomainEventEntry SET entryNumber = ?, leafHash = ?, subtreeHash = ? WHERE globalIndex = ?",
                    rows);
            batch = journal.storedAfter(head.place(), BATCH_ENTRIES_MAX);
        }
        database.update(
                "INSERT INTO entry_tree (only_row, ledger, place, size_in_entries, peaks) VALUES (1, ?, ?, ?, ?)",
                head.ledger(),
                head.place(),
                head.peaks().size(),
                head.peaks().bytes());
        return head;
    }

    private static Head answersBegun(JdbcTemplate database, Head head) {
        Peaks answers = KeptAnswers.begun(database);
        database.update(
                "UPDATE entry_tree SET size_in_answers = ?, answer_peaks = ? WHERE only_row = 1",
                answers.size(),
                answers.bytes());
        return head.answered(answers);
    }

    /** The tree as it is on record. */
    Head head() {
        return head;
    }

    /** Entries and answers are about to be written, in a transaction that is open; those of one that failed are forgotten. */
    void begin() {
        growing = head;
        writing = null;
    }

    @Override
    public Numbered add(long place, Line line) {
        Head now = growing();
        long number = now.peaks().size() + 1;
        byte[] leaf = TreeHash.leaf(line.numbered(number));
        Peaks.Grown grown = now.peaks().with(leaf);
        growing = now.with(place, grown.peaks());
        return new Numbered(number, leaf, grown.subtree());
    }

    /** The next answer that is kept, in its tree. */
    Numbered answer(Line line) {
        Head now = growing();
        long number = now.answers().size() + 1;
        byte[] leaf = TreeHash.leaf(line.numbered(number));
        Peaks.Grown grown = now.answers().with(leaf);
        growing = now.answered(grown.peaks());
        return new Numbered(number, leaf, grown.subtree());
    }

    private Head growing() {
        Head now = growing;
        if (now == null) {
            throw new IllegalStateException("entries and answers are written by the ledger only");
        }
        return now;
    }

    /** Writes the trees, in the transaction of what was added, where what is written lags too far behind. */
    void save() {
        Head now = growing;
        if (now != null && now != head && written.lags(now)) {
            writing = write(now, true);
        }
    }

    private Written write(Head now, boolean behind) {
        database.execute(
                "UPDATE entry_tree SET place = ?, size_in_entries = ?, peaks = ?, policy_files = ?, size_in_answers = ?,"
                        + " answer_peaks = ?, behind = ? WHERE only_row = 1",
                (PreparedStatementCallback<Integer>) update -> {
                    int column = 0;
                    update.setLong(++column, now.place());
                    update.setLong(++column, now.peaks().size());
                    update.setBytes(++column, now.peaks().bytes());
                    update.setString(++column, now.policiesBeside() ? BESIDE : "entries");
                    update.setLong(++column, now.answers().size());
                    update.setBytes(++column, now.answers().bytes());
                    update.setString(++column, behind ? MAYBE : "none");
                    return update.executeUpdate();
                });
        return new Written(now, true, behind, System.nanoTime());
    }

    /** The transaction is over: what was added is on record. */
    void saved() {
        Head now = growing;
        if (now != null) {
            head = now;
            growing = null;
        }
        Written row = writing;
        if (row != null) {
            written = row;
            writing = null;
        }
    }

    /** Something failed while it was written, or somebody else writes, too: what is on record, only the database can say. */
    void reload() {
        growing = null;
        writing = null;
        read(database).ifPresent(found -> {
            written = found;
            head = onRecord(database, found);
        });
    }

    /** Nothing is added any more until something is again: the row says so, unless what is on record isn't known. */
    void end() {
        if (!written.behind() || growing != null) {
            return;
        }
        try {
            written = Objects.requireNonNull(transactions.execute(status -> write(head, false)));
        } catch (DataAccessException | TransactionException e) {
            // What the row says still holds: whoever opens the ledger next looks for what lies behind it.
            return;
        }
    }

    /** The tree of the rows as they are stored, for proofs. A leaf that isn't there is refused. */
    MerkleTree stored() {
        return new MerkleTree(new MerkleTree.Leaves() {
            @Override
            public byte[] leaf(long number) {
                return hash("leafHash", number);
            }

            @Override
            public byte[] subtree(long number) {
                return hash("subtreeHash", number);
            }
        });
    }

    /** Places are numbers but for gaps that an early version left: the row lies at its number or not far beyond. */
    private byte[] hash(String column, long number) {
        return database
                .query(
                        "SELECT " + column + " FROM DomainEventEntry WHERE globalIndex BETWEEN ? AND ?"
                                + " AND entryNumber = ?",
                        (row, at) -> row.getBytes(1),
                        number,
                        number + head.place() - head.peaks().size(),
                        number)
                .stream()
                .filter(found -> found != null && found.length == TreeHash.BYTES)
                .findFirst()
                .orElseThrow(
                        () -> new LedgerFault(
                                "entry " + number
                                        + " isn't where the ledger's tree has it, so that nothing can be proved; verify says what is wrong"));
    }
}
