package org.caseledger.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.ClaimHistory;
import org.caseledger.departure.WhenEntriesAreRecordedThenWebhooksHear.Noted;
import org.caseledger.journal.Entry;
import org.caseledger.webhook.Subscriptions;
import org.caseledger.webhook.WebhookEvent;
import org.caseledger.webhook.WebhookEvent.WebhookEnded;
import org.caseledger.webhook.WebhookEvent.WebhookSubscribed;
import org.caseledger.webhook.WebhookFacts;
import org.junit.jupiter.api.Test;

/** What webhooks hear of what a transaction recorded. */
class WhenEntriesAreRecordedThenWebhooksHearTest {

    private static final WebhookFacts ALL = webhook("w-all");
    private static final WebhookFacts PAY = webhook("w-pay", "payroll", "claim.pay-transmitted");

    private static WebhookFacts webhook(String id, String... events) {
        return WebhookFacts.of(
                id,
                List.of(entry(new WebhookSubscribed("https://payroll.example/", List.of(events), List.of(), null))));
    }

    private static Entry<WebhookEvent> entry(WebhookEvent event) {
        return new Entry<>("w", Instant.EPOCH, ClaimHistory.BY_TESTER, event);
    }

    private static Departure of(String webhook, String first, int entries) {
        return new Departure(DepartureKind.WEBHOOK, first, webhook, entries);
    }

    private static List<Departure> then(Noted... entries) {
        return Departures.after(Subscriptions.NONE.with(List.of(ALL, PAY)), List.of(entries));
    }

    @Test
    void eachHearsOnceOfATransactionUnderAnIdOfItsOwn() {
        List<Departure> leaving = then(new Noted("e-1", "payroll", "glendale"), new Noted("e-2", "claim", "G-1"));
        assertThat(leaving).containsExactly(of("w-all", "e-1", 2), of("w-pay", "e-1", 2));
        assertThat(leaving).extracting(Departure::id).containsExactly("e-1/webhook/w-all", "e-1/webhook/w-pay");
        assertThat(leaving.getFirst().words()).isEqualTo("the messages to webhook w-all");
    }

    @Test
    void oneThatWantsNothingOfItHearsNothing() {
        assertThat(then(new Noted("e-1", "case", "P-1"))).containsExactly(of("w-all", "e-1", 1));
        assertThat(then()).isEmpty();
    }

    @Test
    void oneThatIsTestedHearsWhateverItWants() {
        assertThat(then(new Noted("e-1", "webhook", "w-pay")))
                .containsExactly(of("w-all", "e-1", 1), of("w-pay", "e-1", 1));
        assertThat(then(new Noted("e-1", "webhook", "w-other"))).containsExactly(of("w-all", "e-1", 1));
    }

    @Test
    void oneThatEndedHearsNothing() {
        WebhookFacts ended = WebhookFacts.of(
                "w-all",
                List.of(
                        entry(new WebhookSubscribed("https://payroll.example/", List.of(), List.of(), null)),
                        entry(new WebhookEnded(null))));
        assertThat(Departures.after(Subscriptions.NONE.with(List.of(ended)), List.of(new Noted("e-1", "claim", "G-1"))))
                .isEmpty();
    }

    @Test
    void aLongTransactionIsToldInParts() {
        List<Noted> entries = IntStream.range(0, 1_201)
                .mapToObj(number -> new Noted("e-" + number, number == 1_200 ? "payroll" : "case", "x"))
                .toList();
        assertThat(Departures.after(Subscriptions.NONE.with(List.of(ALL, PAY)), entries))
                .containsExactly(
                        of("w-all", "e-0", 500),
                        of("w-all", "e-500", 500),
                        of("w-all", "e-1000", 201),
                        of("w-pay", "e-1000", 201));
    }
}
