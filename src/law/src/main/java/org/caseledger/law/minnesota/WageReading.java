package org.caseledger.law.minnesota;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.working.Figure;

/**
 * Which days and weeks count as worked when the days per week are averaged, Minn. Stat. 176.011 subd. 18.
 *
 * <p>Somebody worked 96 days in 24 weeks and was on paid vacation for one week of four days more: the
 * {@link #DLI Department} divides 100 by 25, the {@link #STATUTE} as written 96 by 24.
 */
enum WageReading {
    /** As the Department of Labor and Industry teaches adjusters (2018): paid vacation and holidays count in both. */
    DLI("Minn. Stat. 176.011 subd. 18 as read in the Department of Labor and Industry's adjusters' guide of 2018"),
    /** As the statute is written: days actually worked, weeks in which work was actually done. */
    STATUTE(WeeklyWage.CITATION);

    private final String citation;

    WageReading(String citation) {
        this.citation = citation;
    }

    /** What counts, called {@code name}, of what was {@code worked} and what was paid {@code leave}. */
    Figure counted(String name, Figure worked, Optional<Figure> leave) {
        if (leave.isEmpty()) {
            return worked;
        }
        Figure paid = leave.get();
        return switch (this) {
            case DLI -> worked.term().plus(paid.term()).exactly(name, citation);
            case STATUTE ->
                Figure.decided(name, worked.amount(), "only actual work counts", citation, List.of(worked, paid));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
