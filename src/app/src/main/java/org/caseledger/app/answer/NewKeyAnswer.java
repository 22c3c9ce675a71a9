package org.caseledger.app.answer;

/**
 * A key that was made.
 *
 * @param file the file that holds it
 * @param fingerprint what tells it from others and doesn't give it away: the first 16 digits of the file's SHA-256
 */
public record NewKeyAnswer(String file, String fingerprint) implements Document {}
