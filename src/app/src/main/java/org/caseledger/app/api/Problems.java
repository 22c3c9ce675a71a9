package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.serving.Managing;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Which problem a fault is, and how problems are sent. */
public final class Problems {

    /** Where programs ask. */
    private static final List<String> PATHS = List.of("/api/", Managing.PATH + "/");

    private Problems() {}

    /** Whether it is a program that asks at the address {@code uri}, and is told in problems what is wrong. */
    public static boolean areFor(@Nullable String uri) {
        return uri != null && PATHS.stream().anyMatch(uri::startsWith);
    }

    /** That the server has enough to do, in the words {@code detail}. */
    public static Problem busy(String detail) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value(), "busy", detail);
    }

    /** The problem of a request that ended in {@code fault}; empty where the fault is the program's own. */
    static Optional<Problem> of(Exception fault, Path ledger) {
        return switch (fault) {
            case Trouble known -> Optional.of(known.problem());
            case Unknown gone -> Optional.of(Problem.of(404, gone.code(), message(gone)));
            case Body.TooLarge large -> Optional.of(Problem.of(413, "too-large", message(large)));
            case LedgerFault refused
            when refused.getCause() instanceof Body.TooLarge large ->
                Optional.of(Problem.of(413, "too-large", message(large)));
            case WrongFile wrong -> Optional.of(Problem.of(400, "wrong-file", message(wrong)));
            case LedgerFault refused -> Optional.of(Problem.of(422, "not-possible", message(refused)));
            case AccessDeniedException denied ->
                Optional.of(Problem.of(
                        403,
                        RefusalCode.NOT_PERMITTED,
                        "none of this account's roles may do this; ask an administrator"));
            case MissingServletRequestParameterException missing ->
                Optional.of(Problem.of(
                        400,
                        "missing-parameter",
                        missing.getParameterName(),
                        "the address lacks the parameter \"" + missing.getParameterName() + "\""));
            case MissingRequestValueException missing ->
                Optional.of(Problem.of(400, "missing-value", message(missing)));
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(Problem.of(
                        400,
                        RefusalCode.WRONG_TYPE,
                        mismatch.getName(),
                        "\"" + mismatch.getName() + "\" must be "
                                + (mismatch.getRequiredType() == boolean.class ? "true or false" : "a whole number")));
            case HttpMessageNotReadableException unreadable -> Optional.of(unreadable(unreadable));
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Optional.of(of(known.getStatusCode().value()));
            // A header or a parameter is looked at when somebody asks for it, and not before.
            case RequestRejectedException unreadable -> Optional.of(of(HttpStatus.BAD_REQUEST.value()));
            case InvalidParameterException unreadable -> Optional.of(of(unreadable.getErrorCode()));
            default -> LedgerFault.in(fault, ledger).map(told -> Problem.of(503, "ledger-not-usable", message(told)));
        };
    }

    /** The problem of a request to which the server itself gave {@code status}. */
    public static Problem of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String code = status >= 500
                ? "fault"
                : known == null
                        ? "refused"
                        : known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Problem.of(
                status,
                code,
                switch (status) {
                    case 401 -> "say who asks: Authorization: Bearer TOKEN, with a token that is valid";
                    case 403 -> "this may not be done";
                    case 404 ->
                        "nothing is at this address; the document /api/v1/openapi.json has those that there are";
                    case 405 ->
                        "this address can't be used with this method; the header Allow names those that it takes";
                    case 406 -> "this is not answered in a form that the header Accept allows; leave it out";
                    case 413 -> "what was sent is too large";
                    case 414, 431 -> "the address, with the headers, is too long";
                    case 415 ->
                        "what was sent is not of a type that is taken here; see the header Content-Type in the"
                                + " document /api/v1/openapi.json";
                    default ->
                        status >= 500
                                ? "the fault is in the ledger's log; what was sent may be recorded or not: send it again"
                                        + " under the same key"
                                : "the request can't be read";
                });
    }

    /** A body that isn't what the call takes, with the field, where it is one. */
    private static Problem unreadable(HttpMessageNotReadableException fault) {
        if (fault.getCause() instanceof JacksonException json) {
            String field = json.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                    .collect(Collectors.joining("."));
            return field.isEmpty()
                    ? Problem.of(400, RefusalCode.NOT_JSON, "the body is not the JSON object that this call takes")
                    : Problem.of(
                            400,
                            "wrong-field",
                            field,
                            "field \"" + field + "\" is missing, unknown, or not of the type that this call takes");
        }
        return Problem.of(400, RefusalCode.NOT_JSON, "the body is not the JSON object that this call takes");
    }

    /** Sends {@code problem}; nothing of the answer may have been sent before. */
    public static void send(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = LedgerJson.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static String message(Exception fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "");
    }
}
