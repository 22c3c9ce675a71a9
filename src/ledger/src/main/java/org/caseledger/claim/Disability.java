package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.DisabilityEvent;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.ClaimEvent.OverlapApportioned;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;

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
    Overlay<WorkStatusRecorded> workStatusByDay(LocalDate first, LocalDate asOf) {
        return Overlay.of(workStatus, status -> {
            LocalDate from = status.from().isAfter(first) ? status.from() : first;
            LocalDate end = status.to();
            return DateSpan.between(from, end == null || end.isAfter(asOf) ? asOf : end);
        });
    }

    /**
     * The earnings that speak about each day up to {@code asOf}: a later entry overlays earlier ones on its days. Days
     * without one are absent.
     */
    public Overlay<EarningsRecorded> earningsByDay(LocalDate asOf) {
        return Overlay.of(
                earnings, earned -> DateSpan.between(earned.from(), earned.to().isAfter(asOf) ? asOf : earned.to()));
    }

    /** What is said to be due beside an earlier claim, about each day: a later entry overlays earlier ones on its days. */
    public Overlay<OverlapApportioned> apportionedByDay() {
        return Overlay.of(apportioned, said -> DateSpan.between(said.from(), said.to()));
    }
}
