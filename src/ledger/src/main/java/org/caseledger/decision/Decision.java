package org.caseledger.decision;

import java.util.List;

/**
 * What a command leads to.
 *
 * @param <E> the events of the stream that decided
 */
public sealed interface Decision<E> {

    /** The command stands; {@code events} are to be recorded (none, where it changes nothing). */
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /** The command is refused and nothing is recorded. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    /** Accepted with one event. */
    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Accepted, but nothing changes. */
    static <E> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    /** Refused with a code and a message. */
    static <E> Decision<E> refuse(String code, String message) {
        return new Refused<>(Refusal.of(code, message));
    }

    /** Refused because of what stands in {@code field}. */
    static <E> Decision<E> refuse(String code, String field, String message) {
        return new Refused<>(Refusal.of(code, field, message));
    }
}
