package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventWords;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of the timeline of a stream that has no form of its own, with the members that a claim's has.
 *
 * @param position its place in the ledger
 * @param stream its stream, such as {@code payroll/glendale}
 * @param entry the entry's id
 * @param name the event's name
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param channel by which way
 * @param effectiveFrom from when it was true in the world
 * @param effectiveTo until when
 * @param what what it says, for a person
 * @param withdraws the entry that it withdraws
 * @param causedBy the entry that led to it
 */
public record StreamTimelineAnswer(
        long position,
        String stream,
        String entry,
        String name,
        Instant recordedAt,
        String by,
        Channel channel,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String what,
        @Nullable String withdraws,
        @Nullable String causedBy)
        implements Document {

    /** The answer for {@code recorded}, an entry of one of the streams of {@code family}. */
    public static StreamTimelineAnswer of(StreamFamily<?, ?, ?> family, Recorded recorded) {
        Entry<?> entry = recorded.entry();
        EventWords words = family.words(entry.event());
        return new StreamTimelineAnswer(
                recorded.position(),
                recorded.stream(),
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
