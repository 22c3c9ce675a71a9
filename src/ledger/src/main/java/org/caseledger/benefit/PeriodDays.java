package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Working;

/**
 * The payable days of one pay period.
 *
 * @param period the pay period
 * @param days its payable days
 * @param why how they came to be payable: for the working of every line of the period
 */
record PeriodDays(DateSpan period, Days days, List<Working> why) {

    /** {@code working}, and why the days are payable. */
    Working explain(Working working) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        inputs.addAll(why);
        return working.withInputs(inputs);
    }
}
