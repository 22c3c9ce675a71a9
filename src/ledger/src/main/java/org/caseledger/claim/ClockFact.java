package org.caseledger.claim;

import java.time.LocalDate;
import java.util.Comparator;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.deadline.Clock.Mark;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * A fact of a claim that starts one of its clocks or ends it, with the entry that recorded it.
 *
 * @param mark which fact
 * @param entry the entry
 * @param on the day on which it happened, or a form was filed
 * @param receivedOn the day on which a form was received, where that is recorded; otherwise the same
 */
public record ClockFact(Mark mark, String entry, LocalDate on, LocalDate receivedOn) {

    /** The earliest first. */
    static final Comparator<ClockFact> BY_DAY = Comparator.comparing(ClockFact::on);

    /** Whose knowledge, notice or doing it is. */
    public ClaimFact.Party whose() {
        return mark.fact().whose();
    }

    /** The day on which a clock starts with it: a form starts one when it is received. */
    public LocalDate startsOn() {
        return receivedOn;
    }

    /** That day, as the input of a working. */
    Day start() {
        return new Day(receivedOn, Explanation.of(() -> Working.fact(mark.words(), receivedOn, entry)));
    }
}
