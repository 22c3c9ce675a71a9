package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
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

    /** The answer for {@code recorded}, an entry of {@code caseId}. */
    public static CaseTimelineAnswer of(String caseId, Recorded recorded) {
        Entry<?> entry = recorded.entry();
        EventWords words = PenaltyCases.FAMILY.words(entry.event());
        return new CaseTimelineAnswer(
                recorded.position(),
                caseId,
                entry.id(),
                EventCatalogue.of(entry.event().getClass()).name(),
                entry.recordedAt(),
                entry.provenance().by(),
                entry.provenance().channel(),
                words.effectiveFrom(),
                words.what(),
                entry.provenance().causedBy());
    }
}
