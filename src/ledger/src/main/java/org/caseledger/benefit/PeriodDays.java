package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * The payable days of one pay period. How they came to be payable belongs to the working of every line of the period.
 *
 * @param period the pay period
 * @param days its payable days
 * @param reasons why days of the claim are payable, whichever the period
 * @param payable why those of the period are
 */
record PeriodDays(DateSpan period, Days days, List<Explained> reasons, Explained payable) {

    /** {@code explained}, and why the days are payable. */
    Explained explain(Explained explained) {
        return Explanation.of(() -> {
            Working working = explained.working();
            List<Working> inputs = new ArrayList<>(working.inputs());
            inputs.addAll(Explanation.workings(reasons));
            inputs.add(payable.working());
            return working.withInputs(inputs);
        });
    }
}
