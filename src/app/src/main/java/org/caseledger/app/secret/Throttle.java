package org.caseledger.app.secret;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has to wait before trying to sign in again (NIST SP 800-63B-4, section 3.2.2, "Rate Limiting"). The first failures of
 * an account and of an address of the network cost nothing; each further one doubles the wait, from two seconds up to a
 * quarter of an hour. That is also the most that anybody can do to another's account by failing on purpose: none is ever
 * locked for good, and whoever can't wait gets a new one-time password, which begins anew.
 *
 * <p>Waits are counted in the database and survive a restart. An attempt counts before its password is looked at, so that
 * many at once are as slow as one after the other.
 */
public final class Throttle {

    /** The longest wait. */
    public static final Duration WAIT_MAX = Duration.ofMinutes(15);

    /** Failures that old, with none after them, are forgotten. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS_MAX = 10;
    private static final int ROWS_MAX = 10_000;
    private static final int SUBJECT_MAX = 80;
    /** Of an IPv6 address, what belongs to one customer: they have all the rest for themselves. */
    private static final int IPV6_BYTES = 8;

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int rowsMax;
    private final ReentrantLock counting = new ReentrantLock();
    /** Under the lock: when an address had failed last before the attempt that came from it now. */
    private final Map<String, Instant> before = new HashMap<>();

    Throttle(JdbcClient rows, TransactionTemplate transactions, Clock clock) {
        this(rows, transactions, clock, ROWS_MAX);
    }

    Throttle(JdbcClient rows, TransactionTemplate transactions, Clock clock, int rowsMax) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.rowsMax = rowsMax;
    }

    private enum Kind {
        ACCOUNT(3),
        /** Behind one address there may be a whole office. */
        ADDRESS(20);

        private final int free;

        Kind(int free) {
            this.free = free;
        }

        Duration waitAfter(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free - 1, DOUBLINGS_MAX));
            return wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX;
        }
    }

    private record Failed(int failures, Instant lastAt) {}

    /**
     * How long whoever is at {@code address} has to wait before trying to sign in as {@code account}; the password isn't to
     * be looked at then. Empty where they needn't: the attempt counts as one that failed until it {@link #succeeded}. To an
     * account that isn't there the same happens as to one that is.
     */
    public Optional<Duration> attempt(String account, String address) {
        String name = accountSubject(account);
        String network = network(address);
        counting.lock();
        try {
            return transactions.execute(status -> {
                Duration wait = longer(waiting(Kind.ACCOUNT, name), waiting(Kind.ADDRESS, network));
                if (wait.isPositive()) {
                    return Optional.of(wait);
                }
                count(Kind.ACCOUNT, name);
                countAddress(network);
                return Optional.empty();
            });
        } finally {
            counting.unlock();
        }
    }

    /**
     * How long whoever is at {@code address} has to wait before trying again, by a way that names no account until it was
     * right; otherwise like {@link #attempt(String, String)}.
     */
    public Optional<Duration> attempt(String address) {
        String network = network(address);
        counting.lock();
        try {
            return transactions.execute(status -> {
                Duration wait = waiting(Kind.ADDRESS, network);
                if (wait.isPositive()) {
                    return Optional.of(wait);
                }
                countAddress(network);
                return Optional.empty();
            });
        } finally {
            counting.unlock();
        }
    }

    /**
     * The attempt to sign in as {@code account} from {@code address} was right: the account's failures are forgotten. Those
     * of the address stay as they were before this attempt: an account of one's own is no way to guess at others' faster,
     * and whoever signs in makes nobody beside them wait.
     */
    public void succeeded(String account, String address) {
        counting.lock();
        try {
            transactions.executeWithoutResult(status -> {
                forget(account);
                String network = network(address);
                rows.sql("UPDATE sign_in_failure SET failures = failures - 1"
                                + " WHERE kind = ? AND subject = ? AND failures > 0")
                        .params(Kind.ADDRESS.name(), network)
                        .update();
                Instant last = before.remove(network);
                if (last != null) {
                    rows.sql("UPDATE sign_in_failure SET last_at = ? WHERE kind = ? AND subject = ?")
                            .params(last.toString(), Kind.ADDRESS.name(), network)
                            .update();
                }
            });
        } finally {
            counting.unlock();
        }
    }

    /** The failures of {@code account} are forgotten: its password is a new one. */
    public void forget(String account) {
        rows.sql("DELETE FROM sign_in_failure WHERE kind = ? AND subject = ?")
                .params(Kind.ACCOUNT.name(), accountSubject(account))
                .update();
    }

    private Duration waiting(Kind kind, String subject) {
        return find(kind, subject)
                .map(failed ->
                        Duration.between(Secrets.now(clock), failed.lastAt().plus(kind.waitAfter(failed.failures()))))
                .filter(Duration::isPositive)
                // The machine's clock was set back: nobody waits longer for that.
                .map(wait -> wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX)
                .orElse(Duration.ZERO);
    }

    private Optional<Failed> find(Kind kind, String subject) {
        return rows.sql("SELECT failures, last_at FROM sign_in_failure WHERE kind = ? AND subject = ?")
                .params(kind.name(), subject)
                .query((row, number) -> new Failed(row.getInt(1), Instant.parse(row.getString(2))))
                .optional()
                .filter(failed -> failed.lastAt().plus(REMEMBERED).isAfter(clock.instant()));
    }

    private void countAddress(String network) {
        if (before.size() > rowsMax) {
            before.clear();
        }
        find(Kind.ADDRESS, network).map(Failed::lastAt).ifPresent(last -> before.put(network, last));
        count(Kind.ADDRESS, network);
    }

    private void count(Kind kind, String subject) {
        Instant now = Secrets.now(clock);
        int failures = find(kind, subject).map(Failed::failures).orElse(0) + 1;
        int updated = rows.sql("UPDATE sign_in_failure SET failures = ?, last_at = ? WHERE kind = ? AND subject = ?")
                .params(failures, now.toString(), kind.name(), subject)
                .update();
        if (updated == 0) {
            makeRoom(now);
            rows.sql("INSERT INTO sign_in_failure (kind, subject, failures, last_at) VALUES (?, ?, ?, ?)")
                    .params(kind.name(), subject, failures, now.toString())
                    .update();
        }
    }

    /** What is old goes first, then whoever failed least: many new names don't make the table forget who is attacked. */
    private void makeRoom(Instant now) {
        rows.sql("DELETE FROM sign_in_failure WHERE last_at < ?")
                .param(now.minus(REMEMBERED).toString())
                .update();
        int count = rows.sql("SELECT COUNT(*) FROM sign_in_failure")
                .query(Integer.class)
                .single();
        if (count >= rowsMax) {
            rows.sql("SELECT kind, subject FROM sign_in_failure ORDER BY failures, last_at FETCH FIRST 1 ROWS ONLY")
                    .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                    .list()
                    .forEach(least -> rows.sql("DELETE FROM sign_in_failure WHERE kind = ? AND subject = ?")
                            .params(least[0], least[1])
                            .update());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static String accountSubject(String account) {
        return cut(Secrets.account(account));
    }

    /** {@code address}, of IPv6 the part that belongs to one customer; what is no address counts as it is written. */
    private static String network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            if (literal instanceof Inet6Address) {
                byte[] network = literal.getAddress();
                Arrays.fill(network, IPV6_BYTES, network.length, (byte) 0);
                return InetAddress.getByAddress(network).getHostAddress();
            }
            return literal.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return cut(address);
        }
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(subject.length(), SUBJECT_MAX));
    }
}
