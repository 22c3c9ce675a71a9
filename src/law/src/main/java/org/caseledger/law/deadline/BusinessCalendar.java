package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caseledger.law.deadline.CalendarDay.Kind;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * Which days are business days in a state, A.R.S. 1-301 and Minn. Stat. 645.44 subd. 5: those that are neither a
 * Saturday, a Sunday nor a legal holiday.
 *
 * <p>The holidays stand in the tables {@code holidays} and {@code holiday-observed} of the state. Independence Day of
 * 2026 is a Saturday, so that Friday 3 July is the holiday; the third business day after Wednesday 1 July 2026 is
 * Tuesday 7 July. A day that hangs on an unverified row is not known, unless the book allows such rows.
 */
public final class BusinessCalendar {

    private final LawBook law;
    private final String holidays;
    private final String observed;

    /** The calendar of {@code state}, as {@code law} may say it. */
    public BusinessCalendar(LawBook law, State state) {
        this.law = law;
        this.holidays = state.folder() + "/holidays";
        this.observed = state.folder() + "/holiday-observed";
    }

    /** What {@code date} is. */
    public CalendarDay day(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> new CalendarDay(date, Kind.SATURDAY, "Saturday", List.of());
            case SUNDAY -> new CalendarDay(date, Kind.SUNDAY, "Sunday", List.of());
            default -> weekday(date);
        };
    }

    /**
     * The days after {@code date} up to and including the {@code count}th business day.
     *
     * @param count one or more
     */
    public List<CalendarDay> businessDaysAfter(LocalDate date, int count) {
        List<CalendarDay> days = new ArrayList<>();
        for (int business = 0; business < count; ) {
            CalendarDay day = day(date.plusDays(days.size() + 1L));
            days.add(day);
            business += day.isBusinessDay() ? 1 : 0;
        }
        return days;
    }

    private CalendarDay weekday(LocalDate date) {
        List<CalendarDay> views = new ArrayList<>();
        for (KeptHoliday kept : KeptHoliday.around(date.getYear(), law.table(holidays), law.table(observed))) {
            if (kept.concerns(date)) {
                views.add(view(date, kept));
            }
        }
        return views.stream()
                .filter(view -> !view.isBusinessDay())
                .findFirst()
                .orElseGet(() -> new CalendarDay(
                        date,
                        Kind.BUSINESS_DAY,
                        "",
                        views.stream().flatMap(view -> view.grounds().stream()).toList()));
    }

    /** What {@code kept}, a holiday that falls on {@code date} or is kept on it, makes of it. */
    private CalendarDay view(LocalDate date, KeptHoliday kept) {
        Holiday holiday = kept.holiday();
        Row row = law.on(holidays, holiday.row().key(), holiday.date());
        List<Explained> grounds = new ArrayList<>(List.of(ground(row, holiday::name, holiday.date())));
        kept.rule()
                .ifPresent(key -> grounds.add(ground(
                        law.on(observed, key, holiday.date()), () -> holiday.name() + " is kept on", kept.on())));
        if (!date.equals(kept.on())) {
            return new CalendarDay(date, Kind.BUSINESS_DAY, "", grounds);
        }
        String name = holiday.name() + (kept.on().equals(holiday.date()) ? "" : " (observed)");
        return new CalendarDay(date, Kind.HOLIDAY, name, grounds);
    }

    private static Explained ground(Row row, Supplier<String> name, LocalDate date) {
        return Explanation.of(() -> Working.parameter(
                        name.get(), date, row.citation(), row.place() + "; " + row.source(), row.status())
                .readFrom(row.origin().entryId().orElse(null)));
    }
}
