package org.caseledger.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.MailBook.Told;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TwoEmployers;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.AttentionCommand.RequestSurveillance;
import org.caseledger.claim.ClaimCommand.FileForm;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.RequestHearing;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.UserCommand.AddUser;
import org.caseledger.user.UserCommand.ClearMail;
import org.caseledger.user.UserCommand.DisableUser;
import org.caseledger.user.UserCommand.SetMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mail from the deciding to the mailbox. The employer knew of each injury on 20 June 2022, so that its report is due on the
 * 30th, a Thursday.
 */
class MailTest {

    private static final LocalDate KNOWN = LocalDate.parse("2022-06-20");
    private static final Who ROOT = Who.owner("root");
    private static final Who ANN = Who.commandLine("ann");
    private static final String OF_ANN = "ann@city.example";

    @TempDir
    Path directory;

    private final ClockSetByHand clock = new ClockSetByHand(Instant.parse("2022-06-21T12:00:00Z"));
    private MailRoom room;
    private OpenLedger ledger;
    private int keys;

    @BeforeEach
    void aMailServerAndALedger() throws IOException {
        room = new MailRoom();
        EmptyLedger.in(directory);
        Files.writeString(
                Files.createDirectories(directory.resolve("policies")).resolve("mesa.yaml"),
                TwoEmployers.policy("mesa"));
        room.describe(directory);
        ledger = Ledger.open(directory, clock);
        account("ann", List.of(), Role.ADJUSTER);
        pass();
    }

    @AfterEach
    void closed() {
        ledger.close();
        room.close();
    }

    private void account(String user, List<String> employers, Role... roles) {
        AccountDesk desk = new AccountDesk(ledger);
        done(desk.add(new AddUser(user, "Person of " + user, List.of(roles), employers, null), ROOT));
        done(desk.mail(new SetMail(user, user + "@city.example", List.of(MailKind.values())), ROOT));
    }

    private static void done(AccountDesk.Step step) {
        assertThat(step).isInstanceOf(AccountDesk.Step.Done.class);
    }

    private void record(Record command) {
        assertThat(ledger.office()
                        .submit(Submission.now(command, ANN, new Key.Plain("key-" + ++keys)))
                        .refused())
                .isFalse();
    }

