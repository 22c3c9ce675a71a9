package org.caseledger.law.working;

import java.util.Locale;

/**
 * How sure a legal number is.
 *
 * <p>{@link #VERIFIED}: read in the statute, rule, agency page or opinion. {@link #SECONDARY}: seen only in somebody
 * else's page; it computes, and the working says so. {@link #UNVERIFIED}: recalled or inferred; a calculation that
 * needs it is refused: its figure is missing.
 */
public enum Status {
    VERIFIED,
    SECONDARY,
    UNVERIFIED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status written in a data file, such as {@code verified}; anything else is refused. */
    public static Status parse(String text) {
        for (Status status : values()) {
            if (status.toString().equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("status must be verified, secondary or unverified, not \"" + text + "\"");
    }
}
