package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.EmployerPolicy;

/**
 * How long a claim's off-work status without an end is believed: until the policy's days after the last note on its work
 * status have passed. A note counts from its first day or from its receipt, whichever is later.
 *
 * <p>Off work from 11 January 2022 without an end, and no other note: with 45 days the status is stale after 25 February,
 * and pay periods that begin later wait for another note.
 */
final class OpenStatus {

    private final Days openDays;
    private final Optional<LocalDate> lastNote;
    private final EmployerPolicy policy;

    OpenStatus(ClaimFacts facts, DisabilityDays days, EmployerPolicy policy) {
        this.openDays = days.offWorkWithoutEnd();
        this.lastNote = facts.disability().workStatus().stream()
                .map(Entry::event)
                .map(OpenStatus::heardOn)
                .max(Comparator.naturalOrder());
        this.policy = policy;
    }

    private static LocalDate heardOn(WorkStatusRecorded note) {
        return note.receivedOn() == null || note.receivedOn().isBefore(note.from()) ? note.from() : note.receivedOn();
    }

    /** What the pay of {@code period} waits for because the status that {@code days} of it rest on is stale. */
    List<String> missing(DateSpan period, Days days) {
        if (lastNote.isEmpty()
                || policy.openStatus().isEmpty()
                || days.within(openDays).isEmpty()) {
            return List.of();
        }
        int limit = policy.openStatus().get().staleAfterDays();
        return period.from().isAfter(lastNote.get().plusDays(limit))
                ? List.of("a note on the work status later than " + lastNote.get() + ": off work without an end, and "
                        + policy.name() + " believes such a status for " + limit + " days")
                : List.of();
    }
}
