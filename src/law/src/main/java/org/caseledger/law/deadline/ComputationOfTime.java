package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * How a state counts time, A.R.S. 1-243(A) and 1-303, Minn. Stat. 645.15: the first day is left out, the last one is
 * counted, and a last day that is a Saturday, a Sunday or a legal holiday gives way to the next business day.
 *
 * <p>Thirty days from 25 February 1971 end on Saturday 27 March; the request of Monday 29 March was in time (Apodaca v.
 * Industrial Commission). Which last days give way stands in the state's table {@code last-day}.
 */
final class ComputationOfTime {

    private static final String DUE = "due";

    private final LawBook law;
    private final BusinessCalendar calendar;
    private final String lastDays;

    ComputationOfTime(LawBook law, State state) {
        this.law = law;
        this.calendar = new BusinessCalendar(law, state);
        this.lastDays = state.folder() + "/last-day";
    }

    /** When {@code deadline} is due after {@code trigger}, and after {@code second} where it is given. */
    DueDay due(Deadline deadline, Day trigger, Optional<Day> second) {
        Row row = deadline.on(law, trigger);
        Optional<Limit> other =
                second.flatMap(day -> deadline.secondLimit().map(limit -> new Limit(limit.on(law, day))));
        Supplier<String> limit = () -> words(new Limit(row), other);
        Day due = counted(deadline, trigger, second, DUE);
        if (!row.word("rolls").equals("yes")) {
            return new DueDay(due, due, limit, List.of());
        }
        CalendarDay last = calendar.day(due.date());
        if (last.isBusinessDay() && last.grounds().isEmpty()) {
            return new DueDay(due, due, limit, List.of());
        }
        Day counted = counted(deadline, trigger, second, "last day as counted");
        return last.isBusinessDay() ? stands(counted, last, limit) : rolled(counted, last, trigger.date(), limit);
    }

    private static String words(Limit limit, Optional<Limit> second) {
        return second.map(other ->
                        limit.words() + " or " + other.words() + " from the second event, whichever ends earlier")
                .orElseGet(limit::words);
    }

    /** The last day as counted, called {@code name}; it need not be a business day. */
    Day counted(Deadline deadline, Day trigger, Optional<Day> second, String name) {
        if (second.isEmpty()) {
            return end(deadline, trigger, name);
        }
        Optional<Deadline> other = deadline.secondLimit();
        if (other.isEmpty()) {
            return end(deadline, later(trigger, second.get(), deadline.citation()), name);
        }
        Day first = end(deadline, trigger, "end of the first limit");
        return earlier(first, end(other.get(), second.get(), "end of the second limit"), name, deadline.citation());
    }

    private Day end(Deadline deadline, Day event, String name) {
        return new Limit(deadline.on(law, event)).lastDay(calendar, event, name);
    }

    private static Day later(Day one, Day other, String citation) {
        LocalDate later = one.date().isAfter(other.date()) ? one.date() : other.date();
        return decided("event that counts", later, "the later of the two", citation, one, other);
    }

    private static Day earlier(Day one, Day other, String name, String citation) {
        LocalDate earlier = one.date().isBefore(other.date()) ? one.date() : other.date();
        return decided(name, earlier, "the earlier of the two", citation, one, other);
    }

    private static Day decided(String name, LocalDate date, String rule, String citation, Day one, Day other) {
        return new Day(date, Explanation.decision(name, date, rule, citation, List.of(one, other)));
    }

    /** The last day is a business day, although a rule of observance had to be asked. */
    private static DueDay stands(Day counted, CalendarDay last, Supplier<String> limit) {
        List<Explained> inputs = new ArrayList<>(List.of(counted));
        inputs.addAll(last.grounds());
        Explained working = Explanation.decision(DUE, counted.date(), "the last day is a business day", null, inputs);
        return new DueDay(new Day(counted.date(), working), counted, limit, List.of());
    }

    private DueDay rolled(Day counted, CalendarDay last, LocalDate trigger, Supplier<String> limit) {
        Row rule = law.on(lastDays, last.kind().name().toLowerCase(Locale.ROOT), trigger);
        List<CalendarDay> days = new ArrayList<>(List.of(last));
        days.addAll(calendar.businessDaysAfter(counted.date(), rule.whole()));
        List<Explained> inputs = new ArrayList<>(List.of(counted, rule.explanation("business days later")));
        days.forEach(day -> inputs.addAll(day.grounds()));
        LocalDate due = days.getLast().date();
        List<CalendarDay> skipped =
                days.stream().filter(day -> !day.isBusinessDay()).toList();
        Explained working = Explanation.of(() -> Working.decision(
                DUE,
                due,
                "the last day is off (" + last.name() + "); the next business day counts",
                rule.citation(),
                Explanation.workings(inputs)));
        return new DueDay(new Day(due, working), counted, limit, skipped);
    }
}
