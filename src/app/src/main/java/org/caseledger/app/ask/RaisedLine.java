package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertStanding;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a line, as it stands on the day that was asked about.
 *
 * @param alert its id
 * @param rule the rule that raised it
 * @param claim the claim; null where it is about none
 * @param employer the employer
 * @param assignedTo whose the claim is; null while it is nobody's
 * @param role whose it is while it is nobody's
 * @param owner whose it is: that person, or a role
 * @param severity how much it matters
 * @param state how it stands
 * @param due the day by which something is to be done, or null
 * @param raisedAt when it was raised
 */
public record RaisedLine(
        String alert,
        AlertRule rule,
        @Nullable String claim,
        String employer,
        @Nullable String assignedTo,
        Role role,
        String owner,
        Severity severity,
        AlertState state,
        @Nullable LocalDate due,
        Instant raisedAt) {

    /** What matters most first; then what is due first, what has no day last; then what was raised first. */
    static final Comparator<RaisedLine> BY_URGENCY = Comparator.comparing(RaisedLine::severity)
            .reversed()
            .thenComparing(RaisedLine::dueOrNever)
            .thenComparing(RaisedLine::raisedAt)
            .thenComparing(RaisedLine::alert);

    /** How {@code alert} stands on {@code day}, where days begin in {@code zone}; empty where it isn't raised by then. */
    static Optional<RaisedLine> of(AlertStanding alert, LocalDate day, ZoneId zone) {
        return alert.on(day)
                .map(state -> new RaisedLine(
                        alert.alert(),
                        alert.rule(),
                        alert.claim(),
                        alert.employer(),
                        alert.assignedTo(),
                        alert.role(),
                        alert.owner(),
                        alert.severity(day),
                        state,
                        alert.due(),
                        alert.raisedAt(zone)));
    }

    /** In whose queue it is: a person's, or, in parentheses, which no name has, that of a role. */
    public String queue() {
        return assignedTo == null ? "(" + role + ")" : assignedTo;
    }

    /** Whether {@code queue} is a role's. */
    public static boolean ofRole(String queue) {
        return queue.startsWith("(");
    }

    private LocalDate dueOrNever() {
        return due == null ? LocalDate.MAX : due;
    }
}
