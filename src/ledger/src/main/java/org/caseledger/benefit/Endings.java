package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.ClaimReopened;
import org.caseledger.claim.ClaimEvent.MedicallyStationaryRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * When temporary benefits end and begin again: they end after the day on which the condition is stationary, where the
 * state has it so, and after the day of the notice that closes the claim; they resume on the day from which it is
 * reopened. On any day what took effect last counts, whenever it was recorded.
 *
 * <p>Stationary on 1 May and reopened on 10 June: nothing is due from 2 May to 9 June.
 */
final class Endings {

    private final List<Ending> endings = new ArrayList<>();
    private final Days ended;

    /**
     * An end or a new beginning.
     *
     * @param first the first day on which it counts
     * @param ends whether nothing is due from that day on
     */
    private record Ending(LocalDate first, boolean ends, Explained why) {}

    Endings(ClaimFacts facts, TemporaryDisabilityRules rules) {
        Optional<String> stationary = rules.endsWhenStationary();
        if (stationary.isPresent()) {
            for (Entry<MedicallyStationaryRecorded> entry : facts.medical().stationary()) {
                end(entry.event().on(), "medically stationary", entry, stationary.get());
            }
        }
        for (Entry<ClaimClosed> entry : facts.course().closings()) {
            end(entry.event().on(), "claim closed", entry, null);
        }
        for (Entry<ClaimReopened> entry : facts.course().reopenings()) {
            LocalDate on = entry.event().on();
            endings.add(new Ending(on, false, Explanation.of(() -> Working.fact("claim reopened", on, entry.id()))));
        }
        endings.sort(Comparator.comparing(Ending::first).thenComparing(Ending::ends, Comparator.reverseOrder()));
        ended = ended(endings);
    }

    private void end(LocalDate on, String words, Entry<? extends ClaimEvent> entry, @Nullable String citation) {
        endings.add(new Ending(
                on.plusDays(1),
                true,
                Explanation.of(() -> Working.decision(
                        "temporary benefits end",
                        "after " + on,
                        words + ": nothing is due for the days after, until the claim is reopened",
                        citation,
                        List.of(Working.fact(words, on, entry.id()))))));
    }

    /** Those of {@code days} for which temporary benefits go on. */
    Days open(Days days) {
        return days.minus(ended);
    }

    /** Those of {@code days} on which temporary benefits had ended. */
    Days ended(Days days) {
        return days.within(ended);
    }

    /** The days of each ending until the next ending or beginning. */
    private static Days ended(List<Ending> endings) {
        List<DateSpan> ended = new ArrayList<>();
        for (int i = 0; i < endings.size(); i++) {
            LocalDate last = i + 1 < endings.size() ? endings.get(i + 1).first().minusDays(1) : LocalDate.MAX;
            if (endings.get(i).ends()) {
                DateSpan.between(endings.get(i).first(), last).ifPresent(ended::add);
            }
        }
        return Days.of(ended);
    }

    /** Each of them, in the order of their effect; empty where benefits never ended. */
    List<Explained> why() {
        return endings.stream().map(Ending::why).toList();
    }
}
