package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.caseledger.app.table.QueueRow;
import org.caseledger.app.table.WatchTables;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.queue.QueueEvent.LendingWithdrawn;
import org.caseledger.queue.QueueEvent.QueueLent;
import org.caseledger.queue.QueueFacts;
import org.caseledger.queue.Queues;

/**
 * Whose queue has how much today, and which is lent.
 *
 * @param address where they are listed, so sorted
 * @param queues the queues: of people, and of roles, to which falls what is nobody's
 * @param lendings what is lent today or will be
 */
public record QueuesPage(ListAddress address, List<Queue> queues, List<Lending> lendings) {

    /**
     * One queue.
     *
     * @param row whose it is, and how much it has
     * @param alertsAt where its alerts are listed
     * @param claimsAt where these are listed; blank for a role
     */
    public record Queue(QueueRow row, String alertsAt, String claimsAt) {}

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

    /** The queues of the claims that whoever uses {@code ledger} sees, sorted as {@code address} says. */
    static QueuesPage of(Ledger ledger, ListAddress address) {
        return new QueuesPage(address, queues(ledger, address), lendings(ledger));
    }

    /** The queues, sorted as {@code address} says. */
    static List<Queue> queues(Ledger ledger, ListAddress address) {
        Map<String, Integer> alerts = new AboutAlerts(ledger, AlertChoice.ALL.in(AlertState.OPEN), Clocks.NOW)
                .found()
                .byQueue();
        Map<String, Integer> claims = ledger.lists(ClaimRegister::byPerson);
        SortedSet<String> owners = new TreeSet<>(claims.keySet());
        owners.addAll(alerts.keySet());
        ledger.users().all().stream()
                .filter(account -> account.person().may(Permission.KEEP_QUEUE))
                .forEach(account -> owners.add(account.user()));
        Map<QueueRow, String> rows = new LinkedHashMap<>();
        for (String owner : owners) {
            boolean role = RaisedLine.ofRole(owner);
            rows.put(
                    new QueueRow(
                            words(ledger, owner, role),
                            role,
                            alerts.getOrDefault(owner, 0),
                            claims.getOrDefault(owner, 0)),
                    owner);
        }
        return WatchTables.QUEUES_BY
                .sorted(List.copyOf(rows.keySet()), address.sort().by())
                .orElseThrow()
                .stream()
                .map(row -> queue(row, OwnAddress.encoded(String.valueOf(rows.get(row)))))
                .toList();
    }

    private static Queue queue(QueueRow row, String name) {
        return new Queue(row, "/?view=all&owner=" + name, row.role() ? "" : "/claims?assigned=" + name);
    }

    /** How many alerts are open in all queues. */
    public int alerts() {
        return queues.stream().mapToInt(one -> one.row().alerts()).sum();
    }

    /** How many claims are somebody's. */
    public int claims() {
        return queues.stream().mapToInt(one -> one.row().claims()).sum();
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
