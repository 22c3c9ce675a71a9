package org.caseledger.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever fails waits, longer each time, through restarts, and never for good. */
class ThrottleTest {

    private static final String HOME = "203.0.113.7";

    @TempDir
    private Path directory;

    private LedgerWithSecrets ledger;
    private Instant now = LedgerWithSecrets.MONDAY;

    @BeforeEach
    void open() {
        ledger = new LedgerWithSecrets(directory);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Optional<Duration> attempt(String account, String address) {
        return ledger.secrets().throttle().attempt(account, address);
    }

    private void later(Duration duration) {
        now = now.plus(duration);
        ledger.clock().set(now);
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            while (true) {
                Optional<Duration> wait = attempt(account, address);
                if (wait.isEmpty()) {
                    break;
                }
                later(wait.get());
            }
        }
    }

    @Test
    void theFirstFailuresCostNothingAndThenEachDoublesTheWait() {
        fail("maria", HOME, 4);
        assertThat(attempt("maria", HOME)).contains(Duration.ofSeconds(2));
        assertThat(attempt("MARIA", "198.51.100.1")).contains(Duration.ofSeconds(2));
        assertThat(attempt("mario", HOME)).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(attempt("maria", HOME)).isEmpty();
        assertThat(attempt("maria", HOME)).contains(Duration.ofSeconds(4));
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        fail("maria", HOME, 60);
        assertThat(attempt("maria", HOME)).contains(Throttle.WAIT_MAX);
        later(Throttle.WAIT_MAX);
        assertThat(attempt("maria", HOME)).isEmpty();
    }

    @Test
    void aRestartForgetsNothing() {
        fail("maria", HOME, 4);
        ledger.restart();
        assertThat(attempt("maria", HOME)).contains(Duration.ofSeconds(2));
    }

    @Test
    void successForgetsTheAccountsFailures() {
        fail("maria", HOME, 5);
        ledger.secrets().throttle().succeeded("maria", HOME);
        fail("maria", HOME, 3);
        assertThat(attempt("maria", HOME)).isEmpty();
    }

    @Test
    void anAccountOfOnesOwnIsNoWayToGuessAtOthersFaster() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("account" + i, HOME)).isEmpty();
            assertThat(attempt("own", HOME)).isEmpty();
            ledger.secrets().throttle().succeeded("own", HOME);
        }
        assertThat(attempt("account20", HOME)).isEmpty();
        assertThat(attempt("another", HOME)).contains(Duration.ofSeconds(2));
        assertThat(attempt("another", "198.51.100.1")).isEmpty();
    }

    @Test
    void anAttemptThatNamesNoAccountCountsAgainstItsAddressOnly() {
        Throttle throttle = ledger.secrets().throttle();
        for (int i = 0; i < 21; i++) {
            assertThat(throttle.attempt(HOME)).isEmpty();
        }
        assertThat(throttle.attempt(HOME)).contains(Duration.ofSeconds(2));
        assertThat(attempt("maria", HOME)).contains(Duration.ofSeconds(2));
        assertThat(attempt("maria", "198.51.100.1")).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(throttle.attempt(HOME)).isEmpty();
        throttle.succeeded("maria", HOME);
        throttle.succeeded("maria", HOME);
        assertThat(throttle.attempt(HOME)).isEmpty();
    }

    /** Behind one address there may be a whole office, in which a day brings many wrong passwords. */
    @Test
    void whoeverSignsInMakesNobodyBesideThemWait() {
        fail("maria", HOME, 30);
        later(Throttle.WAIT_MAX);
        assertThat(attempt("ben", HOME)).isEmpty();
        ledger.secrets().throttle().succeeded("ben", HOME);
        assertThat(attempt("ann", HOME)).isEmpty();
        assertThat(attempt("carl", HOME)).contains(Throttle.WAIT_MAX);
    }

    @Test
    void anIpv6CustomerIsOneAddress() {
        for (int i = 0; i < 21; i++) {
            assertThat(attempt("account" + i, "2001:db8:0:1::" + i)).isEmpty();
        }
        assertThat(attempt("another", "2001:db8:0:1:ffff:ffff:ffff:ffff")).contains(Duration.ofSeconds(2));
        assertThat(attempt("another", "2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void aDayWithoutFailureForgetsThem() {
        fail("maria", HOME, 40);
        later(Throttle.REMEMBERED);
        fail("maria", HOME, 3);
        assertThat(attempt("maria", HOME)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackMakesNobodyWaitLonger() {
        fail("maria", HOME, 20);
        later(Duration.ofDays(-3000));
        assertThat(attempt("maria", HOME)).contains(Throttle.WAIT_MAX);
    }

    @Test
    void manyNamesDoNotFillTheTableNorMakeItForgetWhoIsAttacked() {
        JdbcClient rows = JdbcClient.create(ledger.ledger().database());
        Throttle small = new Throttle(
                rows,
                new TransactionTemplate(new JdbcTransactionManager(
                        Objects.requireNonNull(ledger.ledger().database().getDataSource()))),
                ledger.clock(),
                10);
        for (int i = 0; i < 4; i++) {
            assertThat(small.attempt("maria", HOME)).isEmpty();
        }
        for (int i = 0; i < 30; i++) {
            later(Duration.ofMillis(10));
            assertThat(small.attempt(i + "x".repeat(500), "10.0.0." + i)).isEmpty();
        }
        assertThat(rows.sql("SELECT COUNT(*) FROM sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(small.attempt("maria", HOME)).isPresent();
    }
}
