package org.caseledger.law.policy;

import java.util.Optional;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * A week of somebody's supplement, which any number of days is paid from: 80 % of a base of 46,800.00 over 52 weeks is a
 * weekly target of 720.00, and eleven days of it are 1,131.43, less statutory pay.
 *
 * @param amount what the policy grants
 * @param weekly the target of a week, or its grant
 * @param citation the policy document
 */
public record WeeklySupplement(SupplementAmount amount, Figure weekly, String citation) {

    private static final Term DAYS_IN_A_WEEK = Term.plain(7);
    private static final Term NOTHING = Term.plain(0);

    /** The supplement for {@code days} calendar days whose statutory pay is {@code statutory}; never below zero. */
    public SupplementPolicy.Pay pay(Figure days, Figure statutory) {
        return switch (amount) {
            case SupplementAmount.Target of -> {
                Figure target = of(days, "target");
                Figure supplement =
                        target.term().minus(statutory.term()).atLeast(NOTHING).cents("supplemental pay", citation);
                yield new SupplementPolicy.Pay(Optional.of(target), supplement);
            }
            case SupplementAmount.Grant of -> new SupplementPolicy.Pay(Optional.empty(), of(days, "supplemental pay"));
        };
    }

    private Figure of(Figure days, String name) {
        return weekly.term().times(days.term()).over(DAYS_IN_A_WEEK).cents(name, citation);
    }
}
