package org.caseledger.app.answer;

import java.time.Instant;
import java.util.List;
import org.caseledger.journal.Entry;
import org.caseledger.webhook.WebhookEvent.WebhookEnded;
import org.caseledger.webhook.WebhookFacts;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param webhook its id
 * @param url where it is told
 * @param events the kinds of events, or families, that it is told of; empty for everything
 * @param employers whose claims and payrolls it is told of; empty for all that the account sees
 * @param account the account for which it listens; absent in a ledger without accounts
 * @param since when it was subscribed
 * @param by who subscribed it
 * @param waiting how much waits to be told
 * @param fault why what is next couldn't be told the last time; absent where it could, or wasn't tried
 * @param endedAt when it ended; absent while it is told
 * @param reason why it ended, where that was said
 */
public record WebhookAnswer(
        String webhook,
        String url,
        List<String> events,
        List<String> employers,
        @Nullable String account,
        Instant since,
        String by,
        int waiting,
        @Nullable String fault,
        @Nullable Instant endedAt,
        @Nullable String reason)
        implements Document {

    /** The answer for {@code webhook}, for which {@code waiting} wait, the first of them because of {@code fault}. */
    public static WebhookAnswer of(WebhookFacts webhook, int waiting, @Nullable String fault) {
        Entry<WebhookEnded> ended = webhook.ended();
        return new WebhookAnswer(
                webhook.webhook(),
                webhook.subscription().url(),
                webhook.subscription().events(),
                webhook.subscription().employers(),
                webhook.subscription().account(),
                webhook.since(),
                webhook.by(),
                waiting,
                fault,
                ended == null ? null : ended.recordedAt(),
                ended == null ? null : ended.event().reason());
    }
}
