package org.caseledger.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command that was recorded.
 *
 * @param status {@code recorded}
 * @param entries the ids of the entries that it led to; under a key that was used before, of the first command under it
 * @param warning what should be looked at
 */
record CommandAnswer(
        String status, List<String> entries, @Nullable String warning) {}
