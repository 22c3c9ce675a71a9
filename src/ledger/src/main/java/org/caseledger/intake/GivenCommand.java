package org.caseledger.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with what its sender said about it.
 *
 * @param command a command on a claim, a penalty case or the adopted law
 * @param by who gives it
 * @param at when it was given, in a history; absent otherwise
 * @param key its idempotency key, if the sender chose one
 */
public record GivenCommand(
        Record command,
        String by,
        @Nullable Instant at,
        @Nullable String key) {}
