package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.claim.AttentionCommand.AcknowledgeAlert;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.AttentionCommand.SetDiary;
import org.caseledger.claim.AttentionCommand.SnoozeAlert;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InjuryKind;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.queue.QueueCommand.LendQueue;

/**
 * The desks of the city on the last evening of its fiscal year: each open claim is somebody's, what is old was taken note of,
 * some of the rest is put off, files are to be looked at again, and an adjuster's queue is lent while he is away.
 */
final class Desks {

    /** What was raised longer ago than this has been seen, and nothing more is to be done. */
    private static final int OLD_DAYS = 30;

    private static final int EVERY_DIARY = 4;
    private static final int EVERY_PUT_OFF = 6;

    private static final Map<AlertRule, String> NOTED = Map.of(
            AlertRule.FOLLOW_UP_DUE, "Followed up by phone; nothing is left open",
            AlertRule.DENIAL_OR_SUSPENSION, "Read, and the employee was called",
            AlertRule.RESERVE_CHANGE, "Told the risk manager",
            AlertRule.RELEASED_TO_DUTY, "The department knows of it",
            AlertRule.DIARY_DUE, "Looked at the file; it goes its way");

    private final OpenLedger ledger;
    private final LocalDate today;
    private int given;

    private Desks(OpenLedger ledger) {
        this.ledger = ledger;
        today = LocalDate.ofInstant(ledger.now(), Agenda.ZONE);
    }

    /** Leaves the desks of {@code ledger} so, whose people have accounts. */
    static void leave(OpenLedger ledger) {
        Desks desks = new Desks(ledger);
        desks.giveClaims();
        desks.seeToAlerts();
        desks.give(
                Staff.SECOND_ADJUSTER,
                new LendQueue(
                        Staff.SECOND_ADJUSTER, Staff.ADJUSTER, desks.today.minusDays(3), desks.today.plusDays(8)));
    }

    /** Lost time is the adjusters', in turn; the rest is the specialist's. */
    private void giveClaims() {
        int adjusters = 0;
        for (String claim : ledger.lists(ClaimRegister::all)) {
            ClaimFacts facts = ledger.facts(claim);
            if (facts.closed()) {
                continue;
            }
            boolean lost = facts.reported().event().kind() == InjuryKind.LOST_TIME;
            String to = !lost ? Staff.SPECIALIST : adjusters++ % 2 == 0 ? Staff.ADJUSTER : Staff.SECOND_ADJUSTER;
            give(Staff.SPECIALIST, new AssignClaim(claim, to));
            if (lost && adjusters % EVERY_DIARY == 0) {
                give(
                        to,
                        new SetDiary(claim, today.plusDays(adjusters % 10), "Ask the doctor for the next work status"));
            }
        }
    }

    private void seeToAlerts() {
        List<AlertAnswer> open = new AboutAlerts(ledger, AlertChoice.ALL.in(AlertState.OPEN), new Clocks(null, today))
                .found()
                .answers();
        int young = 0;
        for (AlertAnswer alert : open) {
            if (!alert.rule().settledByWord() || alert.claim() == null) {
                continue;
            }
            LocalDate raised = LocalDate.ofInstant(alert.raisedAt(), Agenda.ZONE);
            if (raised.isBefore(today.minusDays(OLD_DAYS))) {
                give(
                        whose(alert),
                        new AcknowledgeAlert(
                                alert.alert(), NOTED.getOrDefault(alert.rule(), "Seen, and nothing more to be done")));
            } else if (young++ % EVERY_PUT_OFF == 0) {
                give(
                        whose(alert),
                        new SnoozeAlert(alert.alert(), "Waits for an answer", today.plusDays(5 + young % 5)));
            }
        }
    }

    private static String whose(AlertAnswer alert) {
        return alert.owner().equals(Role.CLERK.toString())
                ? Staff.SPECIALIST
                : alert.owner().equals(Role.ADJUSTER.toString()) ? Staff.ADJUSTER : alert.owner();
    }

    private void give(String by, Record command) {
        Key key = new Key.Plain("demo:desk:" + ++given);
        if (ledger.office()
                        .submit(Submission.now(command, Who.commandLine(by), key))
                        .outcome()
                instanceof Outcome.Refused(var refusal)) {
            throw new LedgerFault("the demo was refused " + command + ": " + refusal.message());
        }
    }
}
