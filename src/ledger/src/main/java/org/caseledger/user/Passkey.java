package org.caseledger.user;

import java.time.Instant;

/**
 * A passkey of an account, as entries know it: nothing of its key.
 *
 * @param id its id
 * @param label what the person calls it
 * @param addedAt when it was added
 */
public record Passkey(String id, String label, Instant addedAt) {}
