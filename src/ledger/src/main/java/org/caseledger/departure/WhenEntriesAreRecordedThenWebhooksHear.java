package org.caseledger.departure;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.webhook.WebhookFacts;
import org.caseledger.webhook.Webhooks;

/**
 * When a transaction records entries, then every webhook that wants some of them hears of it: once for the transaction, and
 * of one that is longer once for each {@value #ENTRIES_MAX} entries. A webhook that is tested hears in any case.
 *
 * <p>An import takes its lines 500 at a time; with two webhooks 100,000 lines let some 400 things leave, not 200,000. What
 * of the entries a webhook is told, its carrier finds out when it tells it.
 */
public final class WhenEntriesAreRecordedThenWebhooksHear {

    /** The most entries that are told at once. */
    public static final int ENTRIES_MAX = 500;

    private WhenEntriesAreRecordedThenWebhooksHear() {}

    /**
     * An entry that was recorded.
     *
     * @param entry its id
     * @param family the family of its stream, such as {@code claim}
     * @param subject what of that family the stream is about
     */
    public record Noted(String entry, String family, String subject) {}

    /** What leaves for {@code told} because of {@code entries}, which one transaction recorded, in this order. */
    public static List<Departure> then(List<WebhookFacts> told, List<Noted> entries) {
        List<Departure> leaving = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += ENTRIES_MAX) {
            List<Noted> some = entries.subList(from, Math.min(entries.size(), from + ENTRIES_MAX));
            told.stream()
                    .filter(webhook -> some.stream().anyMatch(noted -> hears(webhook, noted)))
                    .map(webhook -> new Departure(
                            DepartureKind.WEBHOOK, some.getFirst().entry(), webhook.webhook(), some.size()))
                    .forEach(leaving::add);
        }
        return leaving;
    }

    private static boolean hears(WebhookFacts webhook, Noted noted) {
        return webhook.wantsOf(noted.family())
                || noted.family().equals(Webhooks.FAMILY.name())
                        && noted.subject().equals(webhook.webhook());
    }
}