    private void injury(String claim, String employer) {
        record(new ReportInjury(
                claim,
                Jurisdiction.AZ,
                employer,
                new Employee("E-" + claim, "Pat Doe"),
                KNOWN,
                KNOWN,
                InjuryKind.LOST_TIME,
                "fell from a ladder",
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** The claims of both employers, of which nothing but the report of injury is due. */
    private void twoInjuries() {
        injury("G-1", "glendale");
        injury("M-1", "mesa");
    }

    private List<Departure> pass() {
        return new DailyPass(ledger, MailServer.required(directory)).whenDue();
    }

    private List<Departure> urgent() {
        return new UrgentMail(ledger).look();
    }

    private void deliver() {
        Dispatch.of(ledger, Postman.of(ledger).stream().toList()).handOverAll();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private void reopen() {
        ledger.close();
        ledger = Ledger.open(directory, clock);
    }

    private List<Leaving> mails() {
        return ledger.outbox().all().stream()
                .filter(leaving -> leaving.departure().kind() == DepartureKind.MAIL)
                .toList();
    }

    @Test
    void theDigestOfTheDayIsReadInAMailboxOnce() throws Exception {
        twoInjuries();
        at("2022-06-23T06:59:59Z");
        assertThat(pass()).isEmpty();
        at("2022-06-23T07:00:00Z");
        assertThat(pass()).containsExactly(new Departure(DepartureKind.MAIL, "digest/2022-06-23", "ann"));
        deliver();

        assertThat(room.mailbox(OF_ANN)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("""
                    Your day in the ledger: Thursday, 06/23/2022

                    Deadlines (2)
                    * G-1: deadline az.report-of-injury, due 06/30/2022 (in 7 days). Warning 7 days ahead
                      https://ledger.city.example/claims/G-1
                    * M-1: deadline az.report-of-injury, due 06/30/2022 (in 7 days). Warning 7 days ahead
                      https://ledger.city.example/claims/M-1

                    ----------------------------------------------------------------------------
                    Open in all: 0 critical, 0 high, 2 normal, 0 low.
                    https://ledger.city.example/
                    Names and findings stand in the ledger only. What you are told by mail is chosen there, on the page of your account.
                    https://ledger.city.example/you""");
            assertThat(mail.page())
                    .contains("<a", "href=\"https://ledger.city.example/claims/G-1\"", "Deadlines (2)")
                    .doesNotContain("<script", "src=", "xmlns", "Pat Doe", "ladder", "Person of");
            assertThat(mail.message().getSubject())
                    .isEqualTo("Case Ledger, 06/23/2022: 0 critical, 0 high, 2 deadlines");
            assertThat(mail.header("From")).isEqualTo("Case Ledger <ledger@city.example>");
            assertThat(mail.header("To")).isEqualTo(OF_ANN);
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@city\\.example>");
            assertThat(mail.message().getSentDate().toInstant()).isEqualTo("2022-06-23T07:00:00Z");
        });

        at("2022-06-23T09:00:00Z");
        assertThat(pass()).isEmpty();
        reopen();
        assertThat(pass()).isEmpty();
        assertThat(new DailyPass(ledger, MailServer.required(directory)).make()).isEmpty();
        ledger.readModels().rebuildAll();
        deliver();
        assertThat(room.arrived()).isEqualTo(1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aWarningIsSaidOnceAndADayWithoutAnythingToSayHasNoMail() throws Exception {
        injury("G-1", "glendale");
        at("2022-06-23T07:00:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        at("2022-06-24T07:00:00Z");
        assertThat(pass()).isEmpty();
        at("2022-06-27T07:00:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        at("2022-06-28T07:00:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        at("2022-06-29T07:00:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        assertThat(room.mailbox(OF_ANN))
                .extracting(mail -> mail.text().lines().skip(3).findFirst().orElseThrow())
                .containsExactly(
                        "* G-1: deadline az.report-of-injury, due 06/30/2022 (in 7 days). Warning 7 days ahead",
                        "* G-1: deadline az.report-of-injury, due 06/30/2022 (in 3 days). Warning 3 days ahead",
                        "* high: G-1: deadline az.report-of-injury, due 06/30/2022 (in 2 days)",
                        "* G-1: deadline az.report-of-injury, due 06/30/2022 (tomorrow). Warning 1 day ahead");
        record(new FileForm("G-1", "101", LocalDate.parse("2022-06-29"), "ICA", null));
        at("2022-06-30T07:00:00Z");
        assertThat(pass()).isEmpty();
    }

    @Test
    void oneDigestMakesUpForDaysOnWhichNobodyServed() throws Exception {
        twoInjuries();
        reopen();
        at("2022-06-28T03:00:00Z");
        assertThat(pass()).isEmpty();
        at("2022-06-28T07:30:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        assertThat(room.mailbox(OF_ANN))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text())
                                .contains(
                                        "* G-1: deadline az.report-of-injury, due 06/30/2022 (in 2 days). Warning 7 and 3 days ahead\n",
                                        "* M-1: deadline az.report-of-injury, due 06/30/2022 (in 2 days). Warning 7 and 3 days ahead\n"));
        at("2022-06-29T07:00:00Z");
        pass();
        deliver();
        assertThat(room.mailbox(OF_ANN).getLast().text())
                .contains("(tomorrow). Warning 1 day ahead")
                .doesNotContain("3 days ahead");
    }

    @Test
    void whatTheServerCantTakeWaitsAndIsSentOnce() throws Exception {
        injury("G-1", "glendale");
        room.stop();
        at("2022-06-23T07:00:00Z");
        assertThat(pass()).hasSize(1);
        deliver();
        Leaving waits = mails().getFirst();
        assertThat(waits.waits()).isTrue();
        assertThat(waits.attempts()).isEqualTo(1);
        assertThat(waits.nextTryAt()).isEqualTo("2022-06-23T07:00:05Z");
        assertThat(waits.fault())
                .startsWith("no mail server listens at 127.0.0.1:")
                .doesNotContain("ann");

        // While one waits there is no other; it says what is so when it leaves.
        at("2022-06-27T07:00:00Z");
        assertThat(pass()).isEmpty();
        reopen();
        room.start();
        at("2022-06-27T10:00:00Z");
        deliver();
        deliver();
        assertThat(room.mailbox(OF_ANN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Monday, 06/27/2022", "(in 3 days). Warning 7 and 3 days ahead"));
        assertThat(new DailyPass(ledger, MailServer.required(directory)).make()).isEmpty();
        assertThat(mails()).hasSize(1).noneMatch(Leaving::waits);
    }

    @Test
    void everybodyIsToldOfWhatTheySeeOnly() throws Exception {
        account("bob", List.of("mesa"), Role.ADJUSTER);
        account("cleo", List.of(), Role.CLERK);
        at("2022-06-21T12:00:01Z");
        twoInjuries();
        record(new AssignClaim("G-1", "cleo"));
        record(new RequestSurveillance("G-1", LocalDate.parse("2022-06-21"), "seen on a ladder"));
        record(new RequestSurveillance("M-1", LocalDate.parse("2022-06-21"), "seen on a ladder"));
        at("2022-06-23T07:00:00Z");
        assertThat(pass()).extracting(Departure::subject).containsExactly("ann", "bob", "cleo");
        deliver();
        assertThat(room.mailbox("bob@city.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("M-1: deadline", "* M-1: a confidential request", "2 normal")
                        .doesNotContain("G-1"));
        assertThat(room.mailbox("cleo@city.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("G-1: deadline", "1 normal")
                        .doesNotContain("M-1", "confidential"));
        assertThat(room.mailbox(OF_ANN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("M-1").doesNotContain("surveillance", "ladder"));
    }

    @Test
    void whatIsCriticalIsToldAtOnceAndOnceInAll() throws Exception {
        twoInjuries();
        assertThat(urgent()).isEmpty();
        at("2022-06-29T00:00:00Z");
        assertThat(urgent()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("ann");
            assertThat(mail.entry()).startsWith("critical/");
        });
        assertThat(urgent()).isEmpty();
        reopen();
        assertThat(urgent()).isEmpty();
        deliver();
        assertThat(room.mailbox(OF_ANN)).singleElement().satisfies(mail -> {
            assertThat(mail.message().getSubject()).isEqualTo("Case Ledger: 2 critical things");
            assertThat(mail.text())
                    .contains(
                            "* critical: G-1: deadline az.report-of-injury, due 06/30/2022 (tomorrow)\n",
                            "* critical: M-1: deadline az.report-of-injury, due 06/30/2022 (tomorrow)\n");
        });
        record(new FileForm("M-1", "101", LocalDate.parse("2022-06-30"), "ICA", null));
        at("2022-07-01T00:00:00Z");
        assertThat(urgent()).hasSize(1);
        deliver();
        assertThat(room.mailbox(OF_ANN).getLast().text())
                .contains("G-1: missed deadline az.report-of-injury, due 06/30/2022 (yesterday)")
                .doesNotContain("M-1");
        assertThat(urgent()).isEmpty();
    }

    @Test
    void whatIsRecordedLateAndMissedAlreadyIsToldAtOnceButNotWhatWasThereBefore() throws Exception {
        injury("G-1", "glendale");
        at("2022-07-05T12:00:00Z");
        account("bob", List.of(), Role.ADJUSTER);
        assertThat(urgent()).extracting(Departure::subject).containsExactly("ann");
        injury("M-1", "mesa");
        assertThat(urgent()).extracting(Departure::subject).containsExactly("ann", "bob");
        deliver();
        assertThat(room.mailbox("bob@city.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("M-1").doesNotContain("G-1"));
    }

    @Test
    void whatWasSettledMeanwhileIsNotTold() throws Exception {
        injury("G-1", "glendale");
        at("2022-06-29T08:00:00Z");
        assertThat(urgent()).hasSize(1);
        assertThat(pass()).hasSize(1);
        record(new FileForm("G-1", "101", LocalDate.parse("2022-06-29"), "ICA", null));
        deliver();
        assertThat(room.arrived()).isZero();
        assertThat(mails()).hasSize(2).noneMatch(Leaving::waits);
    }

    @Test
    void whatIsNewSinceTheLastDigestIsSaidOnce() throws Exception {
        at("2022-06-21T12:00:01Z");
        injury("G-1", "glendale");
        record(new RequestSurveillance("G-1", LocalDate.parse("2022-06-21"), "seen"));
        at("2022-06-22T07:00:00Z");
        pass();
        deliver();
        assertThat(room.mailbox(OF_ANN).getFirst().text())
                .contains("New (1)\n* G-1: a confidential request\n")
                .doesNotContain("urgent");
        at("2022-06-22T15:00:00Z");
        record(new RequestHearing("G-1", LocalDate.parse("2022-06-22"), null, null));
        at("2022-06-23T07:00:00Z");
        pass();
        deliver();
        assertThat(room.mailbox(OF_ANN).getLast().text())
                .contains("Critical and high (1)\n* high: G-1: hearing requested")
                .doesNotContain("confidential");
    }

    @Test
    void somebodyWithoutAnAddressOrAnAccountIsSentNothingAnyMore() {
        account("bob", List.of(), Role.ADJUSTER);
        account("cleo", List.of(), Role.ADJUSTER);
        injury("G-1", "glendale");
        at("2022-06-23T07:00:00Z");
        assertThat(pass()).hasSize(3);
        AccountDesk desk = new AccountDesk(ledger);
        done(desk.give(new ClearMail("ann"), ROOT));
        done(desk.disable(new DisableUser("bob", null), ROOT));
        done(desk.mail(new SetMail("cleo", "c@elsewhere.example", List.of(MailKind.DIGEST)), ROOT));
        deliver();
        assertThat(room.arrived()).isEqualTo(1);
        assertThat(mails())
                .singleElement()
                .satisfies(left -> assertThat(left.departure().subject()).isEqualTo("cleo"));
        at("2022-06-29T08:00:00Z");
        assertThat(urgent()).isEmpty();
        assertThat(pass()).extracting(Departure::subject).containsExactly("cleo");
    }

    @Test
    void aServerThatOffersNoTlsIsToldNothing() {
        injury("G-1", "glendale");
        at("2022-06-23T07:00:00Z");
        pass();
        room.describe(directory);
        room.describe(directory, "security: starttls");
        deliver();
        assertThat(mails().getFirst().fault()).contains("has no STARTTLS").doesNotContain("ann@");
        room.describe(directory, "security: tls");
        deliver();
        assertThat(mails().getFirst().fault())
                .contains("TLS with the mail server")
                .doesNotContain("ann@");
        assertThat(room.arrived()).isZero();
    }

    @Test
    void whatWasToldIsNotDecidedAgainUnderAnotherName() {
        Instant now = clock.instant();
        Told told = new Told("deadline-missed:G-1:az.a-2022-06-01", "critical");
        Departure first = new Departure(DepartureKind.MAIL, "critical/a", "ann");
        assertThat(ledger.mails().decide(first, now, List.of(told))).isTrue();
        assertThat(ledger.mails().decide(first, now, List.of())).isFalse();
        Departure second = new Departure(DepartureKind.MAIL, "critical/b", "ann");
        assertThat(ledger.mails().decide(second, now, List.of(told))).isFalse();
        assertThat(mails()).extracting(Leaving::departure).containsExactly(first);
        assertThat(ledger.mails().toldBy(first)).containsExactly(told.alert());
        assertThat(ledger.mails().toldBy(second)).isEmpty();
        assertThat(first.words()).doesNotContain("ann");
    }

    @Test
    void withoutAServerNothingIsDecided() throws IOException {
        injury("G-1", "glendale");
        Files.delete(directory.resolve(MailServer.FILE));
        at("2022-06-29T08:00:00Z");
        assertThatThrownBy(() -> DailyPass.byHand(ledger))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("mail.yaml");
        deliver();
        assertThat(mails()).isEmpty();
    }
}
