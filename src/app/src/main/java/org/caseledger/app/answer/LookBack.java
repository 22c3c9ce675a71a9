package org.caseledger.app.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked for across claims when the record is looked back at. */
public enum LookBack {
    /** What was recorded many days after the day from which it was true. */
    BACKDATED("Recorded with an effective date long before"),
    /** What changed a figure of a pay period for which a run had paid already. */
    AFTER_TRANSMITTAL("Recorded after a period was transmitted, and changed it"),
    /** What changed a figure that a run carries which had been approved. */
    AFTER_APPROVAL("Changed a figure after a run with it was approved"),
    /** What took back an entry. */
    WITHDRAWALS("Withdrawals"),
    /** Figures that rest on a row of law or a parameter of policy that nobody verified, or that the ledger adopted. */
    UNVERIFIED("Figures under an unverified or adopted row");

    private final String title;

    LookBack(String title) {
        this.title = title;
    }

    /** What the list is called for people. */
    public String title() {
        return title;
    }

    /** The one that is called {@code name}; empty if none is. */
    public static Optional<LookBack> named(String name) {
        return Stream.of(values()).filter(one -> one.toString().equals(name)).findFirst();
    }

    /** As people write it, such as {@code after-transmittal}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
