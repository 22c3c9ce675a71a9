package org.caseledger.law.working;

/**
 * Something that can say how it came about: a figure, a day, a decision.
 *
 * <p>It is computed without a word; the {@link Working} is made when somebody asks, and is the same whoever asks and however
 * often. A {@link Working} explains itself.
 */
public interface Explained {

    /** How it came about, in words. */
    Working working();
}
