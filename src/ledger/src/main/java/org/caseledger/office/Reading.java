package org.caseledger.office;

import java.util.Set;
import org.caseledger.adoption.LawFacts;
import org.caseledger.audit.AuditFacts;
import org.caseledger.automation.OnRecord;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.people.Permission;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.user.Accounts;

/** What one transaction sees: the facts of streams, with everything that it recorded so far. */
public interface Reading extends OnRecord {

    /** The facts of {@code claim}, written in whatever case; empty for one that isn't reported. */
    ClaimFacts claim(String claim);

    /** The claim {@code claim} with its receivables and the other claims of its employee. */
    ClaimInContext inContext(String claim);

    /** The other claims of the employee of {@code facts} with the same employer. */
    Beside beside(ClaimFacts facts);

    /** The receivable {@code id}; empty for one that no run opened. */
    ReceivableFacts receivable(String id);

    /** The penalty case {@code caseId}; empty for one that was never opened. */
    PenaltyFacts penalty(String caseId);

    /** The audit {@code audit}; empty for one that nobody planned. */
    AuditFacts audit(String audit);

    /** What was adopted of law and policy. */
    LawFacts adoptions();

    /** The claims that were given commands, refused ones included. */
    Set<String> claimsTouched();

    /** The receivables that were given commands, refused ones included. */
    Set<String> receivablesTouched();

    /** All accounts. */
    Accounts accounts();

    @Override
    default boolean canBeGiven(String person, String employer) {
        return accounts().none()
                || accounts()
                        .named(person)
                        .filter(account -> account.enabled()
                                && account.person().may(Permission.SEE_CLAIMS)
                                && account.person().sees(employer))
                        .isPresent();
    }

    /** Whether law or policy was adopted. */
    boolean adopted();
}
