package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.app.secret.Throttle;
import org.caseledger.app.store.OpenLedger;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets nobody try other ways to sign in faster than passwords: an attempt counts against the address that it comes from until
 * it was right. It doesn't against an account: a wrong passkey, or a provider's word that proves nothing, names none.
 */
final class CountedAttempts implements AuthenticationManager {

    private final OpenLedger ledger;
    private final AuthenticationManager manager;

    CountedAttempts(OpenLedger ledger, AuthenticationManager manager) {
        this.ledger = ledger;
        this.manager = manager;
    }

    @Override
    public Authentication authenticate(Authentication given) throws AuthenticationException {
        Throttle throttle = ledger.secrets().throttle();
        String address = address();
        Optional<Duration> wait = throttle.attempt(address);
        if (wait.isPresent()) {
            throw new TooOften(wait.get());
        }
        Authentication person = manager.authenticate(given);
        throttle.succeeded(person.getName(), address);
        return person;
    }

    private static String address() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getRemoteAddr()
                : "";
    }

    /** Leads whoever tried too often to the page that says so; false where {@code refused} is something else. */
    static boolean toldToWait(AuthenticationException refused, HttpServletResponse response) throws IOException {
        if (refused instanceof TooOften often) {
            response.sendRedirect(Entrance.SIGN_IN + "?wait=" + often.minutes());
            return true;
        }
        return false;
    }
}
