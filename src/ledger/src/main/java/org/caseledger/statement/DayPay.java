package org.caseledger.statement;

import java.util.Locale;

/** What became of the pay for a day, as a picture of a claim shows it. */
public enum DayPay {
    /** Full duty: compensation isn't asked for. */
    WORKED,
    /** Of the waiting period: not paid. */
    WAITING,
    /** Payable, and paid. */
    PAID,
    /** Payable, and not paid yet. */
    DUE,
    /** Payable, once a figure is known that is missing. */
    HELD,
    /** Nothing that was said makes it payable. */
    UNDECIDED,
    /** Denied. */
    DENIED,
    /** Nothing is due: benefits had ended, or what was earned leaves nothing to pay. */
    NOTHING_DUE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
