package org.caseledger.webhook;

import java.util.List;
import java.util.Locale;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.webhook.WebhookEvent.*;

/** Webhooks: the streams of who is told what is recorded, by the webhook's id. */
public final class Webhooks {

    /** Their family. */
    public static final StreamFamily<WebhookCommand, WebhookEvent, WebhookFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("webhook", "webhook", "a webhook", "Webhook"),
            Commands.ofProgram(WebhookCommand.class, command -> id(command.webhook())),
            new Events<>(
                    WebhookEvent.class,
                    WebhookWords::of,
                    List.of(
                            EventKind.of("webhook.subscribed", WebhookSubscribed.class),
                            EventKind.of("webhook.tested", WebhookTested.class),
                            EventKind.of("webhook.ended", WebhookEnded.class))),
            new Fold<>(WebhookFacts.class, WebhookFacts::of),
            (facts, command, now) ->
                    WebhookDecider.decide(facts, command, now.standing().employers()));

    private Webhooks() {}

    /** The one way to write the id that somebody writes {@code given}. */
    public static String id(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }
}
