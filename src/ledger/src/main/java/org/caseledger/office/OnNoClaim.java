package org.caseledger.office;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.FeedAlerts;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.AttentionCommand.AcknowledgeAlert;
import org.caseledger.claim.AttentionCommand.OnAlert;
import org.caseledger.claim.AttentionCommand.SnoozeAlert;
import org.caseledger.feed.FeedCommand;
import org.caseledger.payroll.PayrollCommand.PutOffRun;
import org.caseledger.payroll.Payrolls;
import org.caseledger.people.Person;

/**
 * An alert that is about no claim. What is said of it is kept where what raised it is: on the employer's payroll, or with the
 * employer's files.
 *
 * @param rule the rule that raised it
 * @param employer whose it is
 * @param id its id
 */
record OnNoClaim(AlertRule rule, String employer, AlertId id) {

    /** The alert that {@code command} is about; empty where it is about one of a claim, or names none. */
    static Optional<OnNoClaim> of(OnAlert command) {
        return AlertId.of(command.alert())
                .filter(id -> id.claim().isEmpty())
                .flatMap(id -> AlertRule.named(id.rule()).flatMap(rule -> of(rule, id)));
    }

    private static Optional<OnNoClaim> of(AlertRule rule, AlertId id) {
        Optional<String> employer = rule == AlertRule.RUN_TO_APPROVE
                ? Payrolls.employerOf(id.cause())
                : rule == AlertRule.FEED_REJECTED ? Optional.of(FeedAlerts.employer(id)) : Optional.empty();
        return employer.filter(one -> !one.isEmpty()).map(one -> new OnNoClaim(rule, one, id));
    }

    /** Whether {@code person} may see it. */
    boolean seenBy(Person person) {
        return person.may(rule.needs()) && person.sees(employer);
    }

    /** What {@code command}, given {@code today}, asks of the stream that keeps it; a run is approved and not taken note of. */
    Record asked(OnAlert command, LocalDate today) {
        return switch (command) {
            case AcknowledgeAlert c ->
                rule == AlertRule.FEED_REJECTED
                        ? new FeedCommand.SetAside(employer, FeedAlerts.refusal(id), c.reason())
                        : c;
            case SnoozeAlert c ->
                rule == AlertRule.FEED_REJECTED
                        ? new FeedCommand.PutOff(employer, FeedAlerts.refusal(id), c.reason(), c.backOn(today))
                        : new PutOffRun(employer, id.cause(), c.reason(), c.backOn(today));
        };
    }
}
