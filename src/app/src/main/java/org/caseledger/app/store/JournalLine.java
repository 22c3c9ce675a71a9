package org.caseledger.app.store;

import java.time.Instant;
import org.caseledger.journal.Channel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of the journal as it is read, and as {@code docs/journal.md} describes it: the components are its members, in their
 * order. What was added since the journal was first released comes last. How a line is written says {@link EntryLine}.
 *
 * @param number the entry's number in the journal, from 1
 * @param stream its stream
 * @param entry its identifier
 * @param event the name of what happened
 * @param revision the revision under which it is stored
 * @param recordedAt the instant of recording
 * @param by who gave the command
 * @param channel by which way
 * @param key under which key
 * @param causedBy the entry that led to it
 * @param payload the event as stored
 * @param clockRead what the machine's clock read, where that lay well before {@code recordedAt}
 */
public record JournalLine(
        long number,
        String stream,
        String entry,
        String event,
        int revision,
        Instant recordedAt,
        String by,
        Channel channel,
        String key,
        @Nullable String causedBy,
        JsonNode payload,
        @Nullable Instant clockRead) {}
