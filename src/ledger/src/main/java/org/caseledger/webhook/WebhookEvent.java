package org.caseledger.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a webhook. Its id is the stream's. */
public sealed interface WebhookEvent {

    /** Another system is told what is recorded. */
    record WebhookSubscribed(
            String url,
            List<String> events,
            List<String> employers,
            @Nullable String account) implements WebhookEvent {}

    /** Something was sent to see whether it listens. */
    record WebhookTested() implements WebhookEvent {}

    /** It is told nothing any more. */
    record WebhookEnded(@Nullable String reason) implements WebhookEvent {}
}
