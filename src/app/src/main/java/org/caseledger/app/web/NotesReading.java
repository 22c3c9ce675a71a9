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
    private static final String API = "/api/";
    private static final String SEARCH = "search";
    private static final String LIST = "list";

    private final Ledger ledger;

    NotesReading(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (fault == null && handler instanceof HandlerMethod method && answered(response.getStatus())) {
            Opens opens = method.getMethodAnnotation(Opens.class);
            if (opens != null) {
                note(opens, request);
            }
        }
    }

    private static boolean answered(int status) {
        return status == HttpStatus.OK.value() || status == HttpStatus.CREATED.value();
    }

    private void note(Opens opens, HttpServletRequest request) {
        Map<?, ?> names = Objects.requireNonNullElse(
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
        String subject = Stream.of("id", "run", "receivable", "case", "employee", "employer")
                .map(names::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(opens.question() ? Question.of(request) : said(request));
        Object claim = names.get("claim");
        ledger.noteOpened(
                request.getRequestURI().startsWith(API) ? Channel.API : Channel.WEB,
                opens.question() && opens.value().equals(LIST) && Question.searches(request) ? SEARCH : opens.value(),
                claim == null ? claimOf(opens, names, subject, request) : claim.toString(),
                why(request),
                subject);
    }

    /** What the handler said that was opened. */
    private static @Nullable String said(HttpServletRequest request) {
        return (String) request.getAttribute(Opens.SUBJECT);
    }

    /** The claim of a receivable, which is what {@code subject} is where it is called so; else the one that was asked for. */
    private @Nullable String claimOf(
            Opens opens, Map<?, ?> names, @Nullable String subject, HttpServletRequest request) {
        if (request.getAttribute(Opens.CLAIM) instanceof String said) {
            return said;
        }
        if (opens.question()) {
            String claim = request.getParameter("claim");
            // Of one that isn't there nothing was opened; that the question was asked is noted all the same.
            return claim != null
                            && ledger.facts(ledger.claimNumber(claim.strip())).exists()
                    ? claim.strip()
                    : null;
        }
        if (subject == null || !opens.value().equals("receivable") && !names.containsKey("receivable")) {
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
