package org.caseledger.app.stamp;

/** What was given is no time stamp, or none that counts; the message says why. */
public final class NotStamped extends Exception {
    private static final long serialVersionUID = 1L;

    NotStamped(String why) {
        super(why);
    }

    NotStamped(String why, Throwable cause) {
        super(why, cause);
    }

    /** Why it doesn't count, in words that follow on what isn't stamped. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
