package org.caseledger.webhook;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.USER;
import static org.caseledger.decision.Limit.WORDS;

import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a webhook. Given by the program for an administrator; no line of JSON can give one, because with the
 * first goes a secret that must not stand in a file.
 */
public sealed interface WebhookCommand {

    /** The webhook's id. */
    String webhook();

    /**
     * Another system is told from now on what is recorded.
     *
     * @param url where it listens
     * @param events the kinds of events it is told of, such as {@code claim.accepted}, or all those of a family, such as
     *     {@code payroll}; none for everything
     * @param employers whose claims and payrolls it is told of; none for all that {@code account} sees
     * @param account the account for which it listens: it is told what that account may see, and nothing while the account
     *     can't be used. Null in a ledger without accounts
     */
    @Needs(Permission.KEEP_WEBHOOKS)
    record SubscribeWebhook(
            @Within(CODE) String webhook,
            @Within(WORDS) String url,
            @Within(CODE) List<String> events,
            @Within(IDENTIFIER) List<String> employers,
            @Within(USER) @Nullable String account)
            implements WebhookCommand {}

    /** It is sent something that tells nothing, to see whether it listens. */
    @Needs(Permission.KEEP_WEBHOOKS)
    record TestWebhook(@Within(CODE) String webhook) implements WebhookCommand {}

    /** It is told nothing any more. */
    @Needs(Permission.KEEP_WEBHOOKS)
    record EndWebhook(
            @Within(CODE) String webhook,
            @Within(WORDS) @Nullable String reason) implements WebhookCommand {}
}
