package org.caseledger.app.replay;

import tools.jackson.core.JacksonException;

/** Why something can't be read, in one line without the place in the program. */
final class Reason {

    private Reason() {}

    /** The reason of {@code fault}. */
    static String of(RuntimeException fault) {
        String message = fault instanceof JacksonException json ? json.getOriginalMessage() : fault.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("").strip();
    }
}
