package org.caseledger.law.policy;

import java.util.Collections;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Origin;

/**
 * What a claim's money is computed under: the law and the employer's policy, as they were known at one instant.
 *
 * @param law the tables, with the rows adopted by then
 * @param policy the employer's policy
 * @param origin where the parts of that policy came from
 * @param adoptions what the ledger had adopted by then of law and of this employer's policy, in the order of recording
 */
public record Terms(LawBook law, EmployerPolicy policy, PolicyOrigin origin, List<Origin.Adopted> adoptions) {

    public Terms {
        adoptions = List.copyOf(adoptions);
    }

    /** The shipped law with {@code policy}. */
    public static Terms shipped(EmployerPolicy policy) {
        return new Terms(
                LawBook.shipped(), policy, new PolicyOrigin(Origin.SHIPPED, Collections.emptySortedMap()), List.of());
    }
}
