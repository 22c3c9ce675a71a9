package org.caseledger.webhook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** All webhooks of a ledger, in the order of subscribing. */
public final class Subscriptions {

    /** Those of a ledger without any. */
    public static final Subscriptions NONE = new Subscriptions(new LinkedHashMap<>());

    private final SequencedMap<String, WebhookFacts> byId;
    private final List<WebhookFacts> told;

    private Subscriptions(SequencedMap<String, WebhookFacts> byId) {
        this.byId = byId;
        told = byId.values().stream().filter(WebhookFacts::told).toList();
    }

    /** All of them, ended ones too. */
    public List<WebhookFacts> all() {
        return List.copyOf(byId.values());
    }

    /** Those that are told what is recorded. */
    public List<WebhookFacts> told() {
        return told;
    }

    /** The webhook {@code id}. */
    public Optional<WebhookFacts> named(String id) {
        return Optional.ofNullable(byId.get(Webhooks.id(id)));
    }

    /** The same, with {@code changed} in the place of what is known of them, or after the others. */
    public Subscriptions with(Collection<WebhookFacts> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        SequencedMap<String, WebhookFacts> all = new LinkedHashMap<>(byId);
        changed.stream().filter(WebhookFacts::exists).forEach(webhook -> all.put(webhook.webhook(), webhook));
        return new Subscriptions(all);
    }
}
