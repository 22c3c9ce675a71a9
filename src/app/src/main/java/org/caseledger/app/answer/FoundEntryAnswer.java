package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.projection.search.EntryWords;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a claim that a search found, as the asker reads it.
 *
 * @param entry its id
 * @param claim the claim
 * @param employer whose the claim is
 * @param employee who was hurt, by name and number
 * @param kind what happened, such as {@code interaction-logged}
 * @param on the day that it is about, or on which it was recorded where it names none
 * @param party with whom, or null
 * @param by who recorded it
 * @param recordedAt when
 * @param text what it says
 * @param withdrawnBy the entry that withdrew it, or null
 */
@JsonInclude
public record FoundEntryAnswer(
        String entry,
        String claim,
        String employer,
        String employee,
        String kind,
        LocalDate on,
        @Nullable String party,
        String by,
        Instant recordedAt,
        String text,
        @Nullable String withdrawnBy)
        implements Document {

    /** The answer for {@code row}. */
    public static FoundEntryAnswer of(EntryWords row) {
        return new FoundEntryAnswer(
                row.entry(),
                row.claim(),
                row.employer(),
                row.employee(),
                row.kind(),
                row.on(),
                row.party(),
                row.by(),
                row.recordedAt(),
                row.text(),
                row.withdrawnBy());
    }
}
