package org.caseledger.app.answer;

/**
 * A journal that was written.
 *
 * @param file the file
 * @param entries how many entries it has
 */
public record ExportedAnswer(String file, long entries) implements Document {}
