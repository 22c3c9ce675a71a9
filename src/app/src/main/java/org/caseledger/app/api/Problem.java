package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request wasn't done, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type names the kind of problem; a program looks at {@code code}
 * @param title what HTTP calls the status
 * @param status the answer's status
 * @param detail what is wrong and what to do, for a person
 * @param code a short name that a program can rely on, such as {@code claim-exists}
 * @param field the field or the parameter that is at fault, where it is one
 * @param citation the rule of law behind it, where there is one
 * @param moved the entries that moved what a payroll run would carry, where that is why
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String citation,
        @Nullable List<MovedAnswer.MovedBy> moved) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    /** A problem called {@code code}, about {@code field}. */
    static Problem of(int status, String code, @Nullable String field, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        return new Problem(
                "urn:caseledger:problem:" + code,
                known == null ? "Refused" : known.getReasonPhrase(),
                status,
                detail,
                code,
                field,
                null,
                null);
    }

    /** A problem called {@code code}. */
    static Problem of(int status, String code, String detail) {
        return of(status, code, null, detail);
    }

    /** What the ledger refuses. */
    public static Problem of(Refusal refusal) {
        Problem problem = of(status(refusal.code()), refusal.code(), refusal.field(), refusal.message());
        return new Problem(
                problem.type,
                problem.title,
                problem.status,
                problem.detail,
                problem.code,
                problem.field,
                refusal.citation(),
                null);
    }

    /** The same, because of {@code entries}. */
    Problem because(List<MovedAnswer.MovedBy> entries) {
        return new Problem(type, title, status, detail, code, field, citation, entries);
    }

    private static int status(String code) {
        return switch (code) {
            case RefusalCode.NOT_PERMITTED -> HttpStatus.FORBIDDEN.value();
            case RefusalCode.MOVED_SINCE, RefusalCode.FACTS_MOVED -> HttpStatus.CONFLICT.value();
            case RefusalCode.NOT_JSON, RefusalCode.NOT_UTF_8 -> HttpStatus.BAD_REQUEST.value();
            case RefusalCode.LINE_TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE.value();
            default -> UNPROCESSABLE;
        };
    }
}
