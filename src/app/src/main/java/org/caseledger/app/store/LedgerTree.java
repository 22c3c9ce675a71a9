package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.Proofs;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.claim.Reserved;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tree over an open ledger's entries: its state, its proofs, the check of every entry, and the checkpoints that were signed. */
public final class LedgerTree {

    private static final String ORIGIN = "caseledger/";
    private static final String ANSWERS = "/answers";

    private final JdbcTemplate database;
    private final Journal journal;
    private final Leaves leaves;

    LedgerTree(JdbcTemplate database, Journal journal, Leaves leaves) {
        this.database = database;
        this.journal = journal;
        this.leaves = leaves;
    }

    /** Which ledger this is, as its checkpoints say: {@code caseledger/} and its id. */
    public String origin() {
        return ORIGIN + leaves.head().ledger();
    }

    /** The tree as it is now, as it grew with the entries; whether they are still what they were, {@link #check} says. */
    public Checkpoint now() {
        Leaves.Head head = leaves.head();
        return new Checkpoint(
                ORIGIN + head.ledger(), head.peaks().size(), head.peaks().root());
    }

    /** Which ledger's answers to keys these are, as checkpoints over them say: the ledger's origin and {@code /answers}. */
    public String answersOrigin() {
        return origin() + ANSWERS;
    }

    /** The tree over the kept answers as it is now, as it grew with them. */
    public Checkpoint answersNow() {
        Leaves.Head head = leaves.head();
        return new Checkpoint(
                ORIGIN + head.ledger() + ANSWERS,
                head.answers().size(),
                head.answers().root());
    }

