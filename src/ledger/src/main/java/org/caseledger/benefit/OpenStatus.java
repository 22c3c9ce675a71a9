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
import org.jspecify.annotations.Nullable;

/**
 * How long a claim's off-work status without an end is believed: until the policy's days after the last note on its work
 * status have passed. A note counts from its first day or from its receipt, whichever is later.
 *
 * <p>Off work from 11 January 2022 without an end, and no other note: with 45 days the status is stale after 25 February,
 * and pay periods that begin later wait for another note.
 */
final class OpenStatus {

    private final Days openDays;
    private final EmployerPolicy policy;
    private final @Nullable LocalDate staleAfter;

    OpenStatus(ClaimFacts facts, DisabilityDays days, EmployerPolicy policy) {
        this.openDays = days.offWorkWithoutEnd();
        this.policy = policy;
        this.staleAfter = policy.openStatus()
                .flatMap(believed -> lastNote(facts).map(last -> last.plusDays(believed.staleAfterDays())))
                .orElse(null);
    }

    private static Optional<LocalDate> lastNote(ClaimFacts facts) {
        return facts.disability().workStatus().stream()
                .map(Entry::event)
                .map(OpenStatus::heardOn)
                .max(Comparator.naturalOrder());
    }

    private static LocalDate heardOn(WorkStatusRecorded note) {
        return note.receivedOn() == null || note.receivedOn().isBefore(note.from()) ? note.from() : note.receivedOn();
    }

    /** What the pay of {@code period} waits for because the status that {@code days} of it rest on is stale. */
    List<String> missing(DateSpan period, Days days) {
        if (staleAfter == null
                || !period.from().isAfter(staleAfter)
                || days.within(openDays).isEmpty()) {
            return List.of();
        }
        int limit = policy.openStatus().orElseThrow().staleAfterDays();
        return List.of("a note on the work status later than " + staleAfter.minusDays(limit)
                + ": off work without an end, and " + policy.name() + " believes such a status for " + limit + " days");
    }
}
