package org.caseledger.app.form;

/**
 * One of those from which a field is chosen.
 *
 * @param value as the command has it
 * @param words as people read it
 */
public record Choice(String value, String words) {

    /** A choice that speaks for itself; hyphens are read as blanks. */
    public static Choice of(String value) {
        return new Choice(value, value.replace('-', ' '));
    }
}