    /**
     * Writes the answers after the one with the number {@code after} to {@code out}, at most {@code max}, a line each, in order;
     * 0 is before the first. Returns the tree over all answers that there were then.
     */
    public Checkpoint writeAnswers(long after, long max, Appendable out) throws IOException {
        Checkpoint now = answersNow();
        long last = max < now.size() - after ? after + max : now.size();
        try {
            KeptAnswers.scan(database, after, last, row -> append(out, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return now;
    }

    private static void append(Appendable out, KeptAnswers.Row row) {
        try {
            out.append(new String(row.line(), StandardCharsets.UTF_8)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An entry with the proof that it is in the ledger.
     *
     * @param line its line
     * @param index its place, counted from 0
     * @param proof the proof
     * @param checkpoint the tree in which it is
     */
    public record Proven(String line, long index, List<byte[]> proof, Checkpoint checkpoint) implements Placed {}

    /**
     * An entry of which a part is shown, with the proof of its place: what is shown can't be hashed to its leaf.
     *
     * @param shown what is shown of it
     * @param hidden what isn't
     * @param leaf the hash of its line
     * @param index its place, counted from 0
     * @param proof the proof
     * @param checkpoint the tree in which it is
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed over once and compared by nobody.
    public record InPart(
            StoredEntry shown, Set<Reserved> hidden, byte[] leaf, long index, List<byte[]> proof, Checkpoint checkpoint)
            implements Placed {}

    /** An entry with its place in the tree, shown whole or in part. */
    public sealed interface Placed {

        /** Its place, counted from 0. */
        long index();

        /** The proof. */
        List<byte[]> proof();
    }

    /** The entry {@code id} with its proof; empty where there is none. Refused where what is stored proves nothing. */
    public Optional<Proven> prove(String id) {
        return journal.stored(id).map(entry -> proven(entry, now()));
    }

    /** The same in the tree as it was {@code then}, without what is {@code hidden} of it. */
    public Optional<Placed> prove(String id, Checkpoint then, Set<Reserved> hidden) {
        return journal.stored(id).map(entry -> {
            Proven whole = proven(entry, then);
            return Masks.outside(entry, hidden)
                    .<Placed>map(outside -> new InPart(
                            outside.shown(),
                            outside.hidden(),
                            TreeHash.leaf(whole.line().getBytes(StandardCharsets.UTF_8)),
                            whole.index(),
                            whole.proof(),
                            then))
                    .orElse(whole);
        });
    }

    private Proven proven(StoredEntry entry, Checkpoint now) {
        long number = entry.number() == null ? 0 : entry.number();
        byte[] line = EntryLine.of(number, entry);
        if (number < 1 || number > now.size()) {
            throw unproven(entry.entry());
        }
        List<byte[]> proof = leaves.stored().inclusion(number - 1, now.size());
        if (!Proofs.includes(number - 1, now.size(), TreeHash.leaf(line), proof, now.root())) {
            throw unproven(entry.entry());
        }
        return new Proven(JournalText.line(number, entry), number - 1, proof, now);
    }

    private static LedgerFault unproven(String id) {
        return new LedgerFault("entry " + id
                + " isn't what was recorded, so that nothing can be proved of it; verify says what is wrong");
    }

    /**
     * A proof that a ledger was only added to.
     *
     * @param proof the proof
     * @param first the ledger as it was
     * @param second the ledger as it was later
     */
    public record Grown(List<byte[]> proof, Checkpoint first, Checkpoint second) {}

    /** The proof that the first {@code from} entries are the beginning of the first {@code to}; refused as {@link #prove}. */
    public Grown prove(long from, long to) {
        Checkpoint first = at(from);
        Checkpoint second = at(to);
        List<byte[]> proof = leaves.stored().consistency(from, to);
        if (!Proofs.extend(from, to, first.root(), second.root(), proof)) {
            throw new LedgerFault("the entries aren't what was recorded; verify says what is wrong");
        }
        return new Grown(proof, first, second);
    }

    private Checkpoint at(long size) {
        Checkpoint now = now();
        return size == now.size()
                ? now
                : new Checkpoint(now.origin(), size, leaves.stored().root(size));
    }

    /**
     * Reads every entry and every kept answer and holds them against their trees; the roots over the first {@code sizes} entries,
     * and over the first {@code sizesOfAnswers} answers, are found on the way.
     */
    public RecordCheck check(Collection<Long> sizes, Collection<Long> sizesOfAnswers) {
        return RecordCheck.of(database, leaves, sizes, sizesOfAnswers);
    }

    /** Keeps {@code note}, which was signed by {@code by}; one of the same size by the same key is there already. */
    public void keep(SignedNote note, String by, Instant at) {
        Checkpoint checkpoint = note.checkpoint();
        String keyHash = HexFormat.of().formatHex(note.signatures().getFirst().keyHash());
        try {
            database.update(
                    "INSERT INTO signed_checkpoint (size_in_entries, key_hash, note, signed_at, signed_by)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    checkpoint.size(),
                    keyHash,
                    note.written(),
                    at.toString(),
                    by);
        } catch (DuplicateKeyException e) {
            // The ledger hasn't grown since: the note is the same.
            return;
        }
    }

    /**
     * A checkpoint that was signed.
     *
     * @param note the checkpoint
     * @param at when it was signed first
     * @param by by whom
     */
    public record Kept(SignedNote note, Instant at, String by) {}

    /** The largest checkpoint that was signed, which is the last; empty where none was. */
    public Optional<Kept> lastKept() {
        return database
                .query(
                        "SELECT note, signed_at, signed_by FROM signed_checkpoint"
                                + " ORDER BY size_in_entries DESC, signed_at DESC FETCH FIRST 1 ROWS ONLY",
                        (row, number) -> new Kept(
                                SignedNote.read(row.getString(1)), Instant.parse(row.getString(2)), row.getString(3)))
                .stream()
                .findFirst();
    }

    /** The checkpoints that were signed, smaller ones first. */
    public List<SignedNote> kept() {
        return database.query(
                "SELECT note FROM signed_checkpoint ORDER BY size_in_entries, signed_at",
                (row, number) -> SignedNote.read(row.getString(1)));
    }
}
