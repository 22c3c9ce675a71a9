package org.caseledger.decision;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused.
 *
 * @param code a short name that a program can rely on, such as {@code claim-exists}
 * @param message what is wrong and what to do, for a person
 * @param citation the rule behind it, where there is one
 */
public record Refusal(String code, String message, @Nullable String citation) {

    /** A refusal without a citation. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null);
    }

    /** Whether it was refused for the reason {@code wanted}, one of {@link RefusalCode}. */
    public boolean is(String wanted) {
        return code.equals(wanted);
    }
}
