package org.caseledger.app.web;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.table.LeavingTables;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as pages show it.
 *
 * @param webhook its id
 * @param url where it is told
 * @param told whether it is told what is recorded
 * @param state the same in a word
 * @param events of what it is told, in one line; blank for everything
 * @param employers of whose claims and payrolls, in one line; blank for all that the account sees
 * @param account the account for which it listens; blank in a ledger without accounts
 * @param since when it was subscribed
 * @param by who subscribed it
 * @param waiting how much waits to be told
 * @param fault why what is next couldn't be told the last time; blank where it could
 * @param ended when it ended; blank while it is told
 * @param reason why it ended; blank where nobody said
 */
public record WebhookPage(
        String webhook,
        String url,
        boolean told,
        String state,
        String events,
        String employers,
        String account,
        String since,
        String by,
        int waiting,
        String fault,
        String ended,
        String reason) {

    /** {@code webhook}, as the page of {@code moment} shows it. */
    static WebhookPage of(WebhookAnswer webhook, Moment moment) {
        boolean told = webhook.endedAt() == null;
        return new WebhookPage(
                webhook.webhook(),
                webhook.url(),
                told,
                LeavingTables.state(webhook),
                line(webhook.events()),
                line(webhook.employers()),
                orBlank(webhook.account()),
                moment.shown(webhook.since()),
                webhook.by(),
                webhook.waiting(),
                orBlank(webhook.fault()),
                shown(webhook.endedAt(), moment),
                orBlank(webhook.reason()));
    }

    private static String line(List<String> names) {
        return String.join(", ", names);
    }

    private static String shown(@Nullable Instant instant, Moment moment) {
        return instant == null ? "" : moment.shown(instant);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
