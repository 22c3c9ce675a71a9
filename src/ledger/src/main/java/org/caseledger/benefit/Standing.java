package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;

/**
 * Where a claim stands on a day, and which of its days are compensable: by what was accepted, denied or decided, or
 * because the law has the payer pay as if it had accepted.
 *
 * @param status where it stands
 * @param changes from which days on the claim is compensable, and from which it isn't
 * @param silentUntil the last day on which the status is what was said about the claim, where it is {@link
 *     ClaimStatus#PAY_AS_IF_ACCEPTED} from the next day on; it depends on the facts alone, so that a list may keep it
 * @param answerBy the last day for an answer that didn't come in time; which days are payable may be another answer from
 *     the next day on, whatever the status is
 * @param outOfReach what denials on a finally accepted claim can't reach
 * @param missing what would have to be known to say where the claim stands
 * @param explanation why the claim is compensable or not
 */
public record Standing(
        ClaimStatus status,
        NavigableMap<LocalDate, Boolean> changes,
        Optional<LocalDate> silentUntil,
        Optional<LocalDate> answerBy,
        List<OutOfReach> outOfReach,
        List<String> missing,
        Explained explanation)
        implements Explained {

    public Standing {
        changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
        outOfReach = List.copyOf(outOfReach);
        missing = List.copyOf(missing);
    }

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** Where the claim of {@code facts} stands under {@code law}, considering the world up to {@code asOf}. */
    public static Standing of(ClaimFacts facts, LawBook law, LocalDate asOf) {
        return new Compensability(facts, law, asOf).standing();
    }

    /** Whether any day is compensable. */
    public boolean open() {
        return changes.containsValue(true);
    }

    /** Whether {@code day} is compensable. */
    public boolean compensable(LocalDate day) {
        return Optional.ofNullable(changes.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(false);
    }

    /** Those of {@code days} that are compensable. */
    public Days compensable(Days days) {
        List<DateSpan> compensable = new ArrayList<>();
        for (Map.Entry<LocalDate, Boolean> change : changes.entrySet()) {
            LocalDate next = changes.higherKey(change.getKey());
            if (change.getValue()) {
                compensable.add(new DateSpan(change.getKey(), next == null ? LocalDate.MAX : next.minusDays(1)));
            }
        }
        return days.within(Days.of(compensable));
    }
}
