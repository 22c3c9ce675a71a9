package org.caseledger.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TwoEmployers;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.RisingInstants;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What webhooks are told when something is recorded. */
class WebhookPostTest {

    private static final Instant NOON = Instant.parse("2022-06-27T12:00:00Z");
    private static final Who ADA = Who.commandLine("ada");
    private static final LocalDate DAY = LocalDate.parse("2022-06-01");

    @TempDir
    Path directory;

    private final ClockSetByHand clock = new ClockSetByHand(NOON);
    private Receiver receiver;
    private OpenLedger ledger;
    private WebhookPost post;
    private Dispatcher dispatcher;
    private Who giver = ADA;
    private int claims;

    @BeforeEach
    void aReceiverAndALedger() throws IOException {
        receiver = new Receiver();
        EmptyLedger.in(directory);
        Files.writeString(
                Files.createDirectories(directory.resolve("policies")).resolve("mesa.yaml"),
                TwoEmployers.policy("mesa"));
        open();
    }

    private void open() {
        ledger = Ledger.open(directory, clock);
        post = new WebhookPost(ledger);
        dispatcher = Dispatch.of(ledger, post);
    }

    @AfterEach
    void closed() {
        post.close();
        ledger.close();
        receiver.close();
    }

    private WebhookDesk.Step.Subscribed subscribed(String... events) {
        return subscribed(List.of(events), List.of(), null);
    }

    private WebhookDesk.Step.Subscribed subscribed(
            List<String> events, List<String> employers, @Nullable String account) {
        return (WebhookDesk.Step.Subscribed)
                new WebhookDesk(ledger).subscribe(receiver.url("/hook"), events, employers, account, ADA);
    }

    private static ClaimCommand.ReportInjury injury(String claim, String employer) {
        return new ClaimCommand.ReportInjury(
                claim,
                Jurisdiction.AZ,
                employer,
                new Employee("E-" + claim, "Pat Doe"),
                DAY,
                DAY,
                InjuryKind.LOST_TIME,
                "fell from a ladder",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Submission submission(Record command) {
        return Submission.now(command, giver, new Key.Plain("key-" + ++claims));
    }

    private void record(Record command) {
        assertThat(ledger.office().submit(submission(command)).refused()).isFalse();
    }

    private Leaving next(WebhookDesk.Step.Subscribed webhook) {
        return ledger.outbox()
                .waiting(DepartureKind.WEBHOOK, webhook.webhook(), 1)
                .getFirst();
    }

    @Test
    void areToldTheJournalsLinesSignedUnderTheDeparturesId() throws Exception {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        record(injury("G-1", "glendale"));
        dispatcher.handOverAll();
        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(receiver.heard()).hasSize(1);

        StringBuilder journal = new StringBuilder();
        JournalText.write(ledger, 1_000, journal);
        List<String> lines = journal.toString().lines().toList();
        assertThat(heard.body())
                .isEqualTo(
                        "{\"type\":\"entries.recorded\",\"timestamp\":\"2022-06-27T12:00:00Z\",\"data\":{\"entries\":["
                                + lines.getLast() + "]}}");
        assertThat(heard.id())
                .isEqualTo(ledger.journal(0, 100).getLast().entry().id() + "/webhook/" + webhook.webhook());
        assertThat(heard.timestamp()).isEqualTo(String.valueOf(NOON.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(webhook.signingKey().substring("whsec_".length())), "HmacSHA256"));
        byte[] signed = (heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8);
        assertThat(heard.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed)));
        assertThat(ledger.outbox().waiting()).isEmpty();
    }

