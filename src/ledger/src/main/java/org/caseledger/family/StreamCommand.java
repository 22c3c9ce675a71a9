package org.caseledger.family;

import org.caseledger.decision.Decision;

/**
 * A command on its way to the stream that it is about.
 *
 * @param family the family of that stream
 * @param command what is asked of it
 * @param <C> the family's commands
 * @param <E> its events
 * @param <F> its facts
 */
public record StreamCommand<C, E, F>(StreamFamily<C, E, F> family, C command) {

    /** What the command is about. */
    public String subject() {
        return family.commands().subject().apply(command);
    }

    /** The stream that it is about. */
    public String stream() {
        return family.stream(subject());
    }

    /** The decision on it, by the facts of its stream as {@code streams} have them. */
    public Decision<E> decide(StreamReading streams, Circumstances circumstances) {
        return family.decider().decide(streams.facts(family, subject()), command, circumstances);
    }
}
