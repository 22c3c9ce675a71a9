package org.caseledger.law.calculator;

/** An input of a calculator that is missing, superfluous or impossible; the message names it and says what would do. */
public final class BadInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The input {@code name} is wrong because of {@code why}. */
    public BadInput(String name, String why) {
        super(name + ": " + why);
    }
}
