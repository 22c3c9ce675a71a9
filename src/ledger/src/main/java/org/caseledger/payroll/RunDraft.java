package org.caseledger.payroll;

import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;

/**
 * What a run would freeze, with its hash, which is dear to find and so is found once.
 *
 * @param content what it would carry
 * @param hash the content's hash
 */
public record RunDraft(RunContent content, @Within(WORDS) String hash) {

    /** The draft of a run that would carry {@code content}. */
    public static RunDraft of(RunContent content) {
        return new RunDraft(content, content.hash());
    }

    /** What the run comes to, without its lines. */
    RunHeader header() {
        return RunHeader.of(content, RunPart.of(content), hash);
    }
}
