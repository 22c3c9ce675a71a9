package org.caseledger.family;

import org.caseledger.decision.Decision;

/**
 * Decides on commands from facts; pure.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <F> the facts
 */
@FunctionalInterface
public interface Decider<C, E, F> {

    /** The decision on {@code command}. */
    Decision<E> decide(F facts, C command, Circumstances circumstances);
}
