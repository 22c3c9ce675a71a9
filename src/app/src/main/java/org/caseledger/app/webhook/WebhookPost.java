package org.caseledger.app.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

/**
 * Posts to webhooks what they are told. Any answer of 200 to 299 within {@value #ANSWER_SECONDS} seconds means that it
 * arrived; 410 that nobody listens any more, which ends the webhook; anything else, a redirect too, that it is to be tried
 * again.
 */
public final class WebhookPost implements Carrier, AutoCloseable {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;
    private static final int GONE = 410;
    private static final String NOTED = "webhook";

    private final OpenLedger ledger;
    private final Message message;
    private @Nullable HttpClient client;
    private boolean closed;

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
            int status = status(request);
            note(webhook, told);
            return status;
        } catch (Unanswered e) {
            note(webhook, told);
            throw e;
        }
    }

    /** It was sent, and nobody answers. */
    private static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1L;

        Unanswered(IOException cause) {
            super("it doesn't answer in time", cause);
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
        return HttpRequest.newBuilder(URI.create(webhook.subscription().url()))
                .timeout(Duration.ofSeconds(ANSWER_SECONDS))
                .header("Content-Type", "application/json")
                .header("User-Agent", "caseledger")
                .header("webhook-id", departure.id())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(key, departure.id(), now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** What the receiver answers; whatever else it says is not read. */
    private int status(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (HttpConnectTimeoutException e) {
            throw new IOException("it doesn't answer in time", e);
        } catch (HttpTimeoutException e) {
            throw new Unanswered(e);
        } catch (ConnectException e) {
            throw new IOException("nobody listens there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void arrived(WebhookFacts webhook, int status) throws IOException {
        if (status == GONE) {
            end(webhook);
        }
        if (status >= 300 && status < 400) {
            throw new IOException("it answered " + status + ": what is told isn't sent on to another address");
        }
        if (status < 200 || status >= 300) {
            throw new IOException("it answered " + status);
        }
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

    private synchronized HttpClient client() throws IOException {
        if (closed) {
            throw new IOException("the ledger is being closed");
        }
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(CONNECT_SECONDS))
                    .build();
        }
        return client;
    }

    /** What is being sent isn't waited for: it is sent again, under the same id. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
