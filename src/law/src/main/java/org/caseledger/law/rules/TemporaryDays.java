package org.caseledger.law.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.caseledger.law.working.Explained;

/**
 * Days of temporary disability that are paid, in order.
 *
 * @param total days of total disability
 * @param partial days of partial disability
 * @param limits how the longest time for which a state pays was counted; empty where it has none
 */
public record TemporaryDays(NavigableSet<LocalDate> total, NavigableSet<LocalDate> partial, List<Explained> limits) {

    public TemporaryDays {
        total = Collections.unmodifiableNavigableSet(new TreeSet<>(total));
        partial = Collections.unmodifiableNavigableSet(new TreeSet<>(partial));
        limits = List.copyOf(limits);
    }
}
