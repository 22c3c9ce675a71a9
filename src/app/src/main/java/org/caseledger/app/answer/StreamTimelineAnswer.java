package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventWords;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of the timeline of any stream, with the members that a claim's has.
 *
 * @param position its place in the ledger
 * @param about what the stream is about, under the family's name, such as {@code case}; nothing where there is one stream
 * @param entry the entry's id
 * @param name the event's name
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param channel by which way
 * @param effectiveFrom from when it was true in the world
 * @param effectiveTo until when
 * @param what what it says, for a person
 * @param withdraws the entry that it withdraws
 * @param causedBy the entry that led to it, or null
 */
@JsonPropertyOrder({
    "position",
    "about",
    "entry",
    "name",
    "recordedAt",
    "by",
    "channel",
    "effectiveFrom",
    "effectiveTo",
    "what",
    "withdraws",
    "causedBy"
})
public record StreamTimelineAnswer(
        long position,
        @JsonAnyGetter Map<String, String> about,
        String entry,
        String name,
        Instant recordedAt,
        String by,
        Channel channel,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String what,
        @Nullable String withdraws,
        @JsonInclude @Nullable String causedBy)
        implements Document {

    /** The answer for {@code recorded}, an entry of the stream of {@code subject}. */
    public static StreamTimelineAnswer of(StreamFamily<?, ?, ?> family, String subject, Recorded recorded) {
        Entry<?> entry = recorded.entry();
        EventWords words = family.words(entry.event());
        return new StreamTimelineAnswer(
                recorded.position(),
                family.streams().single() ? Map.of() : Map.of(family.name(), subject),
                entry.id(),
                EventCatalogue.of(entry.event().getClass()).name(),
                entry.recordedAt(),
                entry.provenance().by(),
                entry.provenance().channel(),
                words.effectiveFrom(),
                words.effectiveTo(),
                words.what(),
                words.withdraws(),
                entry.provenance().causedBy());
    }
}
