package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What leaves an open ledger. The front door writes here, in the transaction that decides what leaves, and so do the {@link
 * MailBook} and the {@link IntegrityBook}, which know what leaves because a day came; whoever hands it over marks it here, in a transaction of its own. Between the two a process may end: what waits is handed over by the
 * next one, so that each thing leaves once at least, under the same id.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String COLUMNS =
            "SELECT kind, subject, entry, entries, decided_at, attempts, delivered_at, next_try_at, fault FROM outbox ";
    private static final int FAULT_CHARACTERS = 1_000;

    private static final Comparator<Leaving> IN_ORDER = Comparator.comparing(Leaving::decidedAt)
            .thenComparing(leaving -> leaving.departure().id());

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final ReentrantLock handing = new ReentrantLock();
    private final Map<String, ReentrantLock> handingOfSubject = new ConcurrentHashMap<>();
    private volatile @Nullable HandingOver handingOver;
    private final Map<DepartureKind, Runnable> senders = new ConcurrentHashMap<>();

    Outbox(JdbcTemplate database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Who hands over what leaves promptly, with the whole ledger before it, whoever's entries let it leave. */
    public interface HandingOver {

        /** Hands over what waits and is due; returns what was tried. What can't leave waits on. */
        List<Leaving> handOverDue();

        /** Hands {@code departure} over now; returns why it couldn't be, where that is so. */
        Optional<String> handOver(Departure departure);
    }

    /**
     * Something that is to leave.
     *
     * @param departure what leaves
     * @param decidedAt the instant under which the entry that decided it is recorded
     */
    record Decided(Departure departure, Instant decidedAt) {}

    /**
     * Writes {@code departures}, in the current transaction of the database; {@code places} are those in the ledger of the
     * entries that it records.
     */
    void write(List<Decided> departures, Supplier<Map<String, Long>> places) {
        if (departures.isEmpty()) {
            return;
        }
        Map<String, Long> known = places.get();
        database.batchUpdate(
                "INSERT INTO outbox (departure, kind, subject, entry, entries, place, decided_at, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                departures.stream()
                        .map(one -> new Object[] {
                            one.departure().id(),
                            one.departure().kind().toString(),
                            one.departure().subject(),
                            one.departure().entry(),
                            one.departure().entries(),
                            Objects.requireNonNull(known.get(one.departure().entry())),
                            one.decidedAt().toString()
                        })
                        .toList());
    }

    /**
     * Writes {@code departures}, which no entry decides, at {@code at}, and with them whatever {@code beside} writes: all of it
     * or nothing. Returns whether it did; what was decided under one of these ids before isn't decided again.
     *
     * @param place the place in the ledger of the last entry before, by which what is of one subject leaves in order
     */
    boolean decide(Collection<Departure> departures, long place, Instant at, Runnable beside) {
        try {
            transactions.executeWithoutResult(status -> {
                write(
                        departures.stream()
                                .map(departure -> new Decided(departure, at))
                                .toList(),
                        () -> departures.stream()
                                .collect(Collectors.toMap(Departure::entry, departure -> place, Math::max)));
                beside.run();
            });
        } catch (DuplicateKeyException before) {
            return false;
        }
        somethingWaits(departures.stream().map(Departure::kind).collect(Collectors.toSet()));
        return true;
    }

    /** Everything that ever left or waits, the first decided first. */
    public List<Leaving> all() {
        return select("");
    }

    /** What waits, the first decided first. */
    public List<Leaving> waiting() {
        return select("WHERE delivered_at IS NULL");
    }

    /** What waits of {@code kinds}, the first decided first. */
    public List<Leaving> waiting(Collection<DepartureKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> select("WHERE kind = ? AND delivered_at IS NULL", kind.toString()).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** Whether something of {@code kind} and {@code subject} waits whose deciding entry begins with {@code beginning}. */
    public boolean waits(DepartureKind kind, String subject, String beginning) {
        return of(kind, subject).stream()
                .anyMatch(leaving ->
                        leaving.waits() && leaving.departure().entry().startsWith(beginning));
    }

    /** At most {@code max} that wait of {@code kind} and {@code subject}, in the order of the entries that decided them. */
    public List<Leaving> waiting(DepartureKind kind, String subject, int max) {
        return database.query(
                COLUMNS + "WHERE kind = ? AND delivered_at IS NULL AND subject = ? ORDER BY place, departure"
                        + " FETCH FIRST ? ROWS ONLY",
                (row, number) -> leaving(row),
                kind.toString(),
                subject,
                max);
    }

    /** How many wait of {@code kind} and {@code subject}. */
    public int countWaiting(DepartureKind kind, String subject) {
        Integer count = database.queryForObject(
                "SELECT COUNT(*) FROM outbox WHERE kind = ? AND delivered_at IS NULL AND subject = ?",
                Integer.class,
                kind.toString(),
                subject);
        return count == null ? 0 : count;
    }

    /** How far {@code departure} is; empty where it was never written. */
    public Optional<Leaving> find(Departure departure) {
        return select("WHERE departure = ?", departure.id()).stream().findFirst();
    }

    /** What of {@code kind} and {@code subject} left or waits, the first decided first. */
    public List<Leaving> of(DepartureKind kind, String subject) {
        return select("WHERE kind = ? AND subject = ?", kind.toString(), subject);
    }

    /** What of {@code kind} left or waits that was decided as {@code entry}. */
    public List<Leaving> decidedAs(DepartureKind kind, String entry) {
        return select("WHERE kind = ? AND entry = ?", kind.toString(), entry);
    }

    /** What of {@code kind} and {@code subject} left or waits, the latest; empty where nothing was ever written of it. */
    public Optional<Leaving> latest(DepartureKind kind, String subject) {
        List<Leaving> all = of(kind, subject);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private List<Leaving> select(String which, Object... values) {
        return database.query(COLUMNS + which, (row, number) -> leaving(row), values).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static Leaving leaving(ResultSet row) throws SQLException {
        return new Leaving(
                new Departure(
                        DepartureKind.stored(row.getString(1)), row.getString(3), row.getString(2), row.getInt(4)),
                Instant.parse(row.getString(5)),
                row.getInt(6),
                instant(row.getString(7)),
                instant(row.getString(8)),
                row.getString(9));
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

    /** What waits of {@code kind} and {@code subject} never leaves: there is nobody any more to take it. */
    public void drop(DepartureKind kind, String subject) {
        mark("DELETE FROM outbox WHERE kind = ? AND delivered_at IS NULL AND subject = ?", kind.toString(), subject);
    }

    /** Forgets what left of {@code kind} before {@code before}. */
    public void forget(DepartureKind kind, Instant before) {
        mark("DELETE FROM outbox WHERE kind = ? AND delivered_at < ?", kind.toString(), before.toString());
    }

    /** Runs {@code body} while nobody else in this process hands over something of {@code kind} and {@code subject}. */
    public <T> T alone(DepartureKind kind, String subject, Supplier<T> body) {
        ReentrantLock one = handingOfSubject.computeIfAbsent(kind + "/" + subject, any -> new ReentrantLock());
        one.lock();
        try {
            return body.get();
        } finally {
            one.unlock();
        }
    }

    /** Runs {@code body} while nobody else in this process hands over what leaves {@linkplain DepartureKind#prompt promptly}. */
    public <T> T alone(Supplier<T> body) {
        handing.lock();
        try {
            return body.get();
        } finally {
            handing.unlock();
        }
    }

    /**
     * From now on {@code handingOver} hands over what leaves {@linkplain DepartureKind#prompt promptly}, after each
     * transaction that let something do so, once that is on disk. Where nobody does, what leaves waits.
     */
    public void handedOverBy(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    /** Hands {@code departure} over now, whether it waits or left before; returns why it couldn't be, where that is so. */
    public Optional<String> handOver(Departure departure) {
        HandingOver known = handingOver;
        if (known == null) {
            throw new IllegalStateException("nobody hands over what leaves this ledger");
        }
        return known.handOver(departure);
    }

    /**
     * From now on {@code send} is run after each transaction that let something of {@code kind} leave, which does so by and
     * by, once that is on disk. It returns at once: whoever recorded waits for it.
     */
    public void whenSomethingIsToBeSent(DepartureKind kind, Runnable send) {
        senders.put(kind, send);
    }

    /** Something of {@code kinds} was written and is on disk. What goes wrong from here on harms nothing that is recorded. */
    void somethingWaits(Set<DepartureKind> kinds) {
        try {
            HandingOver known = handingOver;
            if (known != null && kinds.stream().anyMatch(DepartureKind::prompt)) {
                known.handOverDue();
            }
            kinds.stream()
                    .flatMap(kind -> Optional.ofNullable(senders.get(kind)).stream())
                    .forEach(Runnable::run);
        } catch (RuntimeException e) {
            LOG.error("what leaves couldn't be handed over now and waits", e);
        }
    }
}
