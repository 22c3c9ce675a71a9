package org.caseledger.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.caseledger.app.secret.Tokens.Issued;
import org.caseledger.app.secret.Tokens.Scope;
import org.caseledger.app.secret.Tokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are issued, found, revoked, and end; only hashes of them are kept. */
class TokensTest {

    private static final Instant EXPIRES = LedgerWithSecrets.MONDAY.plus(Duration.ofDays(90));

    @TempDir
    private Path directory;

    private LedgerWithSecrets ledger;
    private Tokens tokens;

    @BeforeEach
    void open() {
        ledger = new LedgerWithSecrets(directory);
        tokens = ledger.secrets().tokens();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Issued issue(String account, Scope scope) {
        return tokens.issue(tokens.newId(), account, scope, EXPIRES);
    }

    @Test
    void oneIsFoundByWhatWasShownOnce() {
        Issued issued = issue("Payroll.Script", Scope.WRITE);
        assertThat(issued.plain()).matches("cl_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(issued.plain());
        assertThat(tokens.find(issued.plain()))
                .contains(new Token(
                        issued.token().id(), "payroll.script", Scope.WRITE, LedgerWithSecrets.MONDAY, EXPIRES));
        ledger.restart();
        assertThat(ledger.secrets().tokens().find(issued.plain())).contains(issued.token());
    }

    @Test
    void nothingElseIsFound() {
        Issued issued = issue("maria", Scope.READ);
        assertThat(tokens.find("")).isEmpty();
        assertThat(tokens.find(issued.plain() + "A")).isEmpty();
        assertThat(tokens.find(issued.plain().substring("cl_".length()))).isEmpty();
        assertThat(tokens.find(issued.token().id())).isEmpty();
        String hash = ledger.ledger().database().queryForObject("SELECT token_hash FROM api_token", String.class);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(tokens.find("cl_" + hash)).isEmpty();
    }

    @Test
    void aRevokedOneOpensNothingAtOnce() {
        Issued one = issue("maria", Scope.READ);
        Issued other = issue("maria", Scope.WRITE);
        assertThat(tokens.revoke("mario", one.token().id())).isFalse();
        assertThat(tokens.find(one.plain())).isPresent();
        assertThat(tokens.revoke("maria", one.token().id())).isTrue();
        assertThat(tokens.find(one.plain())).isEmpty();
        assertThat(tokens.of("maria")).containsExactly(other.token());
        assertThat(tokens.revoke("maria", one.token().id())).isFalse();
        tokens.revokeAll("maria");
        assertThat(tokens.find(other.plain())).isEmpty();
    }

    @Test
    void itEndsAtTheInstantSaid() {
        Issued issued = issue("maria", Scope.READ);
        ledger.clock().set(EXPIRES.minusMillis(1));
        assertThat(tokens.find(issued.plain())).isPresent();
        ledger.clock().set(EXPIRES);
        assertThat(tokens.find(issued.plain())).isEmpty();
        assertThat(tokens.of("maria")).containsExactly(issued.token());
    }
}
