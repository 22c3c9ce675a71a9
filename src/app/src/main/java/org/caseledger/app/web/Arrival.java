package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.user.UserFacts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is led who has signed in: back to the page that they asked for, with what they had typed, or else to where
 * their work begins. Who couldn't sign in is at the same page again and doesn't learn which part was wrong.
 */
@Component
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final OpenLedger ledger;
    private final TypedForms forms;
    private final Renewal renewal;

    Arrival(OpenLedger ledger, TypedForms forms, Renewal renewal) {
        this.ledger = ledger;
        this.forms = forms;
        this.renewal = renewal;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signed)
            throws IOException {
        Optional<UserFacts> account = ledger.users().named(signed.getName()).filter(UserFacts::enabled);
        if (account.isEmpty()) {
            // Somebody else vouches for who they are, but here they have no account, or none that can be used.
            request.getSession().invalidate();
            response.sendRedirect(Entrance.SIGN_IN + "?refused");
            return;
        }
        if (!(signed instanceof Signed)) {
            renewal.begin(account.get(), request, response);
        }
        response.sendRedirect(target(request, account.get()));
    }

    private String target(HttpServletRequest request, UserFacts account) {
        String kept = request.getParameter(TypedForms.TYPED);
        Optional<TypedForm> form = kept == null ? Optional.empty() : forms.find(kept, account.user());
        if (form.isPresent()) {
            return OwnAddress.with(form.get().here(), TypedForms.TYPED, kept);
        }
        String here = request.getParameter(TypedForms.HERE);
        if (here != null && OwnAddress.is(here) && !here.equals("/")) {
            return here;
        }
        return Menu.home(account.person());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(Entrance.SIGN_IN);
        if (refused instanceof TooOften often) {
            page.queryParam("wait", often.minutes());
        } else {
            page.queryParam("refused");
        }
        Map<String, String> carried = new HashMap<>();
        for (String name : List.of(TypedForms.TYPED, TypedForms.HERE)) {
            String value = request.getParameter(name);
            if (value != null) {
                page.queryParam(name, "{" + name + "}");
                carried.put(name, value);
            }
        }
        response.sendRedirect(page.encode().buildAndExpand(carried).toUriString());
    }
}
