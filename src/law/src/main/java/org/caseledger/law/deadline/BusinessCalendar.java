package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        List<CalendarDay> views = law.table(holidays).series().values().stream()
                .flatMap(series -> series.rows().stream())
                .flatMap(row -> IntStream.rangeClosed(date.getYear(), date.getYear() + 1)
                        .mapToObj(year -> Holiday.in(year, row)))
                .filter(Holiday::inForce)
                .flatMap(holiday -> view(date, holiday).stream())
                .toList();
        return views.stream()
                .filter(view -> !view.isBusinessDay())
                .findFirst()
                .orElseGet(() -> new CalendarDay(
                        date,
                        Kind.BUSINESS_DAY,
                        "",
                        views.stream().flatMap(view -> view.grounds().stream()).toList()));
    }

    /** What {@code holiday} makes of {@code date}; nothing where it neither falls on it nor is kept on it. */
    private Optional<CalendarDay> view(LocalDate date, Holiday holiday) {
        Optional<String> rule = holiday.moves();
        LocalDate kept = rule.map(key -> holiday.kept(law.table(observed).on(key, holiday.date())))
                .orElse(holiday.date());
        if (!date.equals(kept) && !date.equals(holiday.date())) {
            return Optional.empty();
        }
        Row row = law.on(holidays, holiday.row().key(), holiday.date());
        List<Explained> grounds = new ArrayList<>(List.of(ground(row, holiday::name, holiday.date())));
        rule.ifPresent(key ->
                grounds.add(ground(law.on(observed, key, holiday.date()), () -> holiday.name() + " is kept on", kept)));
        if (!date.equals(kept)) {
            return Optional.of(new CalendarDay(date, Kind.BUSINESS_DAY, "", grounds));
        }
        String name = holiday.name() + (kept.equals(holiday.date()) ? "" : " (observed)");
        return Optional.of(new CalendarDay(date, Kind.HOLIDAY, name, grounds));
    }

    private static Explained ground(Row row, Supplier<String> name, LocalDate date) {
        return Explanation.of(() -> Working.parameter(
                        name.get(), date, row.citation(), row.place() + "; " + row.source(), row.status())
                .readFrom(row.origin().entryId().orElse(null)));
    }
}
