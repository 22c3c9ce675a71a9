package org.caseledger.law.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way by which letters reach the people of a claim. */
public enum LetterWay {
    /** On paper: printed and posted. It is always open, because everybody can be reached so. */
    PRINT,
    /** By e-mail, with the letter as PDF attached. */
    E_MAIL;

    /** The one that is written {@code name}, such as {@code e-mail}. */
    public static Optional<LetterWay> named(String name) {
        return Arrays.stream(values())
                .filter(way -> way.toString().equals(name))
                .findFirst();
    }

    /** As files, lines and answers have it, such as {@code e-mail}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
