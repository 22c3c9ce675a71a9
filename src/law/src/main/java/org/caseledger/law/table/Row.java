package org.caseledger.law.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * One value of a legal table and the days on which it is in force.
 *
 * @param inForce effective from and to, both included
 * @param value the number, in the table's unit
 * @param citation the statute or rule
 * @param source where the number was read
 * @param published the date of that publication, where it is known
 * @param status how sure it is
 */
public record Row(
        DateSpan inForce,
        BigDecimal value,
        String citation,
        String source,
        @Nullable LocalDate published,
        Status status) {

    /** The row as an input of a working. */
    public Working working(String name) {
        return Working.parameter(name + " (" + days() + ")", value, citation, source, status);
    }

    private String days() {
        return inForce.to().equals(LocalDate.MAX) ? "from " + inForce.from() : inForce.toString();
    }
}
