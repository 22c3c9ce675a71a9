package org.caseledger.app.call;

/**
 * Who calls by a token of their own.
 *
 * @param user the account that the token was issued to
 * @param reads whether the token lets its holder look only
 */
public record Account(String user, boolean reads) {}
