package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caseledger.alert.AlertState;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.RaisedLine;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.queue.QueueEvent.LendingWithdrawn;
import org.caseledger.queue.QueueEvent.QueueLent;
import org.caseledger.queue.QueueFacts;
import org.caseledger.queue.Queues;

/**
 * Whose queue has how much today, and which is lent.
 *
 * @param queues the queues: of people, and of roles, to which falls what is nobody's
 * @param lendings what is lent today or will be
 */
public record QueuesPage(List<Queue> queues, List<Lending> lendings) {

    /**
     * One queue.
     *
     * @param words whose it is
     * @param alerts how many alerts are open in it
     * @param alertsAt where these are listed
     * @param claims how many claims are theirs; of a role, none
     * @param claimsAt where these are listed; blank for a role
     */
    public record Queue(String words, int alerts, String alertsAt, int claims, String claimsAt) {}

    /**
     * A queue that is lent.
     *
     * @param entry the entry that lent it
     * @param from whose it is
     * @param to who looks after it, too
     * @param days the days
     * @param now whether today is one of these
     */
    public record Lending(String entry, String from, String to, QueueLent days, boolean now) {}

    /** The queues of the claims that whoever uses {@code ledger} sees. */
    static QueuesPage of(Ledger ledger) {
        Map<String, Integer> alerts = new AboutAlerts(ledger, AlertChoice.ALL.in(AlertState.OPEN), Clocks.NOW)
                .found()
                .byQueue();
        Map<String, Integer> claims = ledger.lists(ClaimRegister::byPerson);
        SortedSet<String> owners = new TreeSet<>(claims.keySet());
        owners.addAll(alerts.keySet());
        ledger.users().all().stream()
                .filter(account -> account.person().may(Permission.KEEP_QUEUE))
                .forEach(account -> owners.add(account.user()));
        return new QueuesPage(
                owners.stream()
                        .sorted((one, other) -> Boolean.compare(RaisedLine.ofRole(one), RaisedLine.ofRole(other)))
                        .map(owner ->
                                queue(ledger, owner, alerts.getOrDefault(owner, 0), claims.getOrDefault(owner, 0)))
                        .toList(),
                lendings(ledger));
    }

    private static Queue queue(Ledger ledger, String owner, int alerts, int claims) {
        boolean role = RaisedLine.ofRole(owner);
        String name = OwnAddress.encoded(owner);
        return new Queue(
                words(ledger, owner, role),
                alerts,
                "/?view=all&owner=" + name,
                claims,
                role ? "" : "/claims?assigned=" + name);
    }

    /** Whose queue {@code owner} is: a person's, or a {@code role}'s. */
    static String words(Ledger ledger, String owner, boolean role) {
        return role ? "any " + owner.replaceAll("[()]", "") : AlertRow.named(ledger, owner);
    }

    private static List<Lending> lendings(Ledger ledger) {
        LocalDate today = LocalDate.now(ledger.clock());
        return ledger.facts(Queues.FAMILY, "").lent().stream()
                .filter(entry -> !entry.event().toDay().isBefore(today))
                .map(entry -> new Lending(
                        entry.id(),
                        AlertRow.named(ledger, entry.event().from()),
                        AlertRow.named(ledger, entry.event().to()),
                        entry.event(),
                        entry.event().days().contains(today)))
                .toList();
    }

    /** Whose queues are lent to {@code user} today, in words. */
    static List<String> lentTo(Ledger ledger, String user, LocalDate day) {
        return ledger.facts(Queues.FAMILY, "").lentTo(user, day).stream()
                .map(owner -> AlertRow.named(ledger, owner))
                .toList();
    }

    /** What entry {@code id} did to queues, in words; blank where it did nothing to any. */
    static String words(Ledger ledger, String id) {
        QueueFacts facts = ledger.facts(Queues.FAMILY, "");
        return facts.history()
                .entry(id)
                .map(entry -> switch (entry.event()) {
                    case QueueLent lent ->
                        "The queue of " + AlertRow.named(ledger, lent.from()) + " is "
                                + AlertRow.named(ledger, lent.to()) + "'s, too, from " + lent.fromDay() + " to "
                                + lent.toDay() + ".";
                    case LendingWithdrawn withdrawn -> "That queue is no longer lent.";
                })
                .orElse("");
    }
}
