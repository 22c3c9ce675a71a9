package org.caseledger.app.web;

import java.util.List;
import org.caseledger.people.Person;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Component;

/** The sessions that are open, by the name of the account: a person is one, however they signed in and whatever they are. */
@Component
class SessionsByName extends SessionRegistryImpl {

    @Override
    public void registerNewSession(String session, Object principal) {
        super.registerNewSession(session, name(principal));
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean ended) {
        return super.getAllSessions(name(principal), ended);
    }

    /** Ends every session of {@code user}. */
    void endAll(String user) {
        getAllSessions(user, false).forEach(SessionInformation::expireNow);
    }

    private static String name(Object principal) {
        return switch (principal) {
            case Person person -> person.user();
            case AuthenticatedPrincipal known -> known.getName();
            case PublicKeyCredentialUserEntity passkey -> passkey.getName();
            default -> principal.toString();
        };
    }
}
