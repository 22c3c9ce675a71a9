package org.caseledger.app.answer;

/**
 * A document that was written to a file.
 *
 * @param id its id
 * @param sha256 the SHA-256 of its bytes
 * @param size how many bytes it has
 * @param file the file
 */
public record FetchedAnswer(String id, String sha256, int size, String file) implements Document {}
