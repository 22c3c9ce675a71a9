package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An alert, as it stands on the day that was asked about.
 *
 * @param alert its id
 * @param rule the rule that raised it
 * @param claim the claim; null where it is about none
 * @param employer the employer
 * @param severity how much it matters
 * @param owner whose it is: a person, or a role where the claim is nobody's
 * @param what what calls for attention
 * @param remedy what settles it
 * @param raisedBy the entry that raised it
 * @param raisedAt when it was raised
 * @param due the day by which something is to be done, or null
 * @param state how it stands
 * @param snoozedUntil the day on which it is back, or null
 * @param closedBy the entry that closed it, or null
 */
@JsonInclude
public record AlertAnswer(
        String alert,
        AlertRule rule,
        @Nullable String claim,
        String employer,
        Severity severity,
        String owner,
        String what,
        String remedy,
        String raisedBy,
        Instant raisedAt,
        @Nullable LocalDate due,
        AlertState state,
        @Nullable LocalDate snoozedUntil,
        @Nullable String closedBy)
        implements Document {

    /** The answer for {@code alert}, which is raised by {@code day}, where days begin in {@code zone}. */
    public static AlertAnswer of(Alert alert, LocalDate day, ZoneId zone) {
        AlertState state = alert.on(day).orElseThrow();
        return new AlertAnswer(
                alert.alert(),
                alert.rule(),
                alert.claim(),
                alert.employer(),
                alert.severity(day),
                alert.owner(),
                alert.what(),
                alert.remedy(),
                alert.raisedBy(),
                alert.raisedAt(zone),
                alert.due(),
                state,
                state == AlertState.SNOOZED ? alert.snoozedUntil() : null,
                alert.closedBy());
    }
}
