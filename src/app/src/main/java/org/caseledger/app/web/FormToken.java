package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The token in a form, hidden and read as Spring Security does it; one that was damaged on the way counts as none. */
final class FormToken implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler hidden = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        hidden.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        try {
            return hidden.resolveCsrfTokenValue(request, token);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
