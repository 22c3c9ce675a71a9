package org.caseledger.intake;

import org.caseledger.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** A line can't be read as a command; never leaves this package. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final @Nullable String field;

    /** Under {@code code}, with a message that says what is wrong and what to do. */
    Fault(String code, String message) {
        super(message);
        this.code = code;
        this.field = null;
    }

    /** The same, about what stands in {@code field}. */
    Fault(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** As the line's sender hears of it. */
    Refusal refusal() {
        return new Refusal(code, String.valueOf(getMessage()), null, field);
    }
}
