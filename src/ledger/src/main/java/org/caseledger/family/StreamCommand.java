package org.caseledger.family;

import java.util.List;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;

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

    /** The decision on it, where {@code entries} are on record in the stream. */
    public Decision<E> decide(List<? extends Entry<?>> entries, Circumstances circumstances) {
        return family.decider().decide(family.facts(subject(), entries), command, circumstances);
    }
}
