package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins somebody's session anew, as if they had signed in just now: after a new password, which ends all sessions but the
 * one in which it was chosen, and when another way than a password has shown who they are.
 */
@Component
class Renewal {

    private final OpenLedger ledger;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Renewal(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** From now on the session of {@code request} is one of {@code account}, under another id. */
    void begin(UserFacts account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext now =
                new SecurityContextImpl(Signed.in(account, ledger.clock().instant()));
        request.getSession();
        request.changeSessionId();
        SecurityContextHolder.setContext(now);
        sessions.saveContext(now, request, response);
    }
}
