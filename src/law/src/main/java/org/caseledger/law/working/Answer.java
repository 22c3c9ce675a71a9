package org.caseledger.law.working;

import java.util.function.Supplier;

/**
 * What the law answers: a value, or what is missing to know it. A missing input is an answer, never a guess.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** The value is known. */
    record Known<T>(T value) implements Answer<T> {}

    /** It can't be computed; {@code what} says what is missing, in words for the person who can supply it. */
    record Missing<T>(String what) implements Answer<T> {}

    /** What {@code rule} gives, or what it found to be not known. */
    static <T> Answer<T> of(Supplier<T> rule) {
        try {
            return new Known<>(rule.get());
        } catch (NotKnown notKnown) {
            return new Missing<>(notKnown.what());
        }
    }
}
