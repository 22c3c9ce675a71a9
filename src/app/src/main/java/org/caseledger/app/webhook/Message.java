package org.caseledger.app.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.claim.Claims;
import org.caseledger.departure.Departure;
import org.caseledger.journal.LedgerJson;
import org.caseledger.people.Person;
import org.caseledger.webhook.WebhookFacts;
import org.caseledger.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/**
 * What webhooks are told: {@code {"type": "entries.recorded", "timestamp": …, "data": {"entries": […]}}}, each entry being a
 * line of the journal as {@code export} writes it; or {@code "ping"}, without entries, for one that is tested.
 */
final class Message {

    private static final String TESTED = "webhook.tested";
    private static final String CLAIM = Claims.FAMILY.stream("");

    private final OpenLedger ledger;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    Message(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** How many entries somebody sees up to a place: the number of the last of them in the journal that they take out. */
    private record Counted(Person person, long place, long number) {}

    /**
     * What a webhook is told.
     *
     * @param body its text
     * @param person for whom it listens; null of a ping, which tells nothing of anybody
     * @param claims the claims of whose entries it has some
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Told(byte[] body, @Nullable Person person, Set<String> claims) {}

    /** What {@code webhook} is told of {@code departure}; empty where nothing of it is for it. */
    Optional<Told> of(WebhookFacts webhook, Departure departure) throws IOException {
        long first = ledger.place(departure.entry())
                .orElseThrow(() -> new IOException("entry " + departure.entry() + " isn't in the ledger"));
        long last = first + departure.entries() - 1;
        List<StoredEntry> all = ledger.storedBetween(first - 1, last);
        StoredEntry deciding = all.getFirst();
        if (deciding.event().equals(TESTED) && deciding.stream().equals(Webhooks.FAMILY.stream(webhook.webhook()))) {
            return Optional.of(new Told(written("ping", deciding.recordedAt(), List.of()), null, Set.of()));
        }
        if (all.stream().noneMatch(entry -> webhook.wants(entry.event()))) {
            return Optional.empty();
        }
        Optional<Person> person = Listener.of(ledger, webhook);
        return person.isEmpty() ? Optional.empty() : of(webhook, person.get(), first, last, all.getLast());
    }

    private Optional<Told> of(WebhookFacts webhook, Person person, long first, long last, StoredEntry latest) {
        Ledger seen = ledger.as(person);
        long number = number(webhook, person, seen, first - 1);
        List<StoredEntry> entries = seen.storedBetween(first - 1, last);
        StringBuilder lines = new StringBuilder();
        Set<String> claims = new TreeSet<>();
        for (StoredEntry entry : entries) {
            number++;
            if (webhook.wants(entry.event())) {
                lines.append(lines.isEmpty() ? "" : ",").append(JournalText.line(number, entry));
                if (entry.stream().startsWith(CLAIM)) {
                    claims.add(entry.stream().substring(CLAIM.length()));
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        written("entries.recorded", latest.recordedAt(), List.of(lines.toString())), person, claims));
    }

    /** Counted on from the last time, where that lies before. */
    private long number(WebhookFacts webhook, Person person, Ledger seen, long place) {
        Counted before = counted.get(webhook.webhook());
        long number = before == null || !before.person().equals(person) || before.place() > place
                ? seen.count(0, place)
                : before.number() + seen.count(before.place(), place);
        counted.put(webhook.webhook(), new Counted(person, place, number));
        return number;
    }

    private static byte[] written(String type, Instant at, List<String> lines) {
        return ("{\"type\":\"" + type + "\",\"timestamp\":"
                        + LedgerJson.mapper().writeValueAsString(at) + ",\"data\":{\"entries\":["
                        + String.join(",", lines) + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
