package org.caseledger.office;

import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.Alerts;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.AttentionCommand.AcknowledgeAlert;
import org.caseledger.claim.AttentionCommand.OnAlert;
import org.caseledger.claim.AttentionEvent.AlertAcknowledged;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.family.Circumstances;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.people.Person;

/**
 * Refuses taking note of what isn't there: an alert that the claim doesn't have, one that is closed, or one that only a fact
 * settles. An alert that somebody may not see isn't there for them.
 */
final class Acknowledging {

    private static final String SETTLED_BY_FACT = "settled-by-fact";

    private Acknowledging() {}

    /** What there is against {@code command}, given by {@code person}, who sees {@code reading}. */
    static Optional<Refusal> objection(Record command, Person person, Reading reading, Supplier<Circumstances> now) {
        if (!(command instanceof OnAlert on)) {
            return Optional.empty();
        }
        Optional<AlertId> named = AlertId.of(on.alert());
        if (named.flatMap(id -> AlertRule.named(id.rule()))
                .filter(rule -> !rule.canBePutOff())
                .isPresent()) {
            return Optional.of(Refusal.of(
                    SETTLED_BY_FACT,
                    "alert",
                    "what is owed to an audit is neither taken note of nor put off: answer the finding (audit respond), or"
                            + " have it followed up (audit follow-up)"));
        }
        Optional<OnNoClaim> onNone = OnNoClaim.of(on);
        if (onNone.isPresent()) {
            return onNone.get().seenBy(person)
                    ? ofNoClaim(on, onNone.get(), reading)
                    : Optional.of(unknown(on.alert()));
        }
        ClaimInContext claim = reading.inContext(on.claim());
        if (!claim.facts().exists()) {
            return Optional.empty();
        }
        Optional<Alert> alert = Alerts.of(claim, now.get()).stream()
                .filter(one -> one.alert().equals(on.alert()))
                .filter(one -> person.may(one.rule().needs()))
                .findFirst();
        return alert.isEmpty() ? Optional.of(unknown(on.alert())) : against(on, alert.get(), claim);
    }

    /** Whether there is such an alert, and whether it is open, its stream knows; of a run only the approval is note taken. */
    private static Optional<Refusal> ofNoClaim(OnAlert command, OnNoClaim alert, Reading reading) {
        if (alert.rule() != AlertRule.RUN_TO_APPROVE || !(command instanceof AcknowledgeAlert)) {
            return Optional.empty();
        }
        PayrollFacts.Run run =
                reading.payroll(alert.employer()).runs().get(alert.id().cause());
        return run != null && run.state() != PayrollFacts.State.PREPARED
                ? Optional.of(Refusal.of(
                        "already-closed",
                        "alert",
                        "run " + run.id() + " waits for approval no more: it is " + run.state()))
                : Optional.of(
                        run == null
                                ? unknown(command.alert())
                                : settledByFact(command.alert(), "another person approves it, or it is cancelled"));
    }

    private static Refusal unknown(String alert) {
        return Refusal.of(
                RefusalCode.UNKNOWN_ALERT,
                "alert",
                "there is no alert " + Characters.shown(alert) + "; caseledger alerts lists them");
    }

    private static Optional<Refusal> against(OnAlert command, Alert alert, ClaimInContext claim) {
        String closedBy = alert.closedBy();
        if (closedBy != null && !isWord(claim, closedBy)) {
            return Optional.of(Refusal.of(
                    "already-closed", "alert", "alert " + alert.alert() + " was closed already, by entry " + closedBy));
        }
        return command instanceof AcknowledgeAlert && !alert.rule().settledByWord()
                ? Optional.of(settledByFact(alert.alert(), alert.remedy()))
                : Optional.empty();
    }

    private static Refusal settledByFact(String alert, String remedy) {
        return Refusal.of(
                SETTLED_BY_FACT,
                "alert",
                "taking note doesn't close alert " + alert + ": " + remedy
                        + "; until then it can be put off (SnoozeAlert)");
    }

    /** Whether {@code entry} is what somebody said of it, which the claim itself refuses to hear twice. */
    private static boolean isWord(ClaimInContext claim, String entry) {
        return claim.facts()
                .entry(entry)
                .map(Entry<ClaimEvent>::event)
                .filter(AlertAcknowledged.class::isInstance)
                .isPresent();
    }
}
