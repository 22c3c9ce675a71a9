package org.caseledger.law.rules;

import java.math.BigDecimal;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * The days of disability for which compensation is payable.
 *
 * @param days the payable days, in order
 * @param decidedBy the days that decided how the waiting period was served; absent while it isn't
 * @param explanation how the waiting period was applied
 */
public record PayableDays(Days days, @Nullable DateSpan decidedBy, Explained explanation) implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** How many days they are. */
    public Figure count() {
        return new Figure(BigDecimal.valueOf(days.count()), explanation);
    }
}
