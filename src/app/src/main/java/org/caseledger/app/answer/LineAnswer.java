package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line of commands.
 *
 * @param file the file; absent where only one was given
 * @param line the line's number
 * @param status recorded or refused
 * @param entries the ids of the entries that it led to
 * @param warning what should be looked at
 * @param code of a refusal
 * @param message of a refusal, with the file and the line
 * @param citation of a refusal, where a rule of law is behind it
 * @param field of a refusal, the field that is at fault, where it is one field's
 */
public record LineAnswer(
        @Nullable String file,
        int line,
        String status,
        @Nullable List<String> entries,
        @Nullable String warning,
        @Nullable String code,
        @Nullable String message,
        @Nullable String citation,
        @Nullable String field)
        implements Document {

    /** The answer for a line; it names its file where there are several. */
    public static LineAnswer of(LineFile.Answer answer, boolean several) {
        String file = several ? answer.file() : null;
        return switch (answer.outcome()) {
            case Outcome.Recorded(List<String> entries) ->
                new LineAnswer(file, answer.line(), "recorded", entries, answer.warning(), null, null, null, null);
            case Outcome.Refused(Refusal refusal) ->
                new LineAnswer(
                        file,
                        answer.line(),
                        "refused",
                        null,
                        null,
                        refusal.code(),
                        answer.file() + ":" + answer.line() + ": " + refusal.message(),
                        refusal.citation(),
                        refusal.field());
        };
    }
}
