package org.caseledger.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ReceivableFacts;

/** What is recorded, as projections ask for it: everything up to some entry, which is never before the last one taken up. */
public interface ClaimSource {

    /** The numbers of all claims. */
    Collection<String> claims();

    /** The facts of {@code claim}. */
    ClaimFacts facts(String claim);

    /** The claim's facts and receivables, beside the employee's other claims. */
    ClaimInContext file(String claim);

    /** The facts of {@code receivable}. */
    ReceivableFacts receivable(String receivable);

    /** The entries of {@code stream}, in order. */
    List<Recorded> recorded(String stream);

    /** The law in force. */
    LawBook law();

    /** What the claims of {@code employer} are computed under; empty for one whose policy isn't known. */
    Optional<Terms> terms(String employer);
}
