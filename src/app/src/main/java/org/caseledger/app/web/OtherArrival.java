package org.caseledger.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Whoever has signed in by another way than by password is from here on signed in like everybody: the session has their
 * account, and nothing of what the other way said of them.
 */
@Component
class OtherArrival implements AuthenticationSuccessHandler {

    private static final String CARRIED = OtherArrival.class.getName();
    private static final List<String> FIELDS = List.of(TypedForms.HERE, TypedForms.TYPED);

    private final OpenLedger ledger;
    private final Arrival arrival;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OtherArrival(OpenLedger ledger, Arrival arrival) {
        this.ledger = ledger;
        this.arrival = arrival;
    }

    /** Keeps where somebody wants to go, and what they had typed, while another server asks them who they are. */
    static void carry(HttpServletRequest request) {
        Map<String, String> carried = new HashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null) {
                carried.put(field, value);
            }
        }
        request.getSession().setAttribute(CARRIED, Map.copyOf(carried));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        UserFacts account = ledger.users().named(vouched.getName()).orElseThrow();
        Signed signed = Signed.in(account, ledger.clock().instant());
        SecurityContext context = new SecurityContextImpl(signed);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        arrival.onAuthenticationSuccess(carried(request), response, signed);
    }

    private static HttpServletRequest carried(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object kept = session.getAttribute(CARRIED);
        session.removeAttribute(CARRIED);
        return kept instanceof Map<?, ?> fields ? new Carried(request, fields) : request;
    }

    private static final class Carried extends HttpServletRequestWrapper {
        private final Map<?, ?> fields;

        Carried(HttpServletRequest request, Map<?, ?> fields) {
            super(request);
            this.fields = fields;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return fields.get(name) instanceof String value ? value : super.getParameter(name);
        }
    }
}
