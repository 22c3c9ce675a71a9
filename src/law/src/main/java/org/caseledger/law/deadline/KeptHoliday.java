package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.caseledger.law.table.LawTable;

/**
 * A holiday and the day on which it is kept.
 *
 * @param holiday the holiday, in force on its day
 * @param rule the rule of {@code holiday-observed} by which it is kept on another day, if it is
 * @param on the day on which it is kept
 */
record KeptHoliday(Holiday holiday, Optional<String> rule, LocalDate on) {

    /** So many years of so many tables are remembered; what tables say never changes, so it is forgotten for room only. */
    private static final int REMEMBERED = 1_000;

    private static final Map<Years, List<KeptHoliday>> KEPT = new ConcurrentHashMap<>();

    /** Tables are the same where they are one object. */
    private record Years(int first, LawTable holidays, LawTable observed) {}

    /** The holidays of {@code year} and of the next, one of which may be kept before it begins, in the order of the table. */
    static List<KeptHoliday> around(int year, LawTable holidays, LawTable observed) {
        Years years = new Years(year, holidays, observed);
        List<KeptHoliday> known = KEPT.get(years);
        if (known != null) {
            return known;
        }
        List<KeptHoliday> kept = holidays.series().values().stream()
                .flatMap(series -> series.rows().stream())
                .flatMap(row -> IntStream.rangeClosed(year, year + 1).mapToObj(each -> Holiday.in(each, row)))
                .filter(Holiday::inForce)
                .map(holiday -> kept(holiday, observed))
                .toList();
        if (KEPT.size() >= REMEMBERED) {
            KEPT.clear();
        }
        KEPT.put(years, kept);
        return kept;
    }

    private static KeptHoliday kept(Holiday holiday, LawTable observed) {
        Optional<String> rule = holiday.moves();
        LocalDate on =
                rule.map(key -> holiday.kept(observed.on(key, holiday.date()))).orElse(holiday.date());
        return new KeptHoliday(holiday, rule, on);
    }

    /** Whether it falls on {@code date}, or is kept on it. */
    boolean concerns(LocalDate date) {
        return date.equals(on) || date.equals(holiday.date());
    }
}
