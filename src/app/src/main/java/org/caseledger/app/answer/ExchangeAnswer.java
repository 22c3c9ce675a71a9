package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.RunContent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Dollars that a run sets against each other within one claim and pay period.
 *
 * @param claim the claim
 * @param forPeriod the pay period
 * @param from the pay code, or the kind of leave, under which it becomes payable
 * @param to the pay code, or the kind of leave, under which it is taken back
 * @param amount dollars, above zero
 * @param rule what the policy allows
 * @param receivable the older receivable that it takes off; absent where this run itself takes it back
 */
public record ExchangeAnswer(
        String claim,
        DateSpan forPeriod,
        String from,
        String to,
        Money amount,
        Exchange rule,
        @Nullable String receivable) {

    /** What {@code content} sets against each other. */
    public static List<ExchangeAnswer> of(RunContent content) {
        return content.exchanges().stream()
                .map(one -> new ExchangeAnswer(
                        one.claim(), one.forPeriod(), one.from(), one.to(), one.amount(), one.rule(), one.receivable()))
                .toList();
    }

    /** Where it goes, such as {@code 710}, or {@code 710 of R-G-22-0007-1}. */
    public String destination() {
        return receivable == null ? to : to + " of " + receivable;
    }

    /** What the policy allows, in words. */
    public String ruleWords() {
        return switch (rule) {
            case LEAVE_BENEFITS -> "leave pay and benefits";
            case STATUTORY_SUPPLEMENT -> "statutory pay and supplement";
            case SUPPLEMENT_CODES -> "supplement under two codes";
            case LEAVE_KINDS -> "leave pay of two kinds";
        };
    }
}
