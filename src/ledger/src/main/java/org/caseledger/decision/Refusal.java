package org.caseledger.decision;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused.
 *
 * @param code a short name that a program can rely on, such as {@code claim-exists}
 * @param message what is wrong and what to do, for a person
 * @param citation the rule behind it, where there is one
 * @param field the field of the command that is at fault, such as {@code employee.id}, where it is one field's
 */
public record Refusal(
        String code,
        String message,
        @Nullable String citation,
        @Nullable String field) {

    /** A refusal without a citation. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null, null);
    }

    /** A refusal of what stands in {@code field}. */
    public static Refusal of(String code, String field, String message) {
        return new Refusal(code, message, null, field);
    }

    /** The same, where the field is one of the part {@code part} of the command. */
    public Refusal within(String part) {
        return field == null ? this : new Refusal(code, message, citation, part + "." + field);
    }

    /** The same, saying {@code message}. */
    public Refusal saying(String message) {
        return new Refusal(code, message, citation, field);
    }

    /** Whether it was refused for the reason {@code wanted}, one of {@link RefusalCode}. */
    public boolean is(String wanted) {
        return code.equals(wanted);
    }
}
