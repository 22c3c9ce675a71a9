package org.caseledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.webhook.WebhookCommand.*;
import org.caseledger.webhook.WebhookEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks, decided from their own entries. */
class WebhookDeciderTest {

    private static final String URL = "https://payroll.example/hook";
    private static final WebhookSubscribed SUBSCRIBED =
            new WebhookSubscribed(URL, List.of("payroll"), List.of("glendale"), "pay");

    private static WebhookFacts facts(WebhookEvent... events) {
        List<Entry<WebhookEvent>> entries = new ArrayList<>();
        for (WebhookEvent event : events) {
            entries.add(new Entry<>(
                    "e" + (entries.size() + 1), Instant.parse("2022-06-27T16:00:00Z"), ClaimHistory.BY_TESTER, event));
        }
        return WebhookFacts.of("w-1", entries);
    }

    private static Decision<WebhookEvent> decide(WebhookCommand command, WebhookEvent... before) {
        return WebhookDecider.decide(facts(before), command, List.of("glendale", "phoenix"));
    }

    private static void refused(String code, WebhookCommand command, WebhookEvent... before) {
        assertThat(decide(command, before))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static SubscribeWebhook subscribe(String url, String... employers) {
        return new SubscribeWebhook("w-1", url, List.of("payroll"), List.of(employers), "pay");
    }

    @Test
    void isSubscribedTestedAndEnded() {
        assertThat(decide(subscribe(URL, "glendale"))).isEqualTo(Decision.accept(SUBSCRIBED));
        assertThat(decide(new TestWebhook("w-1"), SUBSCRIBED)).isEqualTo(Decision.accept(new WebhookTested()));
        assertThat(decide(new EndWebhook("w-1", "moved"), SUBSCRIBED))
                .isEqualTo(Decision.accept(new WebhookEnded("moved")));
        assertThat(facts(SUBSCRIBED).told()).isTrue();
        assertThat(facts(SUBSCRIBED, new WebhookEnded(null)).told()).isFalse();
    }

    @Test
    void oneThatIsntThereOrEndedIsNeitherTestedNorEnded() {
        refused("unknown-webhook", new TestWebhook("w-1"));
        refused("unknown-webhook", new EndWebhook("w-1", null));
        refused("webhook-ended", new TestWebhook("w-1"), SUBSCRIBED, new WebhookEnded(null));
        refused("webhook-ended", new EndWebhook("w-1", null), SUBSCRIBED, new WebhookEnded(null));
        refused("webhook-exists", subscribe(URL), SUBSCRIBED);
        refused("webhook-exists", subscribe(URL), SUBSCRIBED, new WebhookEnded(null));
    }

    @Test
    void anEmployerWithoutAPolicyIsRefused() {
        refused("unknown-employer", subscribe(URL, "tucson"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8099/hook",
                "http://127.0.0.1/",
                "http://127.1.2.3:8099/",
                "http://[::1]:8099/hook",
                "HTTPS://payroll.example",
                "https://10.1.2.3:8443/hook?of=ledger"
            })
    void isToldBeyondThisMachineByTlsOnly(String url) {
        assertThat(decide(subscribe(url))).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://payroll.example/hook",
                "http://10.1.2.3/",
                "http://localhost.example/",
                "http://127.0.0.1.example/"
            })
    void isNeverToldInTheClear(String url) {
        refused("not-https", subscribe(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payroll.example",
                "ftp://payroll.example/",
                "file:///etc/passwd",
                "https://",
                "https:///hook",
                "https://ann:secret@payroll.example/",
                "https://payroll.example/#top",
                "https://payroll example/",
                ""
            })
    void isToldAtAnAddress(String url) {
        refused("bad-url", subscribe(url));
    }

    @Test
    void wantsKindsFamiliesOrEverything() {
        WebhookFacts some = facts(new WebhookSubscribed(URL, List.of("claim.accepted", "payroll"), List.of(), null));
        assertThat(some.wants("claim.accepted")).isTrue();
        assertThat(some.wants("claim.accepted-again")).isFalse();
        assertThat(some.wants("payroll.run-transmitted")).isTrue();
        assertThat(some.wants("case.warning-issued")).isFalse();
        assertThat(some.wantsOf("claim")).isTrue();
        assertThat(some.wantsOf("payroll")).isTrue();
        assertThat(some.wantsOf("case")).isFalse();
        assertThat(some.wantsOf("pay")).isFalse();
        WebhookFacts all = facts(new WebhookSubscribed(URL, List.of(), List.of(), null));
        assertThat(all.wants("case.warning-issued")).isTrue();
        assertThat(all.wantsOf("case")).isTrue();
    }
}
