package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.caseledger.claim.ClaimEvent.DisabilityEvent;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.ClaimEvent.OverlapApportioned;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.journal.Entry;

/**
 * On which days the employee could not work, or not as before.
 *
 * @param workStatus work status records
 * @param earnings wages while partially disabled
 * @param apportioned what is due beside an earlier claim
 */
public record Disability(
        List<Entry<WorkStatusRecorded>> workStatus,
        List<Entry<EarningsRecorded>> earnings,
        List<Entry<OverlapApportioned>> apportioned) {

    /** What the standing {@code entries} of its family say. */
    static Disability of(List<Entry<DisabilityEvent>> entries) {
        List<Entry<WorkStatusRecorded>> workStatus = new ArrayList<>();
        List<Entry<EarningsRecorded>> earnings = new ArrayList<>();
        List<Entry<OverlapApportioned>> apportioned = new ArrayList<>();
        for (Entry<DisabilityEvent> entry : entries) {
            switch (entry.event()) {
                case WorkStatusRecorded event -> workStatus.add(entry.as(event));
                case EarningsRecorded event -> earnings.add(entry.as(event));
                case OverlapApportioned event -> apportioned.add(entry.as(event));
            }
        }
        return new Disability(List.copyOf(workStatus), List.copyOf(earnings), List.copyOf(apportioned));
    }

    /**
     * The work status of each day from {@code first} to {@code asOf}. A later entry overlays earlier ones on the days that
     * it speaks about; a status without an end runs to {@code asOf}. Days without a status are absent.
     */
    NavigableMap<LocalDate, Entry<WorkStatusRecorded>> workStatusByDay(LocalDate first, LocalDate asOf) {
        NavigableMap<LocalDate, Entry<WorkStatusRecorded>> byDay = new TreeMap<>();
        for (Entry<WorkStatusRecorded> entry : workStatus) {
            LocalDate from = entry.event().from().isAfter(first) ? entry.event().from() : first;
            LocalDate end = entry.event().to();
            LocalDate to = end == null || end.isAfter(asOf) ? asOf : end;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                byDay.put(day, entry);
            }
        }
        return byDay;
    }

    /**
     * The earnings that speak about each day up to {@code asOf}: a later entry overlays earlier ones on its days. Days
     * without one are absent.
     */
    public NavigableMap<LocalDate, Entry<EarningsRecorded>> earningsByDay(LocalDate asOf) {
        NavigableMap<LocalDate, Entry<EarningsRecorded>> byDay = new TreeMap<>();
        for (Entry<EarningsRecorded> entry : earnings) {
            LocalDate end = entry.event().to();
            LocalDate to = end.isAfter(asOf) ? asOf : end;
            for (LocalDate day = entry.event().from(); !day.isAfter(to); day = day.plusDays(1)) {
                byDay.put(day, entry);
            }
        }
        return byDay;
    }
}
