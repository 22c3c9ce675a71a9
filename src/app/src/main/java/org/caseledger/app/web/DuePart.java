package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.DeadlineState;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.Totals;
import org.joda.money.Money;

/**
 * What is due on a claim, and by when: its balance, which is the statement's and the list's, and the deadlines that run.
 *
 * @param balance dollars still to pay on balance
 * @param words what that means
 * @param openPeriods pay periods with something open
 * @param period the pay period under way
 * @param ends how far away its end is
 * @param receivable dollars that are owed to the employer, blank where none are
 * @param deadlines deadlines that are open or missed, by their days
 * @param missed how many of all of them are missed
 */
public record DuePart(
        String balance,
        String words,
        int openPeriods,
        DateSpan period,
        String ends,
        String receivable,
        Paged<Deadline> deadlines,
        long missed) {

    private static final int DEADLINES = 12;

    private static final Set<DeadlineState> RUNNING = EnumSet.of(DeadlineState.OPEN, DeadlineState.MISSED);

    /**
     * A deadline that runs.
     *
     * @param item the deadline
     * @param due how far away its day is; blank where that day can't be said
     */
    public record Deadline(DeadlinesAnswer.Item item, String due) {

        /** Whether its day has passed. */
        public boolean late() {
            return item.state() == DeadlineState.MISSED;
        }
    }

    static DuePart of(ClaimReading reading, ClaimDeadlines deadlines) {
        LocalDate asOf = reading.asOf();
        Totals totals = reading.statement().totals();
        DateSpan period = reading.period(asOf);
        Money owed = reading.statement().receivable(reading.receivables());
        List<Deadline> running = deadlines.all().stream()
                .filter(one -> RUNNING.contains(one.on(asOf)))
                .map(one -> DeadlinesAnswer.Item.of(deadlines.claim(), one, asOf, false))
                .sorted(Comparator.comparing(
                        DeadlinesAnswer.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> new Deadline(item, item.due() == null ? "" : Days.from(asOf, item.due())))
                .toList();
        return new DuePart(
                totals.balance().getAmount().toPlainString(),
                words(totals, reading.statement().entitlement().held()),
                totals.openPeriods(),
                period,
                Days.from(asOf, period.to()),
                owed.isZero() ? "" : owed.getAmount().toPlainString(),
                Paged.of(running, 1, DEADLINES),
                running.stream().filter(Deadline::late).count());
    }

    private static String words(Totals totals, boolean held) {
        if (held) {
            return "Held: nothing is paid or taken back until what is missing is known.";
        }
        if (totals.balance().isPositive()) {
            return "To pay. The next payroll run carries it.";
        }
        if (totals.balance().isNegative()) {
            return "Paid too much, on balance. The next payroll run takes it up.";
        }
        return totals.openPeriods() == 0
                ? "Nothing is left to pay, to give back or to take back."
                : "Nothing on balance, though lines are open against each other.";
    }
}
