package org.caseledger.claim;

import java.util.Locale;

/** How somebody was spoken or written to. */
public enum InteractionChannel {
    PHONE,
    LETTER,
    E_MAIL,
    IN_PERSON,
    PORTAL,
    /** The nurse triage line, which takes the first call after an injury. */
    TRIAGE_LINE,
    FAX,
    /** A hearing or a conference. */
    HEARING,
    /** What a system sent by itself. */
    SYSTEM_FEED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
