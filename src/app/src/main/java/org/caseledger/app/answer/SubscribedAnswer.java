package org.caseledger.app.answer;

/**
 * A webhook that was subscribed, with its signing key, shown this once.
 *
 * @param webhook the webhook
 * @param signingKey what its receiver checks signatures with
 */
public record SubscribedAnswer(WebhookAnswer webhook, String signingKey) implements Document {

    /** Without the key: whatever is logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "SubscribedAnswer[" + webhook + "]";
    }
}
