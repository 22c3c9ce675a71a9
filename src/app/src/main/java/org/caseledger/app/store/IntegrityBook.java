package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who held the ledger against its tree, and with what result; and which checkpoint is a day's, of which there is one. It stands beside
 * the journal, like the {@link MailBook}: whoever looks or signs changes nothing of the record.
 */
public final class IntegrityBook {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityBook.class);
    private static final int FAULT_CHARACTERS = 1_000;
    private static final String VERIFICATIONS =
            "SELECT made_at, made_by, size_in_entries, root, against_entries, fault FROM verification ";

    private static final String DAILY = "SELECT made_day, note, decided_at FROM daily_checkpoint ";
    private static final String BEGINNING = "daily/";

    private final JdbcClient rows;
    private final Outbox outbox;
    private final LongSupplier place;
    private volatile @Nullable String dailyFault;

    /** The one in {@code rows}, with {@code outbox} beside it; {@code place} is that of the ledger's last entry. */
    IntegrityBook(JdbcClient rows, Outbox outbox, LongSupplier place) {
        this.rows = rows;
        this.outbox = outbox;
        this.place = place;
    }

    /**
     * The checkpoint of a day, which leaves by every way that was named when it was decided.
     *
     * @param day the day, in the ledger's time zone
     * @param note the checkpoint, as it was signed
     * @param at when that was decided
     */
    public record Daily(LocalDate day, SignedNote note, Instant at) {}

    /**
     * Has {@code daily} leave to each of {@code ways}. Nothing happens where one was decided for its day before, whoever did.
     * Returns whether it is new.
     */
    public boolean decide(Daily daily, Collection<String> ways) {
        boolean decided = outbox.decide(
                ways.stream()
                        .map(way -> new Departure(DepartureKind.CHECKPOINT, BEGINNING + daily.day(), way))
                        .toList(),
                place.getAsLong(),
                daily.at(),
                () -> rows.sql("INSERT INTO daily_checkpoint (made_day, note, decided_at) VALUES (?, ?, ?)")
                        .params(
                                daily.day().toString(),
                                daily.note().written(),
                                daily.at().toString())
                        .update());
        dailyFault = null;
        return decided;
    }

    /** That the day's checkpoint can't be decided because of {@code fault}, which this process is told until one can. */
    public void undecided(String fault) {
        dailyFault = fault;
    }

    /** Why no checkpoint of the day could be decided when this process last tried; empty where one could, or it never tried. */
    public Optional<String> dailyFault() {
        return Optional.ofNullable(dailyFault);
    }

    /** The checkpoint of the last day that has one. */
    public Optional<Daily> lastDaily() {
        return rows.sql(DAILY + "ORDER BY made_day DESC FETCH FIRST 1 ROWS ONLY")
                .query((row, number) -> daily(row))
                .optional();
    }

    /** The checkpoint that {@code departure} takes away. */
    public Daily daily(Departure departure) {
        String day = departure.entry().substring(BEGINNING.length());
        return rows.sql(DAILY + "WHERE made_day = ?")
                .param(day)
                .query((row, number) -> daily(row))
                .optional()
                .orElseThrow(() -> new LedgerFault("this ledger has no checkpoint of the day " + day));
    }

    /** What the authority answered that stamped {@code daily}; empty where none did yet. */
    public Optional<byte[]> stamp(Daily daily) {
        return rows.sql("SELECT stamp FROM daily_checkpoint WHERE made_day = ? AND stamp IS NOT NULL")
                .param(daily.day().toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Keeps {@code answer}, the stamp of {@code daily}. */
    public void stamped(Daily daily, byte[] answer) {
        rows.sql("UPDATE daily_checkpoint SET stamp = ? WHERE made_day = ?")
                .params(answer, daily.day().toString())
                .update();
    }

    /** How far {@code daily} is on each way. */
    public List<Leaving> leaving(Daily daily) {
        return outbox.decidedAs(DepartureKind.CHECKPOINT, BEGINNING + daily.day());
    }

    private static Daily daily(ResultSet row) throws SQLException {
        return new Daily(
                LocalDate.parse(row.getString(1)), SignedNote.read(row.getString(2)), Instant.parse(row.getString(3)));
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
                    .param(at.toString())
                    .param(by)
                    .param(verified.entries())
                    .param(verified.root())
                    .param(
                            verified.against() == null
                                    ? null
                                    : verified.against().checkpoint().size())
                    .param(fault == null ? null : fault.substring(0, Math.min(fault.length(), FAULT_CHARACTERS)))
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
}
