package org.caseledger.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What of an alert says whose it is, and how it stands on a day: the one place where that is said, for an alert with all its
 * words and for one in a line.
 */
public sealed interface AlertStanding permits Alert, AlertLine {

    /** Its id. */
    String alert();

    /** The rule that raises it. */
    AlertRule rule();

    /** The claim; null where it is about none. */
    @Nullable String claim();

    /** The employer. */
    String employer();

    /** Whose the claim is; null while it is nobody's. */
    @Nullable String assignedTo();

    /** When what raises it was recorded. */
    Instant recordedAt();

    /** The day on which time raises it; null where the entry does. */
    @Nullable LocalDate opensOn();

    /** The day by which something is to be done; null where there is none. */
    @Nullable LocalDate due();

    /** The entry that closes it; null while none does. */
    @Nullable String closedBy();

    /** The day on which it is back; null where nobody put it off. */
    @Nullable LocalDate snoozedUntil();

    /** How it stands on {@code day}; empty where it isn't raised yet, or is near no more but missed. */
    default Optional<AlertState> on(LocalDate day) {
        LocalDate opensOn = opensOn();
        if (opensOn != null && opensOn.isAfter(day)) {
            return Optional.empty();
        }
        if (closedBy() != null) {
            return Optional.of(AlertState.CLOSED);
        }
        LocalDate due = due();
        if (rule() == AlertRule.DEADLINE_NEAR && due != null && due.isBefore(day)) {
            return Optional.empty();
        }
        LocalDate until = snoozedUntil();
        return Optional.of(until != null && until.isAfter(day) ? AlertState.SNOOZED : AlertState.OPEN);
    }

    /**
     * How much it matters on {@code day}. That a deadline is near is {@code high} from three days before it on, and {@code
     * critical} from one day before it on.
     */
    default Severity severity(LocalDate day) {
        LocalDate due = due();
        if (rule() != AlertRule.DEADLINE_NEAR || due == null) {
            return rule().severity();
        }
        long left = ChronoUnit.DAYS.between(day, due);
        return left > 3 ? rule().severity() : left > 1 ? Severity.HIGH : Severity.CRITICAL;
    }

    /** When it was raised: when its entry was recorded, or when the day began, in {@code zone}, on which time raised it. */
    default Instant raisedAt(ZoneId zone) {
        LocalDate opensOn = opensOn();
        Instant opened =
                opensOn == null ? recordedAt() : opensOn.atStartOfDay(zone).toInstant();
        return opened.isAfter(recordedAt()) ? opened : recordedAt();
    }

    /** Whose it is where it is on no claim that is somebody's: mostly its rule says so. */
    default Role role() {
        return rule().role();
    }

    /** Whose it is: the person to whom the claim is assigned, or else a role. */
    default String owner() {
        String person = assignedTo();
        return person == null ? role().toString() : person;
    }
}
