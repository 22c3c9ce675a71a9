package org.caseledger.office;

import org.caseledger.decision.Refusal;

/**
 * Something that can't be read as a command. It is refused like one.
 *
 * @param why what is wrong with it
 */
public record Illegible(Refusal why) implements Incoming {}
