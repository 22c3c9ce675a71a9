package org.caseledger.law.rules;

import java.util.List;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Explained;

/**
 * Days of temporary disability that are paid, in order.
 *
 * @param total days of total disability
 * @param partial days of partial disability
 * @param limits how the longest time for which a state pays was counted; empty where it has none
 */
public record TemporaryDays(Days total, Days partial, List<Explained> limits) {

    public TemporaryDays {
        limits = List.copyOf(limits);
    }
}
