package org.caseledger.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event in words, for timelines.
 *
 * @param effectiveFrom from when it was true in the world, or the day that it is about, where it says so
 * @param effectiveTo until when, where it says so
 * @param what what it says
 * @param withdraws the id of the entry that it withdraws, where it withdraws one
 */
public record EventWords(
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String what,
        @Nullable String withdraws) {

    /** Of an event that withdraws nothing. */
    public EventWords(@Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, String what) {
        this(effectiveFrom, effectiveTo, what, null);
    }

    /** Of an event about {@code day}. */
    public static EventWords on(LocalDate day, String what) {
        return new EventWords(day, null, what);
    }

    /** Of an event that names no day. */
    public static EventWords of(String what) {
        return new EventWords(null, null, what);
    }

    /** Of an event that withdraws {@code entry}. */
    public static EventWords withdrawing(String entry, String what) {
        return new EventWords(null, null, what, entry);
    }
}
