package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;

/**
 * Lines that would be refused, so that nothing is shown of what the others would do.
 *
 * @param answers the answers to the refused lines
 */
public record RefusedLinesDocument(List<LineFile.Answer> answers) {

    /** The JSON document. */
    public Map<String, Object> json() {
        List<Object> refused = new ArrayList<>();
        for (LineFile.Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Refused(Refusal refusal)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("file", answer.file());
                one.put("line", answer.line());
                one.put("code", refusal.code());
                one.put("message", refusal.message());
                refused.add(one);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", "refused");
        document.put("refused", refused);
        return document;
    }

    /** The refusals, each with its file and line. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (LineFile.Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Refused(Refusal refusal)) {
                String at = answer.file() + ":" + answer.line() + ": ";
                refusals.add(new Refusal(refusal.code(), at + refusal.message(), refusal.citation()));
            }
        }
        return refusals;
    }
}
