package org.caseledger.app.answer;

import java.time.Instant;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.Entry;

/**
 * An entry, as answers about claims, penalty cases, receivables and adopted law list it.
 *
 * @param entry its id
 * @param event the event's name, such as {@code claim.denied}
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param fact what it says
 * @param <E> the family of its event
 */
public record EntryAnswer<E>(String entry, String event, Instant recordedAt, String by, E fact) implements Document {

    /** The answer for {@code entry}. */
    public static <E> EntryAnswer<E> of(Entry<E> entry) {
        return new EntryAnswer<>(
                entry.id(),
                EventCatalogue.of(entry.event().getClass()).name(),
                entry.recordedAt(),
                entry.provenance().by(),
                entry.event());
    }
}
