package org.caseledger.app.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Person;
import org.caseledger.webhook.WebhookCommand.EndWebhook;
import org.caseledger.webhook.WebhookFacts;

/**
 * Posts to webhooks what they are told. Any answer of 200 to 299 in time means that it
 * arrived; 410 that nobody listens any more, which ends the webhook; anything else, a redirect too, that it is to be tried
 * again.
 */
public final class WebhookPost implements Carrier, AutoCloseable {

    private static final int GONE = 410;
    private static final String NOTED = "webhook";

    private final OpenLedger ledger;
    private final Message message;
    private final HttpPost post = new HttpPost();

    /** What posts what {@code ledger} tells. */
    public WebhookPost(OpenLedger ledger) {
        this.ledger = ledger;
        message = new Message(ledger);
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.WEBHOOK;
    }

    @Override
    public void carry(Departure departure) throws IOException {
        WebhookFacts webhook = ledger.webhooks()
                .named(departure.subject())
                .filter(WebhookFacts::told)
                .orElseThrow(() -> new Gone("webhook " + departure.subject() + " ended"));
        Optional<Message.Told> told = message.of(webhook, departure);
        if (told.isPresent()) {
            arrived(
                    webhook,
                    sent(
                            webhook,
                            told.get(),
                            request(webhook, departure, told.get().body())));
        }
    }

    /** What the receiver answers. Whatever that is, and where it is nothing, it was told, which is noted. */
    private int sent(WebhookFacts webhook, Message.Told told, HttpRequest request) throws IOException {
        try {
            int status = post.status(request);
            note(webhook, told);
            return status;
        } catch (HttpPost.Unanswered e) {
            note(webhook, told);
            throw e;
        }
    }

    /** Notes in the read trail whose records left by {@code webhook}, for whom it listens. */
    private void note(WebhookFacts webhook, Message.Told told) {
        Person person = told.person();
        if (person != null) {
            Ledger seen = ledger.as(person);
            if (told.claims().isEmpty()) {
                seen.noteOpened(Channel.API, NOTED, null, null, webhook.webhook());
            }
            told.claims().forEach(claim -> seen.noteOpened(Channel.API, NOTED, claim, null, webhook.webhook()));
        }
    }

    private HttpRequest request(WebhookFacts webhook, Departure departure, byte[] body) throws IOException {
        byte[] key = ledger.secrets()
                .signingKeys()
                .of(webhook.webhook())
                .orElseThrow(() -> new IOException("it has no signing key: end it and add another"));
        Instant now = ledger.clock().instant();
        return HttpPost.to(URI.create(webhook.subscription().url()), departure.id(), "application/json")
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(key, departure.id(), now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private void arrived(WebhookFacts webhook, int status) throws IOException {
        if (status == GONE) {
            end(webhook);
        }
        HttpPost.requireTaken(status);
    }

    /** Under the name of whoever subscribed it, who said that it is to be told until nobody listens. */
    private void end(WebhookFacts webhook) throws IOException {
        Outcome outcome = ledger.office()
                .submit(Submission.now(
                        new EndWebhook(webhook.webhook(), "its receiver answered 410 Gone"),
                        new Who(webhook.by(), Channel.API),
                        new Key.Plain(EntryIdentifiers.randomKey())))
                .outcome();
        if (outcome instanceof Outcome.Refused(Refusal refusal)) {
            throw new IOException("it answered 410 Gone, and can't be ended: " + refusal.message());
        }
        ledger.secrets().signingKeys().forget(webhook.webhook());
        throw new Gone("its receiver answered 410 Gone");
    }

    /** What is being sent isn't waited for: it is sent again, under the same id. */
    @Override
    public void close() {
        post.close();
    }
}
