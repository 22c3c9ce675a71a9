package org.caseledger.family;

import java.util.List;
import org.caseledger.journal.Entry;

/**
 * A family of streams: what the ledger knows of claims, of penalty cases, of receivables as such. It is declared once,
 * beside the events; the store, the catalogue, the reading of lines and timelines take what they need from here.
 *
 * @param streams what its streams are called
 * @param commands what may be asked of them
 * @param events what happens to them, how it is stored and told
 * @param fold how their entries become facts
 * @param decider decides on commands from the facts
 * @param <C> the commands
 * @param <E> the events
 * @param <F> the facts
 */
public record StreamFamily<C, E, F>(
        StreamNames streams, Commands<C> commands, Events<E> events, Fold<E, F> fold, Decider<C, E, F> decider) {

    /** The family's name, such as {@code claim}. */
    public String name() {
        return streams.name();
    }

    /** The stream of {@code subject}. */
    public String stream(String subject) {
        return streams.of(subject);
    }

    /** The facts that {@code entries} of the stream of {@code subject} add up to. */
    public F facts(String subject, List<? extends Entry<?>> entries) {
        return fold.of().apply(subject, entries(entries));
    }

    /** {@code entries} of one of this family's streams, seen as what they are; another family's are refused. */
    @SuppressWarnings("unchecked") // each entry was looked at, and a list that nobody adds to holds what it held
    public List<Entry<E>> entries(List<? extends Entry<?>> entries) {
        for (Entry<?> entry : entries) {
            if (!events.type().isInstance(entry.event())) {
                throw new ClassCastException(entry.event().getClass().getName() + " is no "
                        + events.type().getSimpleName() + " (entry " + entry.id() + ")");
            }
        }
        return (List<Entry<E>>) (List<?>) entries;
    }

    /** {@code event}, which is one of this family's, in words. */
    public EventWords words(Object event) {
        return events.words().apply(events.type().cast(event));
    }

    /** {@code command}, which is one of this family's, with the family that decides on it. */
    public StreamCommand<C, E, F> given(Object command) {
        return new StreamCommand<>(this, commands.type().cast(command));
    }
}
