package org.caseledger.intake;

/** A line can't be read as a command; never leaves this package. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    /** Under {@code code}, with a message that says what is wrong and what to do. */
    Fault(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
