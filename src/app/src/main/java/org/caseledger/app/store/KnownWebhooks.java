package org.caseledger.app.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.projection.Recorded;
import org.caseledger.webhook.Subscriptions;
import org.caseledger.webhook.WebhookFacts;
import org.caseledger.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that are on record. Every transaction asks for them: they are read once, and folded again only when something
 * was recorded on one of them.
 */
final class KnownWebhooks {

    private final Supplier<List<Recorded>> first;
    private final Function<String, WebhookFacts> facts;
    private volatile @Nullable Subscriptions known;

    /**
     * The webhooks on record.
     *
     * @param first the first entries of webhooks, in ledger order
     * @param facts the facts of a webhook, with everything on record
     */
    KnownWebhooks(Supplier<List<Recorded>> first, Function<String, WebhookFacts> facts) {
        this.first = first;
        this.facts = facts;
    }

    /** All of them, in the order of subscribing. */
    Subscriptions all() {
        Subscriptions all = known;
        return all == null ? read() : all;
    }

    private synchronized Subscriptions read() {
        Subscriptions all = known;
        if (all == null) {
            all = Subscriptions.NONE.with(facts(webhooks(first.get())));
            known = all;
        }
        return all;
    }

    /** {@code entries} are on record now, and in the facts. */
    synchronized void advance(List<Recorded> entries) {
        Subscriptions before = known;
        Set<String> changed = before == null ? Set.of() : webhooks(entries);
        if (!changed.isEmpty() && before != null) {
            known = before.with(facts(changed));
        }
    }

    private static Set<String> webhooks(Collection<Recorded> entries) {
        Set<String> webhooks = new LinkedHashSet<>();
        entries.forEach(
                entry -> Webhooks.FAMILY.streams().subject(entry.stream()).ifPresent(webhooks::add));
        return webhooks;
    }

    private List<WebhookFacts> facts(Set<String> webhooks) {
        return webhooks.stream().map(facts).toList();
    }
}
