package org.caseledger.projection.timeline;

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
public record TimelineLine(
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
        @Nullable String causedBy) {}
