package org.caseledger.app.ask;

import java.util.List;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Characters;
import org.caseledger.departure.DepartureKind;
import org.caseledger.webhook.WebhookFacts;

/**
 * Questions about webhooks.
 *
 * @param ledger the ledger
 */
public record AboutWebhooks(OpenLedger ledger) {

    /** All of them, those that ended too, in the order of subscribing. */
    public List<WebhookAnswer> all() {
        return ledger.webhooks().all().stream().map(this::answer).toList();
    }

    /** The webhook {@code id}; one that isn't there is {@link Unknown}. */
    public WebhookAnswer one(String id) {
        return ledger.webhooks()
                .named(id)
                .map(this::answer)
                .orElseThrow(() -> new Unknown(
                        "webhook",
                        "there is no webhook " + Characters.shown(id) + "; webhook list shows those there are"));
    }

    /** What the webhook {@code id} was told, as far as it isn't forgotten, and what waits for it; the first decided first. */
    public List<DepartureAnswer> deliveries(String id) {
        return DepartureAnswer.of(ledger.outbox().of(DepartureKind.WEBHOOK, one(id).webhook()));
    }

    private WebhookAnswer answer(WebhookFacts webhook) {
        List<Leaving> next = ledger.outbox().waiting(DepartureKind.WEBHOOK, webhook.webhook(), 1);
        return WebhookAnswer.of(
                webhook,
                next.isEmpty() ? 0 : ledger.outbox().countWaiting(DepartureKind.WEBHOOK, webhook.webhook()),
                next.isEmpty() ? null : next.getFirst().fault());
    }
}
