package org.caseledger.app.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.Owed;
import org.caseledger.payroll.RunContent;
import org.caseledger.receivable.OwedItem;
import org.joda.money.Money;

/**
 * What a run leaves with a claimant and doesn't ask for, because it is less than the policy asks for.
 *
 * @param claim the claim
 * @param receivable the receivable that the run opens and closes
 * @param amount dollars together, above zero
 * @param rule what the policy says, such as {@code receivablesFrom 1.00}
 * @param items the amount by pay period and line
 */
public record WaivedAnswer(String claim, String receivable, Money amount, String rule, List<OwedItem> items) {

    /** What {@code content} waives. */
    public static List<WaivedAnswer> of(RunContent content) {
        Map<String, List<OwedItem>> items = new HashMap<>();
        content.receivables().stream()
                .filter(moved -> moved.move() == Owed.Move.WAIVED)
                .forEach(moved -> items.put(moved.receivable(), moved.items()));
        return content.waived().stream()
                .map(one -> new WaivedAnswer(
                        one.claim(),
                        one.receivable(),
                        one.amount(),
                        one.rule(),
                        items.getOrDefault(one.receivable(), List.of())))
                .toList();
    }
}
