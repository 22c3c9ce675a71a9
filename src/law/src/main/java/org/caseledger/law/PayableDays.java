package org.caseledger.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.caseledger.law.working.Working;

/**
 * The days of disability for which compensation is payable.
 *
 * @param days the payable days, in order
 * @param working how the waiting period was applied
 */
public record PayableDays(NavigableSet<LocalDate> days, Working working) {

    public PayableDays {
        days = Collections.unmodifiableNavigableSet(new TreeSet<>(days));
    }
}
