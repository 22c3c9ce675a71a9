package org.caseledger.feed;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;

import org.caseledger.decision.Within;

/**
 * A row that was refused: where it is and why, without a word of what stands in it.
 *
 * @param line the line of the file on which it begins, from 1
 * @param code the refusal's code, such as {@code unknown-claim}
 */
public record RefusedRow(
        @Within(COUNT) int line, @Within(CODE) String code) {}
