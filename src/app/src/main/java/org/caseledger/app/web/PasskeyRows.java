package org.caseledger.app.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.user.Passkey;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * The passkeys of accounts. That one is added or removed is an entry of the account, by the same rule as with passwords: the
 * entry first, so that nothing opens the ledger of which no entry tells, and what is removed opens nothing before the entry
 * says so. Entries know a passkey by a short name of it.
 */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final int NAME_CHARACTERS = 16;

    private final OpenLedger ledger;
    private final AccountDesk desk;

    PasskeyRows(OpenLedger ledger, AccountDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /** A passkey was made, or used. */
    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            String user = owner(passkey);
            give(new UserCommand.AddPasskey(user, name(passkey.getCredentialId()), passkey.getLabel()), user);
        }
        rows().save(passkey);
    }

    @Override
    public void delete(Bytes id) {
        CredentialRecord passkey = findByCredentialId(id);
        if (passkey != null) {
            String user = owner(passkey);
            rows().delete(id);
            give(new UserCommand.RemovePasskey(user, name(id)), user);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows().findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes person) {
        return rows().findByUserId(person);
    }

    /** Removes the passkey that entries of {@code user} call {@code name}; false where they have none. */
    boolean remove(String user, String name) {
        PublicKeyCredentialUserEntity person =
                ledger.secrets().passkeys().people().findByUsername(user);
        Optional<Bytes> id = person == null
                ? Optional.empty()
                : findByUserId(person.getId()).stream()
                        .map(CredentialRecord::getCredentialId)
                        .filter(one -> name(one).equals(name))
                        .findFirst();
        id.ifPresent(this::delete);
        return id.isPresent();
    }

    /** The passkeys of {@code account} that are good: what it had before it was disabled isn't. */
    static List<Passkey> good(UserFacts account) {
        return account.passkeys().stream()
                .filter(passkey -> !passkey.addedAt().isBefore(account.since()))
                .toList();
    }

    /** Whether the passkey {@code id} is a good one of {@code account}. */
    static boolean isGood(UserFacts account, Bytes id) {
        return account.enabled()
                && good(account).stream().anyMatch(one -> one.id().equals(name(id)));
    }

    private static String name(Bytes id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes());
            return "p-" + HexFormat.of().formatHex(hash).substring(0, NAME_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String owner(CredentialRecord passkey) {
        return Objects.requireNonNull(
                        ledger.secrets().passkeys().people().findById(passkey.getUserEntityUserId()),
                        "a passkey is somebody's")
                .getName();
    }

    private void give(UserCommand command, String user) {
        if (desk.give(command, Who.web(user)) instanceof AccountDesk.Step.Refused refused) {
            throw new LedgerFault(refused.refusal().message());
        }
    }

    private UserCredentialRepository rows() {
        return ledger.secrets().passkeys().credentials();
    }
}
