package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;

/** The days after the date of injury, each under the work status that speaks about it last. */
final class DisabilityDays {

    private final NavigableMap<LocalDate, Entry<WorkStatusRecorded>> byDay;
    private final List<Stretch> stretches = new ArrayList<>();

    /** Consecutive days that one entry speaks for. */
    private record Stretch(DateSpan days, Entry<WorkStatusRecorded> entry) {}

    DisabilityDays(ClaimFacts facts, LocalDate asOf) {
        byDay = facts.workStatusByDay(asOf);
        for (Map.Entry<LocalDate, Entry<WorkStatusRecorded>> day : byDay.entrySet()) {
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            LocalDate from = day.getKey();
            if (last != null
                    && last.entry() == day.getValue()
                    && last.days().to().plusDays(1).equals(from)) {
                stretches.removeLast();
                from = last.days().from();
            }
            stretches.add(new Stretch(new DateSpan(from, day.getKey()), day.getValue()));
        }
    }

    /** Days off work or on modified duty; they count for the waiting period. */
    NavigableSet<LocalDate> disability() {
        return with(status -> status != WorkStatus.FULL_DUTY);
    }

    /** Days off work; only they are totally disabled. */
    NavigableSet<LocalDate> offWork() {
        return with(status -> status == WorkStatus.OFF_WORK);
    }

    /** Days off work under a status that has no end; only they can be stale. */
    NavigableSet<LocalDate> offWorkWithoutEnd() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        byDay.forEach((day, entry) -> {
            if (entry.event().status() == WorkStatus.OFF_WORK && entry.event().to() == null) {
                days.add(day);
            }
        });
        return days;
    }

    /** Days on modified duty; they are partially disabled. */
    NavigableSet<LocalDate> modifiedDuty() {
        return with(status -> status == WorkStatus.MODIFIED_DUTY);
    }

    /** The work status facts whose days {@code concern} accepts. */
    List<Working> facts(Predicate<DateSpan> concern) {
        return stretches.stream()
                .filter(stretch -> concern.test(stretch.days()))
                .map(stretch -> Working.fact(
                        "work status " + stretch.days(),
                        stretch.entry().event().status(),
                        stretch.entry().id()))
                .toList();
    }

    private NavigableSet<LocalDate> with(Predicate<WorkStatus> wanted) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        byDay.forEach((day, entry) -> {
            if (wanted.test(entry.event().status())) {
                days.add(day);
            }
        });
        return days;
    }
}
