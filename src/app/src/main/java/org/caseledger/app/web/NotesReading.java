package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.journal.Channel;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes in the read trail who opened what by a page or an endpoint that says that it {@linkplain Opens opens} something, once
 * it was answered: what was refused or wasn't there opened nothing. Why, whoever asks may say in the header {@value #WHY}, or
 * on a page in the parameter {@code why}.
 */
@Component
class NotesReading implements HandlerInterceptor {

    private static final String WHY = "Case-Ledger-Why";
    private static final int WHY_CHARACTERS = 500;

    private final Ledger ledger;

    NotesReading(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (fault == null && handler instanceof HandlerMethod method && response.getStatus() == HttpStatus.OK.value()) {
            Opens opens = method.getMethodAnnotation(Opens.class);
            if (opens != null) {
                note(opens.value(), request);
            }
        }
    }

    private void note(String what, HttpServletRequest request) {
        Map<?, ?> names = Objects.requireNonNullElse(
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        String subject = Stream.of("id", "run", "receivable", "case", "employee", "employer")
                .map(names::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
        Object claim = names.get("claim");
        ledger.noteOpened(
                request.getRequestURI().startsWith("/api/") ? Channel.API : Channel.WEB,
                what,
                claim == null ? claimOf(what, names, subject) : claim.toString(),
                why(request),
                subject);
    }

    /** The claim of a receivable, which is what {@code subject} is where it is called so. */
    private @Nullable String claimOf(String what, Map<?, ?> names, @Nullable String subject) {
        if (subject == null || !what.equals("receivable") && !names.containsKey("receivable")) {
            return null;
        }
        ReceivableFacts receivable = ledger.receivable(subject);
        return receivable.exists() ? receivable.opened().event().claim() : null;
    }

    private static @Nullable String why(HttpServletRequest request) {
        String header = request.getHeader(WHY);
        String said = header == null ? request.getParameter("why") : header;
        if (said == null || said.isBlank()) {
            return null;
        }
        String line = said.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), WHY_CHARACTERS));
    }
}
