package org.caseledger.webhook;

import java.time.Instant;
import java.util.List;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.webhook.WebhookEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is: the fold of its entries.
 *
 * @param webhook its id
 * @param history everything recorded
 * @param subscribed how it was subscribed; null for one that nobody did
 * @param ended how it ended; null while it is told
 */
public record WebhookFacts(
        String webhook,
        History<WebhookEvent> history,
        @Nullable Entry<WebhookSubscribed> subscribed,
        @Nullable Entry<WebhookEnded> ended) {

    /** Everything recorded. */
    public List<Entry<WebhookEvent>> entries() {
        return history.entries();
    }

    /** Whether somebody subscribed it. */
    public boolean exists() {
        return subscribed != null;
    }

    /** Whether it is told what is recorded. */
    public boolean told() {
        return exists() && ended == null;
    }

    /** What was subscribed; a webhook that nobody subscribed has none. */
    public WebhookSubscribed subscription() {
        return entry().event();
    }

    /** Who subscribed it. */
    public String by() {
        return entry().provenance().by();
    }

    /** When it was subscribed. */
    public Instant since() {
        return entry().recordedAt();
    }

    private Entry<WebhookSubscribed> entry() {
        if (subscribed == null) {
            throw new IllegalStateException("nobody subscribed webhook " + webhook);
        }
        return subscribed;
    }

    /** Whether it wants some event of {@code family}. */
    public boolean wantsOf(String family) {
        List<String> wanted = subscription().events();
        return wanted.isEmpty()
                || wanted.stream().anyMatch(name -> name.equals(family) || name.startsWith(family + "."));
    }

    /** Whether it wants events that are stored as {@code kind}, such as {@code claim.accepted}. */
    public boolean wants(String kind) {
        List<String> wanted = subscription().events();
        return wanted.isEmpty()
                || wanted.contains(kind)
                || wanted.contains(kind.substring(0, Math.max(0, kind.indexOf('.'))));
    }

    /** The facts that {@code entries} add up to. */
    public static WebhookFacts of(String webhook, List<Entry<WebhookEvent>> entries) {
        Entry<WebhookSubscribed> subscribed = null;
        Entry<WebhookEnded> ended = null;
        for (Entry<WebhookEvent> entry : entries) {
            switch (entry.event()) {
                case WebhookSubscribed e -> subscribed = same(entry, e);
                case WebhookEnded e -> ended = same(entry, e);
                case WebhookTested e -> {}
            }
        }
        return new WebhookFacts(webhook, History.of(entries), subscribed, ended);
    }

    private static <E> Entry<E> same(Entry<WebhookEvent> entry, E event) {
        return new Entry<>(entry.id(), entry.recordedAt(), entry.provenance(), event);
    }
}
