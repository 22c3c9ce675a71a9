package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is led who asks for a page and isn't signed in, or sends a form of a session that has ended. What was typed
 * is {@linkplain TypedForms kept}.
 */
@Component
class Entrance implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The page on which people sign in. */
    static final String SIGN_IN = "/sign-in";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Forms that hold nothing worth keeping, or what must not be kept. */
    private static final Set<String> OF_SIGNING_IN = Set.of(SIGN_IN, "/sign-out", WhoIsHere.PASSWORD);

    /** Longer addresses aren't led back to: in an answer's head, which has room for 8 kB, each character may become three. */
    private static final int HERE_MAX = 2_000;

    private final TypedForms forms;

    Entrance(TypedForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (!READING.contains(request.getMethod())) {
            lead(response, Optional.empty(), "ended");
            return;
        }
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(SIGN_IN);
        response.sendRedirect(
                here.equals("/") || here.length() > HERE_MAX
                        ? SIGN_IN
                        : page.queryParam(TypedForms.HERE, "{here}")
                                .encode()
                                .buildAndExpand(here)
                                .toUriString());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (OF_SIGNING_IN.contains(request.getRequestURI())) {
            lead(response, Optional.empty(), "again");
        } else {
            oldForm(request, response);
        }
    }

    /** A form of an older session is never done: it is shown to its sender once more. */
    private void oldForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> kept = forms.keep(request);
        if (kept.isEmpty()) {
            request.setAttribute(Trouble.class.getName(), Trouble.OLD_FORM);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<TypedForm> own = Signed.somebody().flatMap(person -> forms.find(kept.get(), person.user()));
        if (own.isPresent()) {
            response.sendRedirect(OwnAddress.with(own.get().here(), TypedForms.TYPED, kept.get()));
        } else {
            lead(response, kept, "ended");
        }
    }

    private static void lead(HttpServletResponse response, Optional<String> kept, String why) throws IOException {
        response.sendRedirect(SIGN_IN + "?" + why
                + kept.map(name -> "&" + TypedForms.TYPED + "=" + name).orElse(""));
    }
}
