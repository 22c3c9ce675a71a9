package org.caseledger.app.secret;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passkeys of accounts, in Spring Security's own repositories over the ledger's tables. Kept is the public half of each;
 * the private one never leaves its person's device. That one was added or removed is an entry of the account.
 */
public final class Passkeys {

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final UserCredentialRepository credentials;
    private final PublicKeyCredentialUserEntityRepository people;

    Passkeys(JdbcTemplate database, JdbcClient rows, TransactionTemplate transactions) {
        this.rows = rows;
        this.transactions = transactions;
        credentials = new JdbcUserCredentialRepository(database);
        people = new JdbcPublicKeyCredentialUserEntityRepository(database);
    }

    /** The passkeys, by their own ids and by those of the people whose they are. */
    public UserCredentialRepository credentials() {
        return credentials;
    }

    /** The ids under which people's devices know them; an account's name is the one that {@code Secrets} writes. */
    public PublicKeyCredentialUserEntityRepository people() {
        return people;
    }

    /** From now on no passkey of {@code account} opens anything. */
    public void forget(String account) {
        String name = Secrets.account(account);
        transactions.executeWithoutResult(status -> {
            rows.sql("DELETE FROM user_credentials WHERE user_entity_user_id IN"
                            + " (SELECT id FROM user_entities WHERE name = ?)")
                    .param(name)
                    .update();
            rows.sql("DELETE FROM user_entities WHERE name = ?").param(name).update();
        });
    }
}
