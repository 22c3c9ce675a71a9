package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.departure.CheckpointWay;
import org.caseledger.departure.Departure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who held the ledger against its tree and with what result, and which day's checkpoint left. It stands beside the journal, like
 * the {@link MailBook}: whoever looks changes nothing of the record.
 */
public final class IntegrityBook {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityBook.class);
    private static final int FAULT_CHARACTERS = 1_000;
    private static final String VERIFICATIONS =
            "SELECT made_at, made_by, size_in_entries, root, against_entries, fault FROM verification ";
    private static final String DAYS = "SELECT made_day, note, decided_at, stamp FROM daily_checkpoint ";

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final LongSupplier place;

    /** The one in {@code rows}, with {@code outbox} beside it; {@code place} is that of the ledger's last entry. */
    IntegrityBook(JdbcClient rows, TransactionTemplate transactions, Outbox outbox, LongSupplier place) {
        this.rows = rows;
        this.transactions = transactions;
        this.outbox = outbox;
        this.place = place;
    }

    /**
     * That somebody held the ledger against its tree.
     *
     * @param at when
     * @param by who
     * @param entries how many entries it had
     * @param root the root over their lines, as they were then
     * @param against the size of the checkpoint that they had kept; null where they gave none
     * @param fault what was wrong, in one line; null where nothing was
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Verification(
            Instant at,
            String by,
            long entries,
            byte[] root,
            @Nullable Long against,
            @Nullable String fault) {}

    /**
     * Notes that {@code by} held the ledger against its tree at {@code at} and found {@code verified}. What was found is worth
     * more than the note of it: a database that takes none, most likely a damaged one, is left without.
     */
    public void verified(Verified verified, String by, Instant at) {
        String fault = verified.fault().orElse(null);
        try {
            rows.sql("INSERT INTO verification (made_at, made_by, size_in_entries, root, against_entries, fault)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            at.toString(),
                            by,
                            verified.entries(),
                            verified.root(),
                            verified.against() == null
                                    ? null
                                    : verified.against().checkpoint().size(),
                            fault == null ? null : fault.substring(0, Math.min(fault.length(), FAULT_CHARACTERS))))
                    .update();
        } catch (RuntimeException e) {
            LOG.warn("that the ledger was verified can't be noted", e);
        }
    }

    /** When somebody held the ledger against its tree for the last time; empty where nobody ever did. */
    public Optional<Verification> lastVerification() {
        return last("");
    }

    /** The same, with nothing wrong. */
    public Optional<Verification> lastGoodVerification() {
        return last("WHERE fault IS NULL ");
    }

    private Optional<Verification> last(String which) {
        return rows.sql(VERIFICATIONS + which + "ORDER BY number DESC FETCH FIRST 1 ROWS ONLY")
                .query((row, number) -> verification(row))
                .optional();
    }

    private static Verification verification(ResultSet row) throws SQLException {
        long against = row.getLong(5);
        @Nullable Long given = row.wasNull() ? null : against;
        return new Verification(
                Instant.parse(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                row.getBytes(4),
                given,
                row.getString(6));
    }

    /**
     * The checkpoint of a day.
     *
     * @param day the day, in the ledger's time zone
     * @param note the checkpoint as it was signed
     * @param decidedAt when it was decided that it leaves
     * @param stamp what an authority of RFC 3161 answered to it; null where none did
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Day(LocalDate day, SignedNote note, Instant decidedAt, byte @Nullable [] stamp) {}

    /**
     * Lets {@code note}, the checkpoint of {@code day}, leave by {@code ways}, decided at {@code at}: all of it or nothing.
     * Returns whether it did; a day's checkpoint is decided once.
     */
    public boolean decide(LocalDate day, SignedNote note, List<CheckpointWay> ways, Instant at) {
        List<Departure> leaving = ways.stream().map(way -> way.of(day)).toList();
        return outbox.decide(
                leaving,
                place.getAsLong(),
                at,
                () -> rows.sql(
                                "INSERT INTO daily_checkpoint (made_day, size_in_entries, note, decided_at) VALUES (?, ?, ?, ?)")
                        .params(day.toString(), note.checkpoint().size(), note.written(), at.toString())
                        .update());
    }

    /** The last day's checkpoint; empty where none ever left. */
    public Optional<Day> lastDay() {
        return rows.sql(DAYS + "ORDER BY made_day DESC FETCH FIRST 1 ROWS ONLY")
                .query((row, number) -> day(row))
                .optional();
    }

    /** The checkpoint of {@code day}; empty where that day has none. */
    public Optional<Day> of(LocalDate day) {
        return rows.sql(DAYS + "WHERE made_day = ?")
                .param(day.toString())
                .query((row, number) -> day(row))
                .optional();
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(
                LocalDate.parse(row.getString(1)),
                SignedNote.read(Objects.requireNonNull(row.getString(2))),
                Instant.parse(row.getString(3)),
                row.getBytes(4));
    }

    /** Keeps {@code stamp}, which an authority answered to the checkpoint of {@code day}; a second one takes nothing's place. */
    public void stamped(LocalDate day, byte[] stamp) {
        transactions.executeWithoutResult(
                status -> rows.sql("UPDATE daily_checkpoint SET stamp = ? WHERE made_day = ? AND stamp IS NULL")
                        .params(stamp, day.toString())
                        .update());
    }
}