    @Test
    void areToldOfATransactionAtOnceAndOfWhatTheyWant() {
        subscribed("claim.accepted", "payroll");
        ledger.office()
                .take(
                        List.of(
                                submission(injury("G-1", "glendale")),
                                submission(new ClaimCommand.AcceptClaim("G-1", DAY, null, null, null, null)),
                                submission(injury("G-2", "glendale"))),
                        true,
                        new RisingInstants());
        record(injury("G-3", "glendale"));
        dispatcher.handOverAll();
        assertThat(receiver.heard())
                .singleElement()
                .satisfies(heard -> assertThat(heard.events()).containsExactly("claim.accepted"));
        assertThat(receiver.heard().getFirst().numbers()).containsExactly(4L);
        assertThat(ledger.outbox().waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 302})
    void whatDoesntArriveIsToldAgainUnderItsIdAndBeforeWhatFollows(int status) {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        receiver.answer(status);
        record(injury("G-1", "glendale"));
        record(injury("G-2", "glendale"));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(next(webhook).fault()).startsWith("it answered " + status);
        assertThat(next(webhook).nextTryAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(ledger.outbox().countWaiting(DepartureKind.WEBHOOK, webhook.webhook()))
                .isEqualTo(2);

        receiver.answer(200);
        clock.set(NOON.plusSeconds(5));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).hasSize(3);
        assertThat(receiver.heard().get(1).id())
                .isEqualTo(receiver.heard().get(0).id());
        assertThat(receiver.heard().get(1).body())
                .isEqualTo(receiver.heard().get(0).body());
        assertThat(receiver.heard().get(1).numbers()).containsExactly(3L);
        assertThat(receiver.heard().get(2).numbers()).containsExactly(4L);
        assertThat(ledger.outbox().waiting()).isEmpty();
    }

    @Test
    void manyOfOneInstantAreToldInTheOrderOfRecording() {
        subscribed();
        for (int number = 1; number <= 120; number++) {
            record(injury("G-" + number, "glendale"));
        }
        while (!ledger.outbox().waiting().isEmpty()) {
            dispatcher.handOverAll();
        }
        assertThat(receiver.heard().stream().flatMap(heard -> heard.numbers().stream()))
                .hasSize(120)
                .isSorted();
    }

    @Test
    void whatWaitsWhenAProcessEndsIsToldByTheNextUnderTheSameId() {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        record(injury("G-1", "glendale"));
        String id = next(webhook).departure().id();
        post.close();
        ledger.close();
        open();
        assertThat(receiver.heard()).isEmpty();
        dispatcher.handOverAll();
        dispatcher.handOverAll();
        assertThat(receiver.heard()).extracting(Receiver.Heard::id).containsExactly(id);
    }

    @Test
    void nothingIsSentByRebuilding() {
        subscribed();
        record(injury("G-1", "glendale"));
        ledger.readModels().rebuildAll();
        assertThat(receiver.heard()).isEmpty();
        assertThat(ledger.outbox().waiting()).hasSize(1);
    }

    @Test
    void goneEndsAWebhookAndWhatWaitsForIt() {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        receiver.answer(410);
        record(injury("G-1", "glendale"));
        record(injury("G-2", "glendale"));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(ledger.webhooks().named(webhook.webhook()).orElseThrow().told())
                .isFalse();
        record(injury("G-3", "glendale"));
        dispatcher.handOverAll();
        assertThat(ledger.outbox().waiting()).isEmpty();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(ledger.secrets().signingKeys().of(webhook.webhook())).isEmpty();
    }

