package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who held the ledger against its tree, and with what result. It stands beside the journal, like the {@link MailBook}: whoever looks
 * changes nothing of the record.
 */
public final class IntegrityBook {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityBook.class);
    private static final int FAULT_CHARACTERS = 1_000;
    private static final String VERIFICATIONS =
            "SELECT made_at, made_by, size_in_entries, root, against_entries, fault FROM verification ";

    private final JdbcClient rows;

    /** The one in {@code rows}. */
    IntegrityBook(JdbcClient rows) {
        this.rows = rows;
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
