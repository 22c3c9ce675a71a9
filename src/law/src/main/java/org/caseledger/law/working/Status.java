package org.caseledger.law.working;

import java.util.Locale;

/**
 * How sure a legal number is.
 *
 * <p>{@link #VERIFIED}: read in the statute, rule, agency page or opinion. {@link #SECONDARY}: seen only in somebody
 * else's page or derived from verified figures; it computes, and the working says so. {@link #UNVERIFIED}: recalled,
 * inferred or unresolved; a calculation that needs it is refused unless the caller allows it, and then its working
 * says so. {@link #UNKNOWN}: looked for and not found; the row marks the days that nobody can compute for.
 */
public enum Status {
    VERIFIED,
    SECONDARY,
    UNVERIFIED,
    UNKNOWN;

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
        throw new IllegalArgumentException(
                "status must be verified, secondary, unverified or unknown, not \"" + text + "\"");
    }
}
