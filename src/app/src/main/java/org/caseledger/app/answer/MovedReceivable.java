package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.claim.Owed;
import org.caseledger.payroll.RunContent;
import org.joda.money.Money;

/**
 * What a run does to one receivable.
 *
 * @param receivable the receivable
 * @param claim the claim
 * @param move left with the claimant, or left and waived, due after all, or taken as agreed
 * @param amount dollars: above zero for what is left or waived, below for what is no longer owed
 * @param because the entries that led to it
 */
public record MovedReceivable(String receivable, String claim, Owed.Move move, Money amount, List<String> because) {

    /** What {@code content} does to receivables. */
    public static List<MovedReceivable> of(RunContent content) {
        return content.receivables().stream()
                .map(moved -> new MovedReceivable(
                        moved.receivable(), moved.claim(), moved.move(), moved.amount(), moved.because()))
                .toList();
    }

    /** What the run does to it, in words. */
    public String words() {
        return LineWords.of(move);
    }
}
