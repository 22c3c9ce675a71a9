package org.caseledger.law.arizona;

import java.time.LocalDate;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * The statutory maximum of the average monthly wage, A.R.S. 23-1041(E): it belongs to the date of injury and follows the
 * claim for life. For an injury in 2022 a wage of 7,000.00 counts as 5,161.12.
 */
final class MaximumWage {

    static final String TABLE = "arizona/maximum-average-monthly-wage";

    private final Figure maximum;
    private final Term most;
    private final String citation;

    /** The maximum for an injury on {@code injuredOn}; not known when the table can't say for that day. */
    MaximumWage(LawBook law, LocalDate injuredOn) {
        Row row = law.on(TABLE, injuredOn);
        this.maximum = row.figure("maximum average monthly wage");
        this.most = maximum.term();
        this.citation = row.citation();
    }

    /** The maximum itself. */
    Figure figure() {
        return maximum;
    }

    /** {@code wage}, but not above the maximum. */
    Figure counted(Figure wage) {
        return wage.term().atMost(most).exactly("counted average monthly wage", citation);
    }
}
