package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.caseledger.decision.Refusal;
import org.caseledger.payroll.Moved;
import org.jspecify.annotations.Nullable;

/**
 * A refusal because facts moved, with the entries that moved them.
 *
 * @param status {@code refused}
 * @param code the refusal's code
 * @param message what it says
 * @param moved the entries, in the order of recording
 */
public record MovedAnswer(String status, String code, String message, List<MovedBy> moved) implements Document {

    /**
     * An entry that moved what a run would carry.
     *
     * @param entry its id
     * @param recordedAt when it was recorded
     * @param by who recorded it
     * @param claim the claim; null for an adoption of law or policy, which concerns all
     * @param event the event's name
     * @param what what it says
     */
    public record MovedBy(
            String entry,
            Instant recordedAt,
            String by,
            @JsonInclude @Nullable String claim,
            String event,
            String what) {}

    /** The answer to a step that was refused with {@code refusal}. */
    public static MovedAnswer of(Refusal refusal, List<Moved> moved) {
        return new MovedAnswer("refused", refusal.code(), refusal.message(), entries(moved));
    }

    /** The entries that moved what a run would carry. */
    public static List<MovedBy> entries(List<Moved> moved) {
        return moved.stream().map(MovedAnswer::entry).toList();
    }

    private static MovedBy entry(Moved moved) {
        Reasons.Told told = Reasons.Told.of(moved.entry(), null);
        return new MovedBy(told.entry(), told.recordedAt(), told.by(), moved.claim(), told.event(), told.what());
    }
}
