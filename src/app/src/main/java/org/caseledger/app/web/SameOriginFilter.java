package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.api.Problems;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.OwnNames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites out: a page somewhere else, open in the same browser, can neither read the workbench under a name of its
 * own (DNS rebinding) nor send it a form (request forgery). Programs, which bring a token that no browser adds by itself,
 * needn't say where they come from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final OwnNames names;

    SameOriginFilter(Listening listening) {
        names = listening.names();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> objection = objection(
                names,
                bringsItsToken(request) ? "GET" : request.getMethod(),
                OwnNames.asked(request),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"));
        if (objection.isPresent() && Problems.areFor(request.getRequestURI())) {
            Problems.send(Problems.of(HttpServletResponse.SC_FORBIDDEN), response);
            return;
        }
        if (objection.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("Refused: " + objection.get());
            return;
        }
        if (request.getRequestURI().startsWith("/static/")) {
            // These files say themselves how long they may be kept.
            response.setHeader("Cache-Control", null);
        }
        chain.doFilter(request, response);
    }

    private static boolean bringsItsToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return request.getRequestURI().startsWith("/api/")
                || authorization != null && authorization.startsWith("Bearer ");
    }

    /**
     * What speaks against a request. It must be addressed to the workbench by one of its {@code names}; one that may change
     * something must come from a page of the workbench itself, as the browser says in {@code Origin} or
     * {@code Sec-Fetch-Site}.
     */
    static Optional<String> objection(
            OwnNames names, String method, @Nullable String asked, @Nullable String origin, @Nullable String site) {
        if (!names.include(asked)) {
            return Optional.of("the workbench answers to " + names.words() + " only, not to " + asked);
        }
        if (READING.contains(method)) {
            return Optional.empty();
        }
        if (origin != null && !origin.equals(asked)) {
            return Optional.of("this form was sent by another site (" + origin + ")");
        }
        if (site != null && !site.equals("same-origin")) {
            return Optional.of("this form was sent by another site (" + site + ")");
        }
        if (origin == null && site == null) {
            return Optional.of("the sender doesn't say where this form comes from; use the workbench's own pages");
        }
        return Optional.empty();
    }
}
