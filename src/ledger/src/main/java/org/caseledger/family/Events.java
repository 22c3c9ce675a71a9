package org.caseledger.family;

import java.util.List;
import java.util.function.Function;

/**
 * The events of a family.
 *
 * @param type what they all are, a sealed interface
 * @param words an event in words
 * @param kinds how each is stored, in the order of the catalogue
 * @param <E> the events
 */
public record Events<E>(Class<E> type, Function<E, EventWords> words, List<EventKind<? extends E>> kinds) {

    public Events {
        kinds = List.copyOf(kinds);
    }
}
