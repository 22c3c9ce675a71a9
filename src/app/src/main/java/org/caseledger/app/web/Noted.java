package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.api.Problems;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.journal.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Has it noted in the read trail who opened what by a page or an endpoint that {@link Opens} something, with the reason that
 * they gave as the parameter {@value #WHY}. What was refused, or isn't there, was not opened.
 */
@Component
class Noted implements HandlerInterceptor {

    /** The parameter by which somebody says what they need it for. */
    static final String WHY = "why";

    private static final String CLAIM = "claim";
    private static final int REFUSED = 400;

    private final Ledger ledger;

    Noted(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        Opens opens = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Opens.class) : null;
        if (opens != null && fault == null && response.getStatus() < REFUSED) {
            Map<?, ?> parts =
                    request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                            ? map
                            : Map.of();
            Channel way = request.getRequestURI().startsWith(Problems.PATHS) ? Channel.API : Channel.WEB;
            ledger.noteOpened(way, opens.value(), text(parts.get(CLAIM)), why(request), subject(parts));
        }
    }

    private static @Nullable String why(HttpServletRequest request) {
        String why = request.getParameter(WHY);
        return why == null || why.isBlank() ? null : why.strip();
    }

    private static @Nullable String subject(Map<?, ?> parts) {
        String named = parts.entrySet().stream()
                .filter(part -> !CLAIM.equals(part.getKey()))
                .map(part -> String.valueOf(part.getValue()))
                .collect(Collectors.joining("/"));
        return named.isEmpty() ? null : named;
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }
}
