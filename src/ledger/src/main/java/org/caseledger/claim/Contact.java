package org.caseledger.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ContactEvent.ContactEnded;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a claim has to do with, and what was said of them.
 *
 * @param number which contact of the claim
 * @param said what was said, at least once, in the order of the days from which it holds; of two with the same day the later
 *     recorded one holds and stands last
 * @param end the end of it, where there is one
 */
public record Contact(
        int number,
        List<Entry<ContactRecorded>> said,
        @Nullable Entry<ContactEnded> end) {

    private static final Comparator<Entry<ContactRecorded>> BY_DAY =
            Comparator.comparing(entry -> entry.event().from());

    public Contact {
        said = said.stream().sorted(BY_DAY).toList();
        if (said.isEmpty()) {
            throw new IllegalArgumentException("nothing was said of contact " + number);
        }
    }

    /** What was said last, whenever it holds from. */
    public ContactRecorded latest() {
        return said.getLast().event();
    }

    /** What holds of them on {@code day}; empty before the first day and after the last. */
    public Optional<Entry<ContactRecorded>> on(LocalDate day) {
        return endedBefore(day)
                ? Optional.empty()
                : said.reversed().stream()
                        .filter(entry -> !entry.event().from().isAfter(day))
                        .findFirst();
    }

    /** Whether they have nothing to do with the claim on {@code day} any more. */
    public boolean endedBefore(LocalDate day) {
        return end != null && end.event().on().isBefore(day);
    }
}
