package org.caseledger.projection.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a claim says, as somebody reads it: a row of the index. An entry of which something is reserved has
 * several, one for each kind of reader.
 *
 * @param position the entry's place in the ledger
 * @param readers a bit for each {@linkplain Readers kind of reader} who reads this
 * @param entry its id
 * @param claim the claim
 * @param employer whose the claim is
 * @param employee who was hurt, by name and number
 * @param kind what happened, such as {@code interaction-logged}
 * @param party with whom, where somebody is named
 * @param by who recorded it
 * @param recordedAt when
 * @param on the day that it is about, or on which it was recorded where it names none
 * @param text what it says
 * @param withdrawnBy the entry that withdrew it
 */
public record EntryWords(
        long position,
        int readers,
        String entry,
        String claim,
        String employer,
        String employee,
        String kind,
        @Nullable String party,
        String by,
        Instant recordedAt,
        LocalDate on,
        String text,
        @Nullable String withdrawnBy) {}
