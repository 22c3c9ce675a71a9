package org.caseledger.law;

import java.util.function.Function;

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

    /** {@code next} of the value, if it is known. */
    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        return switch (this) {
            case Known<T>(T value) -> next.apply(value);
            case Missing<T>(String what) -> new Missing<>(what);
        };
    }
}
