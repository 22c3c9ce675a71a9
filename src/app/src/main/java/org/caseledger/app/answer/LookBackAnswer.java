package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry, or a figure, that somebody looks for across claims when the record is looked back at.
 *
 * @param list what was looked for
 * @param claim the claim
 * @param employer the claim's employer
 * @param number the entry's place in the ledger; absent for a figure
 * @param entry the entry; absent for a figure
 * @param event the event's name; absent for a figure
 * @param recordedAt when it was recorded; absent for a figure
 * @param by who recorded it; absent for a figure
 * @param effectiveFrom from when it was true in the world; absent where it names no day
 * @param daysBack how many days before its recording that was; absent where it names no day
 * @param withdraws the entry that it withdraws
 * @param what what the entry says, or on what the figure rests
 * @param line what the figure is about, such as {@code Statutory pay}; absent for an entry
 * @param payCode the figure's pay code; absent where it has none
 * @param from the first day of the first pay period that is concerned; absent where none is
 * @param to the last day of the last one
 * @param run the run that had carried or approved the figure; absent where it isn't looked for
 * @param amount dollars: what the entry moved of what is due in these periods, or the figure; null where it can't be known
 * @param hours hours of leave, likewise
 */
public record LookBackAnswer(
        LookBack list,
        String claim,
        String employer,
        @Nullable Long number,
        @Nullable String entry,
        @Nullable String event,
        @Nullable Instant recordedAt,
        @Nullable String by,
        @Nullable LocalDate effectiveFrom,
        @Nullable Long daysBack,
        @Nullable String withdraws,
        String what,
        @Nullable String line,
        @Nullable String payCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String run,
        @JsonInclude @Nullable BigDecimal amount,
        @JsonInclude @Nullable BigDecimal hours)
        implements Document {

    /** The sum of all amounts that are known. */
    public static BigDecimal total(List<LookBackAnswer> rows) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (LookBackAnswer row : rows) {
            total = row.amount() == null ? total : total.add(row.amount());
        }
        return total;
    }
}
