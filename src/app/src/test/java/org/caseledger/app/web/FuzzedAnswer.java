package org.caseledger.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.api.Problem;
import org.caseledger.journal.LedgerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What speaks against an answer to whatever request: a fault, a look inside, a missing guard, two kinds of words at once. */
final class FuzzedAnswer {

    private static final int MAX_BYTES = 1_000_000;

    private static final Pattern INSIDE =
            Pattern.compile("\\b(?!Document)[A-Z]\\w*Exception\\b|\\bat [a-z]+(\\.[a-zA-Z]+)+\\(|Caused by"
                    + "|org\\.(springframework|apache|thymeleaf|caseledger)|java\\.(lang|util)|jakarta\\."
                    + "|Tomcat|Whitelabel|>(HTTP )?Status \\d{3}|\\bSQL\\b|Derby|Hikari|Jackson");

    private static final Pattern SCRIPT_FROM_ANYWHERE =
            Pattern.compile("(script-src|default-src)[^;]*('unsafe-inline'|'unsafe-eval'|\\*|https?:)");

    /** What may be answered with a fault of the server: it is busy, and says so. */
    private static final List<String> BUSY = List.of("too-many-streams", "busy");

    private FuzzedAnswer() {}

    /** What speaks against {@code answer}; empty where nothing does. */
    static Optional<String> objection(FuzzedRequest request, RawHttp.Answer answer) {
        if (answer.status() == 0) {
            // To a line that it can't read the server may answer as in the first HTTP: without a head.
            return !request.whole()
                            || answer.body().startsWith("<!DOCTYPE html>")
                            || json(answer).filter(one -> one.has("code")).isPresent()
                    ? Optional.empty()
                    : Optional.of("no answer: " + answer.body());
        }
        if (answer.body().length() > MAX_BYTES) {
            return Optional.of("an answer of " + answer.body().length() + " characters");
        }
        // Figures count by the kind of fault in which requests ended.
        boolean figures = request.target().contains("/manage/prometheus") && answer.status() == 200;
        Matcher inside = INSIDE.matcher(answer.head() + (figures ? "" : answer.body()));
        if (inside.find()) {
            return Optional.of("shows its inside: " + inside.group() + " in " + start(answer));
        }
        // To an asterisk the library answers by itself, and says nothing.
        if (!request.target().equals("*") && !guarded(request, answer)) {
            return Optional.of("lacks headers (status " + answer.status() + "): " + answer.head());
        }
        if (answer.status() >= 400) {
            return refused(request, answer);
        }
        String type = answer.header("Content-Type");
        if ((type + ";").startsWith("application/json;")
                && !headOnly(request)
                && json(answer).isEmpty()) {
            return Optional.of("no JSON: " + start(answer));
        }
        return Optional.empty();
    }

    private static boolean guarded(FuzzedRequest request, RawHttp.Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        boolean kept = request.target().contains("static")
                || request.target().contains("favicon")
                || answer.header("Cache-Control").contains("no-store");
        return policy.contains("frame-ancestors 'none'")
                && policy.contains("default-src")
                && !SCRIPT_FROM_ANYWHERE.matcher(policy).find()
                && answer.header("X-Content-Type-Options").equals("nosniff")
                && answer.header("Referrer-Policy").equals("same-origin")
                && answer.header("Cross-Origin-Resource-Policy").equals("same-origin")
                && answer.header("Cross-Origin-Opener-Policy").equals("same-origin")
                && kept;
    }

    /** One problem, or one plain page. */
    private static Optional<String> refused(FuzzedRequest request, RawHttp.Answer answer) {
        String type = answer.header("Content-Type");
        boolean problem = type.startsWith(Problem.MEDIA_TYPE);
        Optional<JsonNode> told = problem && !headOnly(request) ? json(answer) : Optional.empty();
        if (answer.status() >= 500
                && !told.map(one -> BUSY.contains(one.path("code").asString())).orElse(false)) {
            return Optional.of("status " + answer.status() + ": " + start(answer));
        }
        if (headOnly(request) || request.target().equals("*")) {
            return Optional.empty();
        }
        if (problem) {
            boolean good = told.isPresent()
                    && told.get().path("status").asInt() == answer.status()
                    && !told.get().path("code").asString("").isEmpty()
                    && !told.get().path("detail").asString("").isEmpty();
            return good
                    ? Optional.empty()
                    : Optional.of("no whole problem (" + answer.status() + "): " + start(answer));
        }
        if (request.whole() && isOfTheApi(request.target())) {
            return Optional.of("the API answers " + answer.status() + " with " + type + ": " + start(answer));
        }
        boolean page = type.startsWith("text/html")
                && answer.body().startsWith("<!DOCTYPE html>")
                && answer.body().indexOf("<h1") == answer.body().lastIndexOf("<h1")
                && answer.body().contains("<h1")
                && answer.body().contains("</html>");
        boolean words = type.startsWith("text/plain")
                && (answer.body().startsWith("Refused: ") || isAskedByACalendar(request, answer));
        return page || words
                ? Optional.empty()
                : Optional.of("neither a problem nor a page (" + answer.status() + ", " + type + "): " + start(answer));
    }

    /** Whether programs are told here what is wrong; an address that can't be read is nobody's, and gets the plain page. */
    private static boolean isOfTheApi(String target) {
        try {
            return target.chars().allMatch(c -> c < 0x7f)
                    && new URI(target).getRawPath() instanceof String path
                    && path.startsWith("/api/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether no body is answered; who damages a request may make one of those. */
    private static boolean headOnly(FuzzedRequest request) {
        return request.method().equals("HEAD");
    }

    private static Optional<JsonNode> json(RawHttp.Answer answer) {
        try {
            return Optional.of(LedgerJson.mapper().readTree(answer.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String start(RawHttp.Answer answer) {
        return answer.body().substring(0, Math.min(answer.body().length(), 300));
    }

    /** A program that reads a calendar is told in a line of text how to sign in. */
    private static boolean isAskedByACalendar(FuzzedRequest request, RawHttp.Answer answer) {
        return answer.status() == 401 && request.target().startsWith("/deadlines.ics");
    }
}
