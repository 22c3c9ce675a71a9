package org.caseledger.app.web;

import java.util.function.Supplier;
import org.caseledger.app.store.OpenLedger;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Spring Security's steps of making and using a passkey, once it is known at which port the workbench listens. A passkey
 * stands for the password: it finds its account by itself, and the device asks who holds it.
 */
@Component
class PasskeySteps implements WebAuthnRelyingPartyOperations {

    /** How devices call what the passkey opens. */
    static final String PROGRAM = "Case Ledger";

    private final Supplier<Webauthn4JRelyingPartyOperations> steps;

    PasskeySteps(OpenLedger ledger, PasskeyRows rows, PasskeyPlace place) {
        steps = SingletonSupplier.of(() -> made(ledger, rows, place));
    }

    private static Webauthn4JRelyingPartyOperations made(OpenLedger ledger, PasskeyRows rows, PasskeyPlace place) {
        Webauthn4JRelyingPartyOperations made = new Webauthn4JRelyingPartyOperations(
                ledger.secrets().passkeys().people(),
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(place.name())
                        .name(PROGRAM)
                        .build(),
                place.origins());
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return steps.get().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return steps.get().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return steps.get().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return steps.get().authenticate(request);
    }
}
