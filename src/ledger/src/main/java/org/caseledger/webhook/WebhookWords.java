package org.caseledger.webhook;

import org.caseledger.family.EventWords;
import org.caseledger.webhook.WebhookEvent.*;

/** What happened to webhooks, in words. */
public final class WebhookWords {

    private WebhookWords() {}

    /** The words for {@code event}, such as {@code Told of payroll at https://pay.example/hook}. */
    public static EventWords of(WebhookEvent event) {
        return EventWords.of(
                switch (event) {
                    case WebhookSubscribed e ->
                        "Told of " + (e.events().isEmpty() ? "everything" : String.join(", ", e.events()))
                                + (e.employers().isEmpty() ? "" : " of " + String.join(", ", e.employers())) + " at "
                                + e.url()
                                + (e.account() == null ? "" : ", as far as " + e.account() + " sees it");
                    case WebhookTested e -> "Tested";
                    case WebhookEnded e ->
                        "Ended" + (e.reason() == null || e.reason().isBlank() ? "" : ": " + e.reason());
                });
    }
}
