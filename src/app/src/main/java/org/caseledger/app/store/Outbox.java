package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What leaves an open ledger. The front door writes here, in the transaction that decides what leaves; whoever hands it
 * over marks it here, in a transaction of its own. Between the two a process may end: what waits is handed over by the
 * next one, so that each thing leaves once at least, under the same id.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String COLUMNS =
            "SELECT kind, subject, entry, decided_at, attempts, delivered_at, next_try_at, fault FROM outbox ";
    private static final int FAULT_CHARACTERS = 1_000;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final ReentrantLock handing = new ReentrantLock();
    private volatile Runnable handOver = () -> {};

    Outbox(JdbcTemplate database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Something that is to leave.
     *
     * @param departure what leaves
     * @param decidedAt the instant under which the entry that decided it is recorded
     */
    record Decided(Departure departure, Instant decidedAt) {}

    /** Writes {@code departures}, in the current transaction of the database. */
    void write(List<Decided> departures) {
        for (Decided one : departures) {
            database.update(
                    "INSERT INTO outbox (departure, kind, subject, entry, decided_at, attempts) VALUES (?, ?, ?, ?, ?, 0)",
                    one.departure().id(),
                    one.departure().kind().toString(),
                    one.departure().subject(),
                    one.departure().entry(),
                    one.decidedAt().toString());
        }
    }

    /** Everything that ever left or waits, the first decided first. */
    public List<Leaving> all() {
        return select("");
    }

    /** What waits, the first decided first. */
    public List<Leaving> waiting() {
        return select("WHERE delivered_at IS NULL");
    }

    /** How far {@code departure} is; empty where it was never written. */
    public Optional<Leaving> find(Departure departure) {
        return select("WHERE departure = ?", departure.id()).stream().findFirst();
    }

    /** What of {@code kind} and {@code subject} left or waits, the latest; empty where nothing was ever written of it. */
    public Optional<Leaving> latest(DepartureKind kind, String subject) {
        List<Leaving> all = select("WHERE kind = ? AND subject = ?", kind.toString(), subject);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private List<Leaving> select(String which, Object... values) {
        return database.query(COLUMNS + which, (row, number) -> leaving(row), values).stream()
                .sorted(Comparator.comparing(Leaving::decidedAt)
                        .thenComparing(leaving -> leaving.departure().id()))
                .toList();
    }

    private static Leaving leaving(ResultSet row) throws SQLException {
        return new Leaving(
                new Departure(DepartureKind.stored(row.getString(1)), row.getString(3), row.getString(2)),
                Instant.parse(row.getString(4)),
                row.getInt(5),
                instant(row.getString(6)),
                instant(row.getString(7)),
                row.getString(8));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Its carrier took {@code departure} at {@code at}. One that was never written here is nothing to mark. */
    public void delivered(Departure departure, Instant at) {
        mark(
                "UPDATE outbox SET attempts = attempts + 1, delivered_at = ?, next_try_at = NULL, fault = NULL"
                        + " WHERE departure = ? AND delivered_at IS NULL",
                at.toString(),
                departure.id());
    }

    /** Its carrier couldn't take {@code departure} because of {@code fault}; it is tried again by itself at {@code next}. */
    public void failed(Departure departure, String fault, Instant next) {
        mark(
                "UPDATE outbox SET attempts = attempts + 1, next_try_at = ?, fault = ?"
                        + " WHERE departure = ? AND delivered_at IS NULL",
                next.toString(),
                fault.substring(0, Math.min(fault.length(), FAULT_CHARACTERS)),
                departure.id());
    }

    private void mark(String update, Object... values) {
        transactions.executeWithoutResult(status -> database.update(update, values));
    }

    /** Runs {@code body} while nobody else in this process hands over. */
    public <T> T alone(Supplier<T> body) {
        handing.lock();
        try {
            return body.get();
        } finally {
            handing.unlock();
        }
    }

    /** From now on {@code handOver} is run after each transaction that let something leave, once that is on disk. */
    public void whenSomethingWaits(Runnable handOver) {
        this.handOver = handOver;
    }

    /** Something was written and is on disk. What goes wrong from here on harms nothing that is recorded. */
    void somethingWaits() {
        try {
            handOver.run();
        } catch (RuntimeException e) {
            LOG.error("what leaves couldn't be handed over now and waits", e);
        }
    }
}
