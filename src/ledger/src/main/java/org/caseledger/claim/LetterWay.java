package org.caseledger.claim;

import java.util.Locale;

/** How a letter leaves. Other systems hear of each letter by their webhooks, however it leaves. */
public enum LetterWay {
    /** As a file in the folder from which letters are printed. */
    PRINT,

    /** By mail, to an address that was named. */
    MAIL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
