package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.EmploymentEvent;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.journal.Entry;

/**
 * Employment, as personnel recorded it.
 *
 * @param records employment from a day on, in the order of recording
 */
public record Employment(List<Entry<EmploymentRecorded>> records) {

    /** What the standing {@code entries} of its family say. */
    static Employment of(List<Entry<EmploymentEvent>> entries) {
        List<Entry<EmploymentRecorded>> records = new ArrayList<>();
        for (Entry<EmploymentEvent> entry : entries) {
            switch (entry.event()) {
                case EmploymentRecorded event -> records.add(entry.as(event));
            }
        }
        return new Employment(List.copyOf(records));
    }

    /** The employment in force on {@code day}: the latest effective one; of two for the same day, the later entry. */
    public Optional<Entry<EmploymentRecorded>> on(LocalDate day) {
        Entry<EmploymentRecorded> found = null;
        for (Entry<EmploymentRecorded> entry : records) {
            LocalDate from = entry.event().effectiveFrom();
            if (!from.isAfter(day)
                    && (found == null || !from.isBefore(found.event().effectiveFrom()))) {
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The employment in force on each day, as {@link #on} has it. */
    public Overlay<EmploymentRecorded> inForce() {
        return Overlay.effective(records, EmploymentRecorded::effectiveFrom);
    }
}
