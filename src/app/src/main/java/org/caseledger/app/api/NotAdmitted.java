package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;

/** What a program is told whose token opens nothing, or not this. */
public final class NotAdmitted {

    private NotAdmitted() {}

    /** Says how to come in to whoever comes without a token that opens anything. */
    public static void notKnown(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, fault);
        Problems.send(Problems.of(response.getStatus()), response);
    }

    /** Says that the token may only read. */
    static void outOfScope(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"write\"");
        Problems.send(
                Problem.of(403, "insufficient-scope", "this token may only read; use one with the scope write"),
                response);
    }

    /** Says that whoever has the token may not do this. */
    public static void notPermitted(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault) throws IOException {
        Problems.send(Problems.of(HttpServletResponse.SC_FORBIDDEN), response);
    }
}
