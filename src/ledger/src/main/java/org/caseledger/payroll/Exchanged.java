package org.caseledger.payroll;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.RECEIVABLE;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Exchange;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Dollars that a run sets against each other within one claim and pay period, as the policy allows. The lines stay as they
 * are, each with its whole difference; this says why less of it is paid, and less owed.
 *
 * <p>A wage is raised after the fact: the line of 713 is 57.68, that of 710 is −57.68, and 57.68 go from 713 to 710. No
 * money moves.
 *
 * @param claim the claim
 * @param forPeriod the pay period
 * @param from the pay code, or the kind of leave, under which it becomes payable
 * @param to the pay code, or the kind of leave, under which it is taken back
 * @param amount dollars, above zero
 * @param rule what the policy allows
 * @param receivable the older receivable that it takes off; absent where this run itself takes it back
 */
public record Exchanged(
        @Within(IDENTIFIER) String claim,
        DateSpan forPeriod,
        @Within(WORDS) String from,
        @Within(WORDS) String to,
        @Within(AMOUNT) Money amount,
        Exchange rule,
        @Within(RECEIVABLE) @Nullable String receivable) {

    static Exchanged of(
            String claim, LineKey from, LineKey to, Money amount, Exchange rule, @Nullable String receivable) {
        return new Exchanged(claim, from.forPeriod(), code(from), code(to), amount, rule, receivable);
    }

    /** Whether {@code rule} allows what is payable under one line to be set against what is taken back under the other. */
    static boolean allowed(Exchange rule, LineKey payable, LineKey takenBack) {
        return switch (rule) {
            case LEAVE_BENEFITS -> leavePay(payable) ? benefit(takenBack) : benefit(payable) && leavePay(takenBack);
            case STATUTORY_SUPPLEMENT -> benefit(payable) && benefit(takenBack) && payable.kind() != takenBack.kind();
            case SUPPLEMENT_CODES -> supplement(payable) && supplement(takenBack) && !payable.equals(takenBack);
            case LEAVE_KINDS -> leavePay(payable) && leavePay(takenBack) && !payable.equals(takenBack);
        };
    }

    private static boolean benefit(LineKey key) {
        return key.kind() == LineKind.STATUTORY || supplement(key);
    }

    private static boolean supplement(LineKey key) {
        return key.kind() == LineKind.SUPPLEMENTAL;
    }

    private static boolean leavePay(LineKey key) {
        return key.kind() == LineKind.LEAVE_PAY_REVERSED;
    }

    private static String code(LineKey key) {
        return key.payCode() == null ? String.valueOf(key.leave()) : key.payCode();
    }
}
