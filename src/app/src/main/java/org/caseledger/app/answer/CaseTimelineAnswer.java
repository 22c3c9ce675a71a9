package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.journal.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of a penalty case's timeline, with the members that a claim's has.
 *
 * @param position its place in the ledger
 * @param caseId the case, in JSON {@code case}
 * @param entry the entry's id
 * @param name the event's name
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param channel by which way
 * @param effectiveFrom from when it was true in the world
 * @param what what it says, for a person
 * @param causedBy the entry that led to it, or null
 */
public record CaseTimelineAnswer(
        long position,
        @JsonProperty("case") String caseId,
        String entry,
        String name,
        Instant recordedAt,
        String by,
        Channel channel,
        @Nullable LocalDate effectiveFrom,
        String what,
        @JsonInclude @Nullable String causedBy)
        implements Document {

    /** The answers for {@code lines}, the entries of {@code caseId}. */
    public static List<CaseTimelineAnswer> of(String caseId, List<StreamTimelineAnswer> lines) {
        return lines.stream()
                .map(line -> new CaseTimelineAnswer(
                        line.position(),
                        caseId,
                        line.entry(),
                        line.name(),
                        line.recordedAt(),
                        line.by(),
                        line.channel(),
                        line.effectiveFrom(),
                        line.what(),
                        line.causedBy()))
                .toList();
    }
}
