package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry that led to a figure. One that is nowhere on file has its id only.
 *
 * @param entry its id, or the name of the line that is supposed
 * @param supposed true for one that was never recorded; else absent
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param event the event's name
 * @param what what it says
 * @param of where it stands; for people only
 * @param receivable the receivable in whose history it stands, if it does; for people only
 */
public record CauseAnswer(
        String entry,
        @Nullable Boolean supposed,
        @Nullable Instant recordedAt,
        @Nullable String by,
        @Nullable String event,
        @Nullable String what,
        @JsonIgnore Reasons.@Nullable Of of,
        @JsonIgnore @Nullable String receivable) {

    /** The {@code entries} behind a figure of {@code claim}; those of {@code supposed} were never recorded. */
    public static List<CauseAnswer> of(List<String> entries, String claim, Reasons reasons, Set<String> supposed) {
        return entries.stream()
                .map(id -> reasons.tell(claim, id)
                        .map(told -> of(told, supposed.contains(id)))
                        .orElseGet(() -> new CauseAnswer(id, null, null, null, null, null, null, null)))
                .toList();
    }

    private static CauseAnswer of(Reasons.Told told, boolean supposed) {
        return new CauseAnswer(
                told.entry(),
                supposed ? true : null,
                supposed ? null : told.recordedAt(),
                told.by(),
                told.event(),
                told.what(),
                told.of(),
                told.receivable());
    }

    /** What it says; of one that is nowhere on file, its id. */
    public String words() {
        return what == null ? "Entry " + entry : what;
    }
}
