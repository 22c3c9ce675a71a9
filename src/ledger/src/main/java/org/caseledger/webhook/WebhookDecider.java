package org.caseledger.webhook;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.webhook.WebhookCommand.*;
import org.caseledger.webhook.WebhookEvent.*;
import org.jspecify.annotations.Nullable;

/** Decides on commands to a webhook from its own facts. */
public final class WebhookDecider {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private WebhookDecider() {}

    /** The decision on {@code command}, where {@code known} are the employers with a policy. */
    public static Decision<WebhookEvent> decide(WebhookFacts facts, WebhookCommand command, Collection<String> known) {
        if (command instanceof SubscribeWebhook subscribe) {
            return subscribe(facts, subscribe, known);
        }
        if (!facts.exists()) {
            return refuse(
                    "unknown-webhook",
                    "there is no webhook " + Characters.shown(command.webhook())
                            + "; webhook list shows those there are");
        }
        if (!facts.told()) {
            return refuse("webhook-ended", "webhook " + facts.webhook() + " ended already; add another");
        }
        return switch (command) {
            case SubscribeWebhook c -> subscribe(facts, c, known);
            case TestWebhook c -> accept(new WebhookTested());
            case EndWebhook c -> accept(new WebhookEnded(c.reason()));
        };
    }

    private static Decision<WebhookEvent> subscribe(WebhookFacts facts, SubscribeWebhook c, Collection<String> known) {
        if (facts.exists() || !ID.matcher(Webhooks.id(c.webhook())).matches()) {
            return refuse("webhook-exists", "\"" + Characters.shown(c.webhook()) + "\" can't be a new webhook's id");
        }
        Optional<Refusal> objection = address(c.url()).or(() -> employers(c.employers(), known));
        return objection.isPresent()
                ? new Decision.Refused<>(objection.get())
                : accept(new WebhookSubscribed(c.url(), ordered(c.events()), ordered(c.employers()), c.account()));
    }

    private static List<String> ordered(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }

    /** What leaves names people and their injuries: beyond this machine it goes through TLS and nowhere else. */
    private static Optional<Refusal> address(String url) {
        @Nullable URI uri = read(url);
        if (uri == null
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || !List.of("http", "https").contains(scheme(uri))) {
            return Optional.of(
                    Refusal.of(
                            "bad-url",
                            "url",
                            "\"url\" must be an address such as https://payroll.example/hook, without a user's name and without #"));
        }
        boolean plain = scheme(uri).equals("http");
        return plain
                        && !THIS_MACHINE
                                .matcher(uri.getHost().toLowerCase(Locale.ROOT))
                                .matches()
                ? Optional.of(Refusal.of(
                        "not-https", "url", "\"url\" must begin with https:// unless it is on this machine itself"))
                : Optional.empty();
    }

    private static @Nullable URI read(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Optional<Refusal> employers(List<String> employers, Collection<String> known) {
        return employers.stream()
                .filter(employer -> !known.contains(employer))
                .findFirst()
                .map(employer -> Refusal.of(
                        RefusalCode.UNKNOWN_EMPLOYER,
                        "employers",
                        "there is no policy for employer \"" + Characters.shown(employer) + "\"; known: "
                                + String.join(", ", known)));
    }
}
