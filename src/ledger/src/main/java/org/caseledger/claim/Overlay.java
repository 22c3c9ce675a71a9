package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;

/**
 * Which of several entries speaks about each day. A later entry overlays earlier ones on the days that it speaks about.
 *
 * <p>Off work from 1 to 20 March, and then modified duty from 8 to 10 March: the first entry speaks about 1 to 7 March and 11
 * to 20 March, the second about the three days between.
 *
 * @param stretches the longest spans that one entry speaks about, in order of days; days that no entry speaks about are in none
 * @param <E> what the entries say
 */
public record Overlay<E>(List<Stretch<E>> stretches) {

    /**
     * Consecutive days that one entry speaks about.
     *
     * @param days the days
     * @param entry the entry
     */
    public record Stretch<E>(DateSpan days, Entry<E> entry) {}

    public Overlay {
        stretches = List.copyOf(stretches);
    }

    /** Lays each of {@code entries} over those before it, on the days that {@code about} gives; none where it gives none. */
    static <E> Overlay<E> of(List<Entry<E>> entries, Function<E, Optional<DateSpan>> about) {
        if (entries.size() == 1) {
            return new Overlay<>(about.apply(entries.getFirst().event()).stream()
                    .map(days -> new Stretch<>(days, entries.getFirst()))
                    .toList());
        }
        NavigableMap<LocalDate, Stretch<E>> byFirstDay = new TreeMap<>();
        for (Entry<E> entry : entries) {
            about.apply(entry.event()).ifPresent(days -> lay(byFirstDay, new Stretch<>(days, entry)));
        }
        return new Overlay<>(new ArrayList<>(byFirstDay.values()));
    }

    /**
     * Lays out {@code entries} that each hold from a day on until a later one does: of two for the same day, the later entry
     * holds.
     */
    static <E> Overlay<E> effective(List<Entry<E>> entries, Function<E, LocalDate> from) {
        return of(
                entries.stream()
                        .sorted(Comparator.comparing(entry -> from.apply(entry.event())))
                        .toList(),
                event -> Optional.of(new DateSpan(from.apply(event), LocalDate.MAX)));
    }

    /** Each stretch below the new one is shortened, split or taken away. */
    private static <E> void lay(NavigableMap<LocalDate, Stretch<E>> byFirstDay, Stretch<E> upper) {
        LocalDate from = upper.days().from();
        LocalDate to = upper.days().to();
        Map.Entry<LocalDate, Stretch<E>> found = byFirstDay.floorEntry(to);
        while (found != null && !found.getValue().days().to().isBefore(from)) {
            DateSpan lower = found.getValue().days();
            Entry<E> entry = found.getValue().entry();
            byFirstDay.remove(lower.from());
            if (lower.from().isBefore(from)) {
                DateSpan before = new DateSpan(lower.from(), from.minusDays(1));
                byFirstDay.put(before.from(), new Stretch<>(before, entry));
            }
            if (lower.to().isAfter(to)) {
                DateSpan after = new DateSpan(to.plusDays(1), lower.to());
                byFirstDay.put(after.from(), new Stretch<>(after, entry));
            }
            found = byFirstDay.floorEntry(to);
        }
        byFirstDay.put(from, upper);
    }

    /** The days that an entry speaks about. */
    public Days days() {
        return days(event -> true);
    }

    /** The days about which an entry speaks that {@code wanted} accepts. */
    public Days days(Predicate<E> wanted) {
        List<DateSpan> days = new ArrayList<>(stretches.size());
        for (Stretch<E> stretch : stretches) {
            if (wanted.test(stretch.entry().event())) {
                days.add(stretch.days());
            }
        }
        return Days.of(days);
    }

    /** The entry that speaks about {@code day}, if one does. */
    public Optional<Entry<E>> on(LocalDate day) {
        int at = firstUpTo(day);
        return at < stretches.size() && stretches.get(at).days().contains(day)
                ? Optional.of(stretches.get(at).entry())
                : Optional.empty();
    }

    /** The stretches that have some of {@code days}, in order. */
    public List<Stretch<E>> touching(Days days) {
        if (stretches.isEmpty() || days.isEmpty()) {
            return List.of();
        }
        List<Stretch<E>> touching = new ArrayList<>();
        int next = 0;
        for (DateSpan run : days.runs()) {
            next = Math.max(next, firstUpTo(run.from()));
            while (next < stretches.size() && !stretches.get(next).days().from().isAfter(run.to())) {
                touching.add(stretches.get(next));
                next++;
            }
        }
        return touching;
    }

    /** Where the first stretch stands that ends on {@code day} or later. */
    private int firstUpTo(LocalDate day) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).days().to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The days of each entry that speaks about any, in order of the first of them. */
    public Map<Entry<E>, Days> byEntry() {
        Map<Entry<E>, List<DateSpan>> spans = new LinkedHashMap<>();
        stretches.forEach(stretch -> spans.computeIfAbsent(stretch.entry(), entry -> new ArrayList<>())
                .add(stretch.days()));
        Map<Entry<E>, Days> days = new LinkedHashMap<>();
        spans.forEach((entry, all) -> days.put(entry, Days.of(all)));
        return days;
    }
}
