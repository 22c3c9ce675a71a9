package org.caseledger.app.answer;

import java.time.LocalDate;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.Claims;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
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

    private static final int WHAT_MAX = 4_000;

    /** The answer for {@code recorded}, an entry of a claim. Words that would be longer than a page are cut. */
    public static TimelineAnswer of(Recorded recorded) {
        Entry<?> entry = recorded.entry();
        EventWords words = Claims.FAMILY.words(entry.event());
        return new TimelineAnswer(
                recorded.position(),
                recorded.claim(),
                entry.id(),
                EventCatalogue.of(entry.event().getClass()).name(),
                entry.recordedAt().toString(),
                entry.provenance().by(),
                entry.provenance().channel().toString(),
                text(words.effectiveFrom()),
                text(words.effectiveTo()),
                words.what().length() > WHAT_MAX ? words.what().substring(0, WHAT_MAX) : words.what(),
                words.withdraws(),
                entry.provenance().causedBy());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
