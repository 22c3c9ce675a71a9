package org.caseledger.app.desk;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.secret.SigningKeys;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.webhook.WebhookPost;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.webhook.WebhookCommand;
import org.caseledger.webhook.WebhookCommand.EndWebhook;
import org.caseledger.webhook.WebhookCommand.SubscribeWebhook;
import org.caseledger.webhook.WebhookCommand.TestWebhook;
import org.caseledger.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Webhooks of an open ledger: what is recorded of them, and the key that belongs to each. The entry comes first. */
public final class WebhookDesk {

    private final OpenLedger ledger;
    private final SigningKeys keys;

    /** The desk of {@code ledger}. */
    public WebhookDesk(OpenLedger ledger) {
        this.ledger = ledger;
        keys = ledger.secrets().signingKeys();
    }

    /** What became of a step. */
    public sealed interface Step {

        /**
         * A webhook was subscribed.
         *
         * @param webhook its id
         * @param signingKey what its receiver needs; it is to be shown once
         */
        record Subscribed(String webhook, String signingKey) implements Step {

            /** Without the key: whatever is printed or logged by mistake doesn't tell it. */
            @Override
            public String toString() {
                return "Subscribed[" + webhook + "]";
            }
        }

        /** A webhook ended. */
        record Ended(String webhook) implements Step {}

        /** Something was sent to it, or waits. */
        record Tested(Leaving ping) implements Step {}

        /** It was not taken. */
        record Refused(Refusal refusal) implements Step {}
    }

    /** Has {@code url} told of {@code events} of {@code employers} from now on, as far as {@code account} sees them. */
    public Step subscribe(String url, List<String> events, List<String> employers, @Nullable String account, Who who) {
        String id = keys.newId();
        return switch (submit(new SubscribeWebhook(id, url, events, employers, account), who)) {
            case Outcome.Refused(Refusal refusal) -> new Step.Refused(refusal);
            case Outcome.Recorded recorded -> new Step.Subscribed(id, keys.make(id));
        };
    }

    /** Ends the webhook {@code id}: what waits for it is never told. */
    public Step end(String id, @Nullable String reason, Who who) {
        return switch (submit(new EndWebhook(id, reason), who)) {
            case Outcome.Refused(Refusal refusal) -> new Step.Refused(refusal);
            case Outcome.Recorded recorded -> {
                keys.forget(Webhooks.id(id));
                ledger.outbox().drop(DepartureKind.WEBHOOK, Webhooks.id(id));
                yield new Step.Ended(Webhooks.id(id));
            }
        };
    }

    /** Sends the webhook {@code id} a ping, before what waits for it, and returns how far that got. */
    public Step test(String id, Who who) {
        return switch (submit(new TestWebhook(id), who)) {
            case Outcome.Refused(Refusal refusal) -> new Step.Refused(refusal);
            case Outcome.Recorded(List<String> entries) -> {
                Departure ping = new Departure(DepartureKind.WEBHOOK, entries.getFirst(), Webhooks.id(id));
                yield handedOver(ping)
                        .<Step>map(Step.Tested::new)
                        .orElseGet(() -> new Step.Refused(Refusal.of(
                                "webhook-ended", "webhook " + Webhooks.id(id) + " ended: nobody listens any more")));
            }
        };
    }

    /**
     * Tries now what is next for the webhook {@code id}, due or not, and returns how far it got; empty where nothing waits, or
     * nobody listens any more. What waits behind it follows by itself while the workbench is served.
     */
    public Optional<Leaving> retry(String id) {
        List<Leaving> next = ledger.outbox().waiting(DepartureKind.WEBHOOK, Webhooks.id(id), 1);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        return handedOver(next.getFirst().departure());
    }

    private Optional<Leaving> handedOver(Departure departure) {
        try (WebhookPost post = new WebhookPost(ledger)) {
            Dispatch.of(ledger, post).handOverWaiting(departure);
        }
        return ledger.outbox().find(departure);
    }

    private Outcome submit(WebhookCommand command, Who who) {
        return ledger.office()
                .submit(Submission.now((Record) command, who, new Key.Once(EntryIdentifiers.randomKey())))
                .outcome();
    }
}
