package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.PasswordKind;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account of whoever's session this is, before anything else does. Who was disabled, got another password or
 * signed out elsewhere meanwhile, or has been signed in for too long, is signed in no more; everybody else has the roles and
 * employers that the account has now. Who has a one-time password is led to the page where it is changed, and nowhere else.
 */
final class WhoIsHere extends OncePerRequestFilter {

    /** How long somebody stays signed in, however busy: within the day that NIST SP 800-63B-4, section 2.2.3, recommends at most. */
    static final Duration SIGNED_IN_MAX = Duration.ofHours(12);

    /** Where a one-time password is changed. */
    static final String PASSWORD = "/password";

    private static final Set<String> WITH_A_ONE_TIME_PASSWORD = Set.of(PASSWORD, "/sign-out", "/error");

    private final OpenLedger ledger;
    private final SessionRegistry sessions;

    WhoIsHere(OpenLedger ledger, SessionRegistry sessions) {
        this.ledger = ledger;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<UserFacts> account = ledger.users().named(session.getName()).filter(UserFacts::enabled);
        if (account.isEmpty() || !(session instanceof Signed signed) || ended(request, signed, account.get())) {
            end(request);
            chain.doFilter(request, response);
        } else if (mustChange(account.get()) && !passable(request.getRequestURI())) {
            response.sendRedirect(PASSWORD);
        } else {
            // For this request only; the session keeps what it began with.
            SecurityContextHolder.setContext(new SecurityContextImpl(signed.now(account.get())));
            chain.doFilter(request, response);
        }
    }

    private boolean ended(HttpServletRequest request, Signed signed, UserFacts account) {
        return !signed.holds(account)
                || ledger.clock().instant().isAfter(signed.at().plus(SIGNED_IN_MAX))
                || expired(request.getSession(false));
    }

    private boolean expired(@Nullable HttpSession session) {
        SessionInformation known = session == null ? null : sessions.getSessionInformation(session.getId());
        return known != null && known.isExpired();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean mustChange(UserFacts account) {
        return account.password() == PasswordKind.ONE_TIME;
    }

    private static boolean passable(String path) {
        return WITH_A_ONE_TIME_PASSWORD.contains(path) || path.startsWith("/static/");
    }
}
