package org.caseledger.app.replay;

import java.util.List;

/**
 * The claims of one employee. They are computed together, because what is due on one depends on what is paid for the same
 * days on the others.
 *
 * @param claims in the order of their numbers
 */
record EmployeesClaims(List<Claim> claims) {

    /** A claim and the employer to whom it was reported. */
    record Claim(String number, String employer) {}

    /** Adds the claim {@code number} of {@code employer}. */
    void add(String number, String employer) {
        claims.add(new Claim(number, employer));
    }
}