    @Test
    void oneThatSomebodyEndedIsToldNothingOfWhatWaited() {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        record(injury("G-1", "glendale"));
        assertThat(new WebhookDesk(ledger).end(webhook.webhook(), null, ADA))
                .isEqualTo(new WebhookDesk.Step.Ended(webhook.webhook()));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).isEmpty();
        assertThat(ledger.outbox().waiting()).isEmpty();
    }

    @Test
    void aTestIsAPingThatTellsNothingAndGoesFirst() {
        WebhookDesk.Step.Subscribed webhook = subscribed("payroll");
        receiver.answer(500);
        WebhookDesk.Step.Tested failed = (WebhookDesk.Step.Tested) new WebhookDesk(ledger).test(webhook.webhook(), ADA);
        assertThat(failed.ping().fault()).isEqualTo("it answered 500");
        receiver.answer(204);
        WebhookDesk.Step.Tested done = (WebhookDesk.Step.Tested) new WebhookDesk(ledger).test(webhook.webhook(), ADA);
        assertThat(done.ping().waits()).isFalse();
        assertThat(receiver.heard().getLast().body())
                .isEqualTo("{\"type\":\"ping\",\"timestamp\":\"2022-06-27T12:00:00Z\",\"data\":{\"entries\":[]}}");
    }

    @Test
    void areToldWhatTheirAccountSeesOfTheirEmployersAndNumberedLikeItsJournal() {
        record(injury("P-1", "mesa"));
        account("ada", Role.ADMINISTRATOR);
        account("pay", Role.AUDITOR);
        account("ann", Role.CLERK);
        giver = Who.commandLine("ann");
        WebhookDesk.Step.Subscribed webhook = subscribed(List.of("claim"), List.of("glendale"), "pay");
        record(injury("G-1", "glendale"));
        record(injury("P-2", "mesa"));
        record(injury("G-2", "glendale"));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).hasSize(2);
        assertThat(receiver.heard().get(0).body()).contains("claim/G-1");
        assertThat(receiver.heard().get(0).numbers()).containsExactly(1L);
        assertThat(receiver.heard().get(1).numbers()).containsExactly(2L);
        assertThat(ledger.outbox().waiting()).isEmpty();

        accounts().disable(new UserCommand.DisableUser("pay", null), Who.owner("root"));
        record(injury("G-3", "glendale"));
        dispatcher.handOverAll();
        assertThat(receiver.heard()).hasSize(2);
        assertThat(next(webhook).fault()).contains("pay", "may not take the journal out");
    }

    private AccountDesk accounts() {
        return new AccountDesk(ledger);
    }

    private void account(String user, Role role) {
        assertThat(accounts()
                        .give(new UserCommand.AddUser(user, null, List.of(role), List.of(), null), Who.owner("root")))
                .isInstanceOf(AccountDesk.Step.Done.class);
    }

    @Test
    void oneThatIsSlowKeepsNobodyBack() throws Exception {
        Receiver slow = new Receiver();
        CountDownLatch answer = slow.hold();
        Couriers couriers = Dispatch.couriers(ledger);
        try (slow;
                couriers) {
            new WebhookDesk(ledger).subscribe(slow.url("/"), List.of(), List.of(), null, ADA);
            record(injury("G-1", "glendale"));
            assertThat(slow.next().numbers()).containsExactly(3L);
            subscribed();
            assertThat(receiver.heard()).isEmpty();
            record(injury("G-2", "glendale"));
            assertThat(receiver.next().numbers()).containsExactly(5L);
            answer.countDown();
            assertThat(slow.next().numbers()).containsExactly(4L);
            assertThat(slow.next().numbers()).containsExactly(5L);
        }
    }

    @Test
    void oneThatNeverAnswersDoesntKeepALedgerOpen() throws Exception {
        receiver.hold();
        Couriers couriers = Dispatch.couriers(ledger);
        WebhookDesk.Step.Subscribed webhook = subscribed();
        record(injury("G-1", "glendale"));
        receiver.next();
        couriers.close();
        assertThat(next(webhook).waits()).isTrue();
    }

    @Test
    void theKeyIsInNoEntryAndNoMessage() {
        WebhookDesk.Step.Subscribed webhook = subscribed();
        record(injury("G-1", "glendale"));
        dispatcher.handOverAll();
        assertThat(webhook.signingKey()).startsWith("whsec_");
        assertThat(webhook.toString()).doesNotContain(webhook.signingKey());
        assertThat(receiver.heard().getFirst().body()).doesNotContain("whsec_");
        assertThat(ledger.stored(0, 100))
                .noneMatch(entry -> new String(entry.payload(), StandardCharsets.UTF_8).contains("whsec_"));
    }

    @Test
    void whoseRecordsLeftIsNoted() {
        WebhookDesk.Step.Subscribed webhook = subscribed("claim");
        record(injury("G-1", "glendale"));
        receiver.answer(500);
        dispatcher.handOverAll();
        receiver.answer(204);
        dispatcher.handOverAll();
        List<ReadLine> lines = new ArrayList<>();
        ledger.readTrail(Instant.MIN, Instant.MAX, lines::add);
        assertThat(lines)
                .as("each time that it was sent")
                .extracting(ReadLine::what, ReadLine::claim, ReadLine::subject, ReadLine::way)
                .containsExactly(
                        tuple("webhook", "G-1", webhook.webhook(), Channel.API),
                        tuple("webhook", "G-1", webhook.webhook(), Channel.API));
    }

    @Test
    void whereNobodyListensNothingLeft() {
        subscribed("claim");
        receiver.close();
        record(injury("G-1", "glendale"));
        dispatcher.handOverAll();
        List<ReadLine> lines = new ArrayList<>();
        ledger.readTrail(Instant.MIN, Instant.MAX, lines::add);
        assertThat(lines).isEmpty();
    }
}
