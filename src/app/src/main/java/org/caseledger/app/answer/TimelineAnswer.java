package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.projection.timeline.TimelineLine;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of a claim's timeline.
 *
 * @param position its place in the ledger
 * @param claim the claim
 * @param entry the entry's id
 * @param name the event's name, such as {@code claim.denied}
 * @param recordedAt when it was recorded, as an ISO instant
 * @param by who recorded it
 * @param channel by which way
 * @param effectiveFrom from when it was true in the world
 * @param effectiveTo until when
 * @param what what it says, for a person
 * @param withdraws the entry that it withdraws
 * @param causedBy the entry that led to it
 */
public record TimelineAnswer(
        long position,
        String claim,
        String entry,
        String name,
        String recordedAt,
        String by,
        String channel,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        String what,
        @Nullable String withdraws,
        @Nullable String causedBy)
        implements Document {

    /** The answers for {@code lines}. */
    public static List<TimelineAnswer> of(List<TimelineLine> lines) {
        return lines.stream()
                .map(line -> new TimelineAnswer(
                        line.position(),
                        line.claim(),
                        line.entry(),
                        line.name(),
                        line.recordedAt(),
                        line.by(),
                        line.channel(),
                        line.effectiveFrom(),
                        line.effectiveTo(),
                        line.what(),
                        line.withdraws(),
                        line.causedBy()))
                .toList();
    }
}
