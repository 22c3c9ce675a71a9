package org.caseledger.user;

import java.util.Locale;

/** How a password came to be. */
public enum PasswordKind {

    /** Made by the program and shown once; at the first sign-in it has to be changed. */
    ONE_TIME,

    /** Chosen by the person. */
    CHOSEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
