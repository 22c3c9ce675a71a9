package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Overlay;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Working;

/** The days after the date of injury, each under the work status that speaks about it last. */
final class DisabilityDays {

    private final Overlay<WorkStatusRecorded> byDay;

    DisabilityDays(ClaimFacts facts, LocalDate asOf) {
        byDay = facts.workStatusByDay(asOf);
    }

    /** Days off work or on modified duty; they count for the waiting period. */
    Days disability() {
        return byDay.days(entry -> entry.status() != WorkStatus.FULL_DUTY);
    }

    /** Days off work; only they are totally disabled. */
    Days offWork() {
        return byDay.days(entry -> entry.status() == WorkStatus.OFF_WORK);
    }

    /** Days off work under a status that has no end; only they can be stale. */
    Days offWorkWithoutEnd() {
        return byDay.days(entry -> entry.status() == WorkStatus.OFF_WORK && entry.to() == null);
    }

    /** Days on modified duty; they are partially disabled. */
    Days modifiedDuty() {
        return byDay.days(entry -> entry.status() == WorkStatus.MODIFIED_DUTY);
    }

    /** The work status facts. */
    List<Working> facts() {
        return words(byDay.stretches());
    }

    /** The work status facts about some of {@code days}. */
    List<Working> facts(Days days) {
        return words(byDay.touching(days));
    }

    private static List<Working> words(List<Overlay.Stretch<WorkStatusRecorded>> stretches) {
        return stretches.stream()
                .map(stretch -> Working.fact(
                        "work status " + stretch.days(),
                        stretch.entry().event().status(),
                        stretch.entry().id()))
                .toList();
    }
}
