package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.office.AtTheDoor.injury;

import java.util.List;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand.DisableUser;
import org.caseledger.webhook.WebhookCommand.EndWebhook;
import org.caseledger.webhook.WebhookCommand.SubscribeWebhook;
import org.caseledger.webhook.WebhookCommand.TestWebhook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Webhooks at the front door. */
class SubscribingTest {

    private static final Who ADA = Who.commandLine("ada");

    private final AtTheDoor door = new AtTheDoor();

    private static SubscribeWebhook subscribe(@Nullable String account, String... events) {
        return new SubscribeWebhook("w-1", "https://payroll.example/hook", List.of(events), List.of(), account);
    }

    private String refused(SubscribeWebhook command, Who who) {
        return door.refused(command, who).code();
    }

    @Test
    void isToldFromTheNextTransactionOnUntilItEnds() {
        door.done(subscribe(null), ADA);
        assertThat(door.books().leaving()).isEmpty();
        List<String> entries = door.done(injury("G-1"), ADA);
        Departure told = new Departure(DepartureKind.WEBHOOK, entries.getFirst(), "w-1", entries.size());
        assertThat(door.books().leaving()).containsExactly(told);
        String tested = door.done(new TestWebhook("w-1"), ADA).getFirst();
        String ended = door.done(new EndWebhook("w-1", null), ADA).getFirst();
        door.done(injury("G-2"), ADA);
        assertThat(door.books().leaving())
                .containsExactly(
                        told,
                        new Departure(DepartureKind.WEBHOOK, tested, "w-1"),
                        new Departure(DepartureKind.WEBHOOK, ended, "w-1"));
    }

    @Test
    void nothingIsToldOfWhatIsRefused() {
        door.done(subscribe(null), ADA);
        door.refused(new TestWebhook("w-2"), ADA);
        assertThat(door.books().leaving()).isEmpty();
    }

    @Test
    void whatThereIsntIsRefused() {
        assertThat(refused(subscribe(null, "claim.eaten"), ADA)).isEqualTo("unknown-event");
        assertThat(refused(subscribe(null, "claims"), ADA)).isEqualTo("unknown-event");
        assertThat(refused(subscribe("ann"), ADA)).isEqualTo("unknown-user");
        door.done(subscribe(null, "claim", "payroll.run-transmitted"), ADA);
    }

    @Test
    void onceThereAreAccountsItListensForOneThatMayTakeTheJournalOut() {
        door.account("ada", Role.ADMINISTRATOR);
        door.account("pay", Role.AUDITOR);
        door.account("ann", Role.CLERK);
        assertThat(refused(subscribe("pay"), Who.commandLine("ann"))).isEqualTo("not-permitted");
        assertThat(refused(subscribe(null), ADA)).isEqualTo("missing-account");
        assertThat(refused(subscribe("ann"), ADA)).isEqualTo("not-permitted");
        assertThat(refused(subscribe("eve"), ADA)).isEqualTo("unknown-user");
        door.done(subscribe("PAY"), ADA);
        door.done(new DisableUser("pay", null), ADA);
        assertThat(refused(new SubscribeWebhook("w-2", "https://payroll.example/", List.of(), List.of(), "pay"), ADA))
                .isEqualTo("not-permitted");
    }
}
