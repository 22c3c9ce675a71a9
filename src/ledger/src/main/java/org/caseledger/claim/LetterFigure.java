package org.caseledger.claim;

import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;

/**
 * A figure or a day that a letter names.
 *
 * @param name its name in templates, such as {@code wage.counted}
 * @param label what it is, in words
 * @param value it as the letter prints it
 * @param source where it was read: a working, a deadline, an entry, or the employer's policy
 */
public record LetterFigure(
        @Within(NAME) String name,
        @Within(NAME) String label,
        @Within(WORDS) String value,
        @Within(WORDS) String source) {}
