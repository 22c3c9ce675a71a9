package org.caseledger.law.policy;

import org.caseledger.law.LawBook;

/**
 * What a claim's money is computed under: the law and the employer's policy, as they were known at one instant.
 *
 * @param law the tables, with the rows adopted by then
 * @param policy the employer's policy
 */
public record Terms(LawBook law, EmployerPolicy policy) {

    /** The shipped law with {@code policy}. */
    public static Terms shipped(EmployerPolicy policy) {
        return new Terms(LawBook.shipped(), policy);
    }
}
