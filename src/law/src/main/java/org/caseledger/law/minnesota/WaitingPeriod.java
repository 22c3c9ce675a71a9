package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * The waiting period, Minn. Stat. 176.121: three calendar days from the first day of any disability.
 *
 * <p>They stay unpaid unless there is disability on the tenth calendar day or later, counted from the first. Off work
 * from Friday 4 March 2005 and back on Wednesday the 9th, somebody who works Monday to Friday waits from the 4th to the
 * 6th and is owed the 7th and the 8th, 0.4 week. Disabled from Tuesday the 1st to Monday the 14th he is owed all ten
 * workdays, two weeks.
 *
 * <p>The calendar counts for the waiting, the days of work for the pay. Disability may be total or partial and may be
 * interrupted.
 */
final class WaitingPeriod {

    private static final String CITATION = "Minn. Stat. 176.121";

    private final Day first;
    private final Day last;
    private final Day deciding;

    /** The waiting period that {@code firstDay} of disability begins. */
    WaitingPeriod(LawBook law, Day firstDay) {
        Row waiting = law.on("minnesota/waiting-period-days", firstDay.date());
        Row retroactive = law.on("minnesota/waiting-period-retroactive-day", firstDay.date());
        this.first = Day.decided(
                "first day of the waiting period",
                firstDay.date(),
                "it begins on the first day of any disability, or of part of a day",
                waiting.citation(),
                List.of(firstDay));
        this.last = counted(waiting, "days of the waiting period", "last day of the waiting period");
        this.deciding =
                counted(retroactive, "number of the deciding day", "day from which disability makes all of it payable");
    }

    /** The calendar day with {@code number}, where the first day of disability is number one. */
    private Day counted(Row number, String numberName, String name) {
        Figure later = number.term(numberName).minus(Term.plain(1)).exactly("days after the first", number.citation());
        return first.plus(later, ChronoUnit.DAYS, name, number.citation());
    }

    /** The first of the three days. */
    Day first() {
        return first;
    }

    /** The last of the three days. */
    Day last() {
        return last;
    }

    /** Whether the waiting period is payable, because {@code disability} reaches the tenth day or a later one. */
    boolean isPaid(Days disability) {
        return !disability.last().isBefore(deciding.date());
    }

    /** Whether the waiting period is payable, and why. */
    Explained paid(Days disability) {
        return Explanation.decision(
                "waiting period paid",
                isPaid(disability),
                "it is payable if there is any disability on the deciding day or later",
                CITATION,
                List.of(deciding, lastDayOf(disability)));
    }

    /** Whether any of {@code disability} lies beyond the three days. */
    boolean isExceeded(Days disability) {
        return disability.last().isAfter(last.date());
    }

    /** Why the lost time has to be reported or not; a death and a serious injury are reported by other rules. */
    Explained reportable(Days disability) {
        return Explanation.decision(
                "lost time to be reported",
                isExceeded(disability),
                "lost time within the waiting period alone need not be reported",
                CITATION,
                List.of(last, lastDayOf(disability)));
    }

    private static Explained lastDayOf(Days disability) {
        return Explanation.input("last day of disability", disability.last());
    }

    /** The days of {@code disability} that are payable: days of work, after the waiting period unless it is paid. */
    Figure daysOwed(Days disability, WorkWeek week, List<Explained> facts) {
        boolean paid = isPaid(disability);
        Days counting = paid ? disability : disability.from(last.date().plusDays(1));
        List<Explained> inputs = new ArrayList<>(List.of(paid(disability), last));
        inputs.addAll(facts);
        return Figure.decided(
                "workdays owed",
                BigDecimal.valueOf(counting.count(week)),
                paid
                        ? "every day of work on which there was disability, from the first"
                        : "every day of work after the waiting period on which there was disability",
                CITATION,
                inputs);
    }
}
