package org.caseledger.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/** Spring Security's repositories of passkeys read back from the ledger's tables what they wrote there. */
class PasskeysTest {

    private static final Bytes PERSON = Bytes.random();
    private static final Bytes KEY = new Bytes(Randomness.bytes(1023));

    @TempDir
    private Path directory;

    private LedgerWithSecrets ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerWithSecrets(directory);
        passkeys().people().save(person("maria"));
        passkeys().credentials().save(key());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Passkeys passkeys() {
        return ledger.secrets().passkeys();
    }

    private static PublicKeyCredentialUserEntity person(String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PERSON)
                .name(name)
                .displayName("Maria Ortiz")
                .build();
    }

    private static CredentialRecord key() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(KEY)
                .userEntityUserId(PERSON)
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 2, 3}))
                .signatureCount(7)
                .uvInitialized(true)
                .transports(Set.of(AuthenticatorTransport.USB, AuthenticatorTransport.NFC))
                .backupEligible(true)
                .backupState(false)
                .attestationObject(new Bytes(new byte[] {4, 5}))
                .attestationClientDataJSON(new Bytes(new byte[] {6}))
                .created(LedgerWithSecrets.MONDAY)
                .lastUsed(LedgerWithSecrets.MONDAY)
                .label("the blue key")
                .build();
    }

    @Test
    void whatWasSavedIsReadBackAfterARestart() {
        ledger.restart();
        assertThat(passkeys().people().findByUsername("maria")).isEqualTo(person("maria"));
        assertThat(passkeys().people().findById(PERSON)).isEqualTo(person("maria"));
        CredentialRecord read = passkeys().credentials().findByCredentialId(KEY);
        assertThat(read).usingRecursiveComparison().isEqualTo(key());
        assertThat(passkeys().credentials().findByUserId(PERSON)).hasSize(1);
    }

    @Test
    void aUseIsCounted() {
        Instant tuesday = LedgerWithSecrets.MONDAY.plusSeconds(86_400);
        passkeys()
                .credentials()
                .save(ImmutableCredentialRecord.fromCredentialRecord(key())
                        .signatureCount(8)
                        .lastUsed(tuesday)
                        .build());
        CredentialRecord read = passkeys().credentials().findByCredentialId(KEY);
        assertThat(read.getSignatureCount()).isEqualTo(8);
        assertThat(read.getLastUsed()).isEqualTo(tuesday);
        assertThat(read.getCreated()).isEqualTo(LedgerWithSecrets.MONDAY);
    }

    @Test
    void forgottenOnesOpenNothing() {
        passkeys().forget("Maria");
        assertThat(passkeys().credentials().findByCredentialId(KEY)).isNull();
        assertThat(passkeys().people().findById(PERSON)).isNull();
    }

    @Test
    void oneOfSeveralIsDeleted() {
        passkeys().credentials().delete(KEY);
        assertThat(passkeys().credentials().findByUserId(PERSON)).isEmpty();
        assertThat(passkeys().people().findByUsername("maria")).isNotNull();
    }
}
