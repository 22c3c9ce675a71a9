package org.caseledger.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caseledger.app.secret.Passwords.Answer;
import org.caseledger.decision.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords are set, verified, made anew and forgotten, and only hashes of them are kept. */
class PasswordsTest {

    private static final String OWN = "copper lanterns drift north";

    @TempDir
    private Path directory;

    private LedgerWithSecrets ledger;
    private Passwords passwords;

    @BeforeEach
    void open() {
        ledger = new LedgerWithSecrets(directory);
        passwords = ledger.secrets().passwords();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private String hash() {
        return ledger.ledger()
                .database()
                .queryForObject("SELECT password_hash FROM account_password WHERE account = 'maria'", String.class);
    }

    @Test
    void whoseAndInWhateverCaseTheNameIsTyped() {
        passwords.set("Maria", OWN);
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.verify(" MARIA ", OWN)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.verify("maria", OWN + " ")).isEqualTo(Answer.WRONG);
        assertThat(passwords.verify("mario", OWN)).isEqualTo(Answer.WRONG);
        assertThat(hash()).startsWith("{bcrypt}$2a$12$");
        ledger.restart();
        assertThat(ledger.secrets().passwords().verify("maria", OWN)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void thePasswordBeforeIsNoGoodAnyMore() {
        passwords.set("maria", OWN);
        passwords.set("maria", "grey herons wait upstream");
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.WRONG);
        assertThat(passwords.verify("maria", "grey herons wait upstream")).isEqualTo(Answer.RIGHT);
        passwords.forget("maria");
        assertThat(passwords.has("maria")).isFalse();
        assertThat(passwords.verify("maria", "grey herons wait upstream")).isEqualTo(Answer.WRONG);
    }

    @Test
    void oneTimePasswordsMustBeChangedAndExpire() {
        OneTimePassword told = passwords.oneTime("maria");
        assertThat(told.plain()).matches("([2-9a-hj-km-np-z]{4}-){4}[2-9a-hj-km-np-z]{4}");
        assertThat(told.toString()).doesNotContain(told.plain());
        assertThat(passwords.oneTime("other").plain()).isNotEqualTo(told.plain());
        assertThat(passwords.verify("maria", told.plain())).isEqualTo(Answer.MUST_CHANGE);
        assertThat(passwords.judge("maria", told.plain()).map(Refusal::code)).contains("password-unchanged");
        assertThat(passwords.judge("maria", OWN)).isEmpty();
        ledger.clock().set(LedgerWithSecrets.MONDAY.plus(Passwords.ONE_TIME).minusSeconds(1));
        assertThat(passwords.verify("maria", told.plain())).isEqualTo(Answer.MUST_CHANGE);
        ledger.clock().set(LedgerWithSecrets.MONDAY.plus(Passwords.ONE_TIME));
        assertThat(passwords.verify("maria", told.plain())).isEqualTo(Answer.EXPIRED);
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.WRONG);
        passwords.set("maria", OWN);
        ledger.clock().set(LedgerWithSecrets.MONDAY.plus(Duration.ofDays(4000)));
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.verify("maria", told.plain())).isEqualTo(Answer.WRONG);
    }

    @Test
    void nothingIsCutOff() {
        String seventyTwo =
                "copper lanterns drift north; grey herons wait upstream; bells ring at six".substring(0, 72);
        passwords.set("maria", seventyTwo);
        assertThat(passwords.verify("maria", seventyTwo)).isEqualTo(Answer.RIGHT);
        assertThat(passwords.verify("maria", seventyTwo + "x")).isEqualTo(Answer.WRONG);
        passwords.set("maria", seventyTwo + "x");
        assertThat(hash()).startsWith("{pbkdf2}");
        assertThat(passwords.verify("maria", seventyTwo + "x")).isEqualTo(Answer.RIGHT);
        assertThat(passwords.verify("maria", seventyTwo + "y")).isEqualTo(Answer.WRONG);
        assertThat(passwords.verify("maria", seventyTwo)).isEqualTo(Answer.WRONG);
    }

    @Test
    void oneTextIsOnePasswordHoweverItsAccentsAreTyped() {
        passwords.set("maria", "cafe\u0301 am alten hafen");
        assertThat(passwords.verify("maria", "caf\u00e9 am alten hafen")).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aWeakerHashOfAnEarlierTimeIsMadeAnewWhenItsPasswordIsTyped() {
        passwords.set("maria", OWN);
        ledger.ledger()
                .database()
                .update(
                        "UPDATE account_password SET password_hash = ?",
                        "{bcrypt}" + new BCryptPasswordEncoder(4).encode(OWN));
        assertThat(passwords.verify("maria", "something else altogether")).isEqualTo(Answer.WRONG);
        assertThat(hash()).startsWith("{bcrypt}$2a$04$");
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.RIGHT);
        assertThat(hash()).startsWith("{bcrypt}$2a$12$");
        assertThat(passwords.verify("maria", OWN)).isEqualTo(Answer.RIGHT);
    }
}
