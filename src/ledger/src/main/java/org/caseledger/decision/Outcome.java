package org.caseledger.decision;

import java.util.List;

/** What became of a command: the answer its sender gets. */
public sealed interface Outcome {

    /** It is recorded; {@code entries} are the ids of the entries made. */
    record Recorded(List<String> entries) implements Outcome {}

    /** It was refused and nothing was recorded. */
    record Refused(Refusal refusal) implements Outcome {}

    /** Refused with a code and a message. */
    static Outcome refuse(String code, String message) {
        return new Refused(Refusal.of(code, message));
    }
}
