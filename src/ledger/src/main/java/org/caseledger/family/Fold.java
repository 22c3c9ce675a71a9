package org.caseledger.family;

import java.util.List;
import java.util.function.BiFunction;
import org.caseledger.journal.Entry;

/**
 * How the entries of a stream become facts.
 *
 * @param facts what they become
 * @param of the facts of a subject with its entries, in the order of recording; pure
 * @param <E> the stream's events
 * @param <F> its facts
 */
public record Fold<E, F>(Class<F> facts, BiFunction<String, List<Entry<E>>, F> of) {}
