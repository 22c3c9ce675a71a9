package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Person;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins somebody's session anew, as if they had signed in just now: after a new password that ends all sessions but the one
 * in which it was chosen.
 */
@Component
class Renewal {

    private final OpenLedger ledger;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Renewal(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** The session of {@code request} counts from now, under another id. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        Person person = Signed.person();
        SecurityContext now = new SecurityContextImpl(new Signed(person, ledger.now()));
        request.changeSessionId();
        SecurityContextHolder.setContext(now);
        sessions.saveContext(now, request, response);
    }
}
