package org.caseledger.payroll;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.RECEIVABLE;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.joda.money.Money;

/**
 * What a run leaves with a claimant and doesn't ask for, because all that it leaves on the claim is less than the policy's
 * {@code receivablesFrom}. Its addresses are those of the run's receivable lines with the move {@code waived}.
 *
 * <p>0.60 of one pay period and 0.39 of another are 0.99 together: where receivables begin at 1.00, they are waived. Twice
 * 0.60 are owed.
 *
 * @param receivable the receivable that the run opens and closes, such as {@code R-G-22-0007-1}
 * @param claim the claim
 * @param amount dollars together, above zero
 * @param rule what the policy says, such as {@code receivablesFrom 1.00}
 */
public record Waived(
        @Within(RECEIVABLE) String receivable,
        @Within(IDENTIFIER) String claim,
        @Within(AMOUNT) Money amount,
        @Within(WORDS) String rule) {}
