package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;

/**
 * Lines that would be refused, so that nothing is shown of what the others would do.
 *
 * @param status {@code refused}
 * @param refused the lines
 */
public record RefusedLinesAnswer(String status, List<Line> refused) implements Document {

    /**
     * A line that would be refused.
     *
     * @param file its file
     * @param line its number, from 1
     * @param code the refusal's code
     * @param message what it says
     * @param refusal the refusal itself
     */
    public record Line(
            String file,
            int line,
            String code,
            String message,
            @JsonIgnore Refusal refusal) {

        /** The refusal with the line's place before its message. */
        public Refusal placed() {
            return refusal.saying(file + ":" + line + ": " + message);
        }
    }

    /** Of {@code answers}, those that refuse. */
    public static RefusedLinesAnswer of(List<LineFile.Answer> answers) {
        return new RefusedLinesAnswer(
                "refused", answers.stream().flatMap(RefusedLinesAnswer::refused).toList());
    }

    private static Stream<Line> refused(LineFile.Answer answer) {
        return answer.outcome() instanceof Outcome.Refused(Refusal refusal)
                ? Stream.of(new Line(answer.file(), answer.line(), refusal.code(), refusal.message(), refusal))
                : Stream.empty();
    }
}
