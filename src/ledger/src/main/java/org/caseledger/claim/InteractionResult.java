package org.caseledger.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words for what came of an interaction. A result is free words; one that begins with one of these is found by it:
 * {@code promised by 2022-03-04, the report} is a promise. What none of them fits stays as it was said.
 */
public enum InteractionResult {
    ANSWERED("answered"),
    DOCUMENT_REQUESTED("document requested"),
    DOCUMENT_RECEIVED("document received"),
    /** Until a day, which follows. */
    PROMISED("promised by"),
    REFERRED("referred"),
    LEFT_MESSAGE("left message"),
    NO_ANSWER("no answer"),
    COMPLAINT_OPENED("complaint opened");

    private final String words;

    InteractionResult(String words) {
        this.words = words;
    }

    /** How a result on file may begin, such as {@code document requested}. */
    public String words() {
        return words;
    }

    /** All of them in words, in the order of the list. */
    public static Stream<String> all() {
        return Stream.of(values()).map(InteractionResult::words);
    }

    /** What {@code result} is by the way it begins; empty where it is in other words. */
    public static Optional<InteractionResult> of(String result) {
        return Beginning.of(result, values(), one -> List.of(one.words));
    }
}
