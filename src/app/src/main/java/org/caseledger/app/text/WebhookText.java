package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.SubscribedAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.store.LedgerTime;

/** Webhooks as aligned text. */
public final class WebhookText {

    private WebhookText() {}

    /** A row for each webhook; the instants in {@code time}. */
    public static String of(List<WebhookAnswer> webhooks, LedgerTime time) {
        if (webhooks.isEmpty()) {
            return "No webhooks.\n";
        }
        TextTable table = new TextTable(
                "webhook", "told at", "of", "employers", "account", "since", "by", "waiting", "why it waits", "ended");
        table.alignRight(7);
        for (WebhookAnswer one : webhooks) {
            table.row(
                    one.webhook(),
                    one.url(),
                    one.events().isEmpty() ? "everything" : String.join(", ", one.events()),
                    one.employers().isEmpty() ? "all" : String.join(", ", one.employers()),
                    one.account() == null ? "" : one.account(),
                    time.shown(one.since()),
                    one.by(),
                    String.valueOf(one.waiting()),
                    one.fault() == null ? "" : one.fault(),
                    one.endedAt() == null
                            ? ""
                            : time.shown(one.endedAt()) + (one.reason() == null ? "" : ": " + one.reason()));
        }
        return table.text();
    }

    /** The webhook and its signing key, and what to do with it. */
    public static String of(SubscribedAnswer made) {
        return "Webhook " + made.webhook().webhook() + " is told at "
                + made.webhook().url() + " from now on.\n"
                + "Signing key, shown this once: " + made.signingKey() + "\n"
                + "Its receiver checks with it that what it is told comes from this ledger.\n";
    }
}
