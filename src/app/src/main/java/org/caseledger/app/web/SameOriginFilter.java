package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites out: a page somewhere else, open in the same browser, can neither read the workbench under a name of its
 * own (DNS rebinding) nor send it a form (request forgery). Who brings a token of their own is no browser that a page could
 * have led here, so programs needn't say where they come from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String API = "/api/";
    private static final String TOKEN = "Bearer ";

    private final OwnHosts hosts;

    SameOriginFilter(OwnHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> objection = bringsItsToken(request)
                ? objection(request.getHeader("Host"))
                : objection(
                        request.getMethod(),
                        request.getScheme(),
                        request.getHeader("Host"),
                        request.getHeader("Origin"),
                        request.getHeader("Sec-Fetch-Site"));
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
        return request.getRequestURI().startsWith(API)
                || authorization != null && authorization.startsWith(TOKEN);
    }

    /** What speaks against a request to {@code host}: it must call this server by a name of its own. */
    private Optional<String> objection(@Nullable String host) {
        return hosts.has(host)
                ? Optional.empty()
                : Optional.of("the workbench answers to " + hosts + " only, not to " + host);
    }

    /**
     * What speaks against a request. One that may change something must come from a page of the workbench itself, as the
     * browser says in {@code Origin} or {@code Sec-Fetch-Site}.
     */
    Optional<String> objection(
            String method, String scheme, @Nullable String host, @Nullable String origin, @Nullable String site) {
        Optional<String> wrongHost = objection(host);
        if (wrongHost.isPresent() || READING.contains(method)) {
            return wrongHost;
        }
        if (origin != null && !origin.equals(scheme + "://" + host)) {
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
