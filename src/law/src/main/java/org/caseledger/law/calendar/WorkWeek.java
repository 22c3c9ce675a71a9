package org.caseledger.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days of the week on which somebody normally works, written as their letters in the order of the week:
 * {@code MTWTF} is Monday to Friday, {@code MTWTh} Monday to Thursday.
 *
 * <p>A single {@code T} is Tuesday or Thursday and a single {@code S} Saturday or Sunday, whichever the order of the
 * week allows; where it allows both, as in {@code MTF}, the letters are refused and {@code Tu}, {@code Th}, {@code Sa}
 * or {@code Su} must be written. {@code MTWTFS}, the week of six days, is Monday to Saturday.
 *
 * @param days the days
 */
public record WorkWeek(Set<DayOfWeek> days) {

    private static final String SIX_DAYS = "MTWTFS";
    private static final Pattern DAY = Pattern.compile("TU|TH|SA|SU|[MTWFS]");
    private static final Pattern WRITTEN = Pattern.compile("(?:" + DAY + ")+");
    /** The week with a Sunday at either end, for some people begin it with Sunday. */
    private static final List<DayOfWeek> ORDER = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY,
            DayOfWeek.SUNDAY);

    public WorkWeek {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** The week that {@code text} writes; letters that are out of order or could be two weeks are refused. */
    public static WorkWeek parse(String text) {
        String letters = text.replaceAll("[ ,]", "").toUpperCase(Locale.ROOT);
        if (!WRITTEN.matcher(letters).matches()) {
            throw new IllegalArgumentException("not made of M, T or Tu, W, T or Th, F, S or Sa, S or Su");
        }
        List<String> names =
                DAY.matcher(letters).results().map(MatchResult::group).toList();
        Set<Set<DayOfWeek>> readings = new LinkedHashSet<>();
        read(names, 0, new ArrayList<>(), readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("not in the order of the week, each day once");
        }
        if (readings.size() > 1 && !letters.equals(SIX_DAYS)) {
            throw new IllegalArgumentException(
                    "more than one week: write Tu or Th for a single T, and Sa or Su for a single S");
        }
        return new WorkWeek(readings.iterator().next());
    }

    /** Collects every week that {@code names} can mean if the next day stands at {@code from} or later. */
    private static void read(List<String> names, int from, List<DayOfWeek> found, Set<Set<DayOfWeek>> readings) {
        if (found.size() == names.size()) {
            readings.add(EnumSet.copyOf(found));
            return;
        }
        String name = names.get(found.size());
        for (int at = from; at < ORDER.size(); at++) {
            DayOfWeek day = ORDER.get(at);
            if (day.name().startsWith(name) && !found.contains(day)) {
                found.add(day);
                read(names, at + 1, found, readings);
                found.removeLast();
            }
        }
    }

    /** Whether {@code day} is a day of work. */
    public boolean contains(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** The number of days. */
    public int perWeek() {
        return days.size();
    }

    /** The days by their first two letters, such as {@code Mo Tu We}. */
    @Override
    public String toString() {
        return String.join(
                " ",
                days.stream()
                        .map(day -> day.name().charAt(0)
                                + day.name().substring(1, 2).toLowerCase(Locale.ROOT))
                        .toList());
    }
}
