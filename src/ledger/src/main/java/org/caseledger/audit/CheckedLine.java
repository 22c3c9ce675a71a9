package org.caseledger.audit;

import java.time.Instant;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One drawn line, computed again.
 *
 * @param ticket the lot by which it was drawn
 * @param run the run that carried it
 * @param transmittedAt when the run was issued
 * @param claim the claim
 * @param employee name and number
 * @param forPeriod the pay period that it is for
 * @param payCode its pay code
 * @param retroactive whether it is for a period before the run's
 * @param carried what the run carried
 * @param again what the entries that stood before the run lead to; absent where they lead to no figure
 * @param calculations steps of the working that were followed with a desk calculator, by their printed words
 * @param faults what did not come out right, in words; none where all agrees
 * @param working the whole working of what is due
 * @param evidence the entries behind the line
 */
public record CheckedLine(
        String ticket,
        String run,
        Instant transmittedAt,
        String claim,
        String employee,
        DateSpan forPeriod,
        String payCode,
        boolean retroactive,
        Pay carried,
        @Nullable Again again,
        int calculations,
        List<String> faults,
        Working working,
        List<Evidence> evidence) {

    /** Days and dollars of a line. */
    public record Pay(int days, Money amount) {}

    /**
     * The line computed again: what was due less what had left by then.
     *
     * @param due what was due for the period
     * @param transmittedBefore dollars that earlier runs had carried
     * @param daysBefore days that earlier runs had carried
     * @param paidElsewhere dollars that had left outside payroll
     * @param line what the line should have been
     */
    public record Again(Pay due, Money transmittedBefore, int daysBefore, Money paidElsewhere, Pay line) {}

    /** An entry behind a line: when it was recorded, by whom, and what it says. */
    public record Evidence(String entry, Instant recordedAt, String by, String what) {}

    /** Whether every check came out right. */
    public boolean agrees() {
        return faults.isEmpty();
    }

    /** Dollars carried above what should have been (below zero: too little); absent where that isn't known. */
    public @Nullable Money difference() {
        return again == null ? null : carried.amount().minus(again.line().amount());
    }
}
