package org.caseledger.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Filing;
import org.caseledger.app.desk.TrayDesk.Step;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.Samples;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.serving.WatchedMail;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.tray.Proposal;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that comes in: proposed, filed by a person, each once, from a folder and from a mailbox. */
class IncomingMailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-27T15:00:00Z"), ZoneOffset.UTC);
    private static final Who ANN = Who.web("ann");

    @TempDir
    Path folder;

    private Path directory;
    private OpenLedger ledger;

    @BeforeEach
    void open() throws IOException {
        directory = folder.resolve("ledger");
        EmptyLedger.in(directory);
        ledger = Ledger.open(directory, CLOCK);
        Path lines = Files.writeString(
                folder.resolve("lines.jsonl"),
                report("C-1", "E1", "Ada Stone") + report("C-2", "E2", "Ben Cole") + report("C-3", "E1", "Ada Stone"));
        new LineFile(ledger, answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class), warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    private static String report(String claim, String employee, String name) {
        return "{\"do\":\"ReportInjury\",\"claim\":\"" + claim
                + "\",\"by\":\"ann\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\""
                + employee
                + "\",\"name\":\"" + name
                + "\"},\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell\"}\n";
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void again() {
        ledger.close();
        ledger = Ledger.open(directory, CLOCK);
    }

    private TrayDesk desk() {
        return new TrayDesk(ledger);
    }

    private TrayMail taken(byte[] raw) {
        return ((Taken.InTray) desk().take(raw, "hand")).mail();
    }

    private List<String> proposed(String from, String subject, String body) {
        return Proposal.of(ledger, taken(Samples.mail(from, subject, body))).stream()
                .map(one -> one.claim() + ": " + one.reason())
                .toList();
    }

    private static byte[] withFiles() {
        return Samples.text(
                "Return-Path: <doc@clinic.example>\r\nFrom: Dr. Rio <doc@clinic.example>\r\nSubject: Claim C-1\r\n"
                        + "Date: Mon, 20 Jun 2022 09:30:00 -0700\r\nMessage-ID: <7@clinic.example>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the note.\r\n"
                        + "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"note.pdf\"\r\n\r\n"
                        + "%PDF-1.4 note\r\n--b\r\nContent-Type: application/x-sh\r\nContent-Disposition: attachment;"
                        + " filename=\"run.sh\"\r\n\r\n#!/bin/sh\r\n--b--\r\n");
    }

    @Test
    void isProposedByNumberEmployeeNameAndSender() {
        assertThat(proposed("x@y.example", "Re: claim c-2.", "hello"))
                .containsExactly("C-2: it says the claim's number");
        assertThat(proposed("x@y.example", "About E2", "hello"))
                .containsExactly("C-2: it says the employee's number, E2");
        assertThat(proposed("x@y.example", "Note", "for STONE, Ada, of Parks"))
                .containsExactlyInAnyOrder("C-1: it says the employee's name", "C-3: it says the employee's name");
        assertThat(proposed("x@y.example", "Lunch", "C-12 and E22 and Adam Stonehill"))
                .isEmpty();
        TrayMail mail = taken(Samples.mail("doc@clinic.example", "C-1", "first"));
        desk().file(mail, new Filing("C-1", "ok", null, null), ANN);
        assertThat(proposed("doc@clinic.example", "More", "later"))
                .containsExactly("C-1: earlier mail from this sender is on its file");
    }

    private void contact(String claim, String role, String name, String email, String from) throws IOException {
        Path lines = Files.writeString(
                folder.resolve("contact.jsonl"),
                "{\"do\":\"RecordContact\",\"claim\":\"" + claim + "\",\"by\":\"ann\",\"role\":\"" + role
                        + "\",\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"from\":\"" + from + "\"}\n");
        new LineFile(ledger, answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class), warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    @Test
    void isProposedByThePeopleOfClaimsToWhoeverMayKnowThem() throws IOException {
        contact("C-1", "supervisor", "Mia Boss", "Mia.Boss@city.example", "2022-01-11");
        contact("C-2", "supervisor", "Mia Boss", "mia.boss@city.example", "2022-01-11");
        contact("C-2", "provider", "Dr. Rio", "doc@clinic.example", "2022-01-11");
        assertThat(proposed("MIA.boss@city.example", "Schedule", "Monday"))
                .containsExactlyInAnyOrder(
                        "C-1: it comes from Mia Boss, supervisor of the claim",
                        "C-2: it comes from Mia Boss, supervisor of the claim");
        assertThat(proposed("mia.boss@city.example", "About Ben Cole", "Monday"))
                .as("two reasons are more than one")
                .containsExactly(
                        "C-2: it says the employee's name; it comes from Mia Boss, supervisor of the claim",
                        "C-1: it comes from Mia Boss, supervisor of the claim");
        TrayMail mail = taken(Samples.mail("doc@clinic.example", "Note", "see below"));
        assertThat(Proposal.of(ledger, mail))
                .extracting(Proposal::reason)
                .containsExactly("it comes from Dr. Rio, provider of the claim");
        assertThat(Proposal.of(ledger.as(new Person("pam", Set.of(Role.PAYROLL), Set.of(), false)), mail))
                .as("who treats is medical detail")
                .isEmpty();
        TrayMail boss = taken(Samples.mail("mia.boss@city.example", "Note", "see below"));
        assertThat(Proposal.of(ledger.as(new Person("pam", Set.of(Role.PAYROLL), Set.of(), false)), boss))
                .hasSize(2);
        assertThat(Proposal.of(ledger.as(new Person("con", Set.of(Role.COMPLIANCE), Set.of(), false)), boss))
                .as("how people are reached is personal")
                .isEmpty();
        assertThat(Proposal.of(ledger.as(new Person("tom", Set.of(Role.CLERK), Set.of("tucson"), false)), boss))
                .as("another employer's")
                .isEmpty();
        Path lines = Files.writeString(
                folder.resolve("end.jsonl"),
                "{\"do\":\"EndContact\",\"claim\":\"C-1\",\"by\":\"ann\",\"contact\":1,\"on\":\"2022-02-01\"}\n");
        new LineFile(ledger, answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class), warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
        assertThat(Proposal.of(ledger, boss))
                .extracting(Proposal::reason)
                .containsExactlyInAnyOrder(
                        "it comes from Mia Boss, once supervisor of the claim",
                        "it comes from Mia Boss, supervisor of the claim");
    }

    @Test
    void filingMakesDocumentsAndAnInteractionThatNamesThemAtOneInstant() {
        TrayMail mail = taken(withFiles());
        assertThat(mail.attachments()).isEqualTo(2);
        assertThat(ledger.facts("C-1").onFile().documents()).isEmpty();
        Step step = desk().file(mail, new Filing("c-1", "Called her", LocalDate.of(2022, 7, 4), Reserved.MEDICAL), ANN);
        assertThat(step).isInstanceOfSatisfying(Step.Filed.class, filed -> {
            assertThat(filed.claim()).isEqualTo("C-1");
            assertThat(filed.left()).containsExactly("run.sh");
        });
        List<Entry<DocumentAttached>> documents = ledger.facts("C-1").onFile().documents();
        assertThat(documents)
                .extracting(one -> one.event().kind() + " " + one.event().name())
                .containsExactly("e-mail Claim C-1.eml", "other note.pdf");
        assertThat(documents.get(1).event().partOf()).isEqualTo(mail.sha256());
        assertThat(documents).allSatisfy(one -> {
            assertThat(one.event().reserved()).isEqualTo(Reserved.MEDICAL);
            assertThat(ledger.documents().isWhole(one.event().sha256())).isTrue();
        });
        Entry<InteractionLogged> contact =
                ledger.facts("C-1").onFile().interactions().getFirst();
        assertThat(contact.event().channel()).isEqualTo(InteractionChannel.E_MAIL);
        assertThat(contact.event().on()).isEqualTo("2022-06-20");
        assertThat(contact.event().party()).isEqualTo("Dr. Rio <doc@clinic.example>");
        assertThat(contact.event().action()).contains("See the note.");
        assertThat(contact.event().about())
                .isEqualTo(documents.stream().map(Entry::id).toList());
        assertThat(contact.recordedAt()).isEqualTo(documents.getFirst().recordedAt());
        assertThat(ledger.tray().waiting()).isEmpty();
        assertThat(ledger.tray().find(mail.number())).hasValueSatisfying(one -> {
            assertThat(one.state()).isEqualTo(TrayMail.State.FILED);
            assertThat(one.by()).isEqualTo("ann");
            assertThat(one.entry()).isEqualTo(contact.id());
        });
    }

    @Test
    void aMailThatWasFiledBeforeAProcessEndedIsNotFiledTwice() {
        TrayMail mail = taken(withFiles());
        desk().file(mail, new Filing("C-1", "ok", null, null), ANN);
        ledger.database().update("UPDATE tray_mail SET state = 'waiting', claim = NULL");
        again();
        desk().file(ledger.tray().waiting().getFirst(), new Filing("C-1", "ok", null, null), ANN);
        assertThat(ledger.facts("C-1").onFile().interactions()).hasSize(1);
        assertThat(ledger.facts("C-1").onFile().documents()).hasSize(2);
        assertThat(ledger.tray().waiting()).isEmpty();
    }

    @Test
    void whatIsRefusedFilesNothing() {
        TrayMail mail = taken(withFiles());
        assertThat(desk().file(mail, new Filing("C-9", "ok", null, null), ANN)).isInstanceOf(Step.Refused.class);
        assertThat(desk().file(mail, new Filing("C-1", "ok", LocalDate.of(2022, 6, 1), null), ANN))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        step -> assertThat(step.refusal().message()).contains("followUpOn"));
        assertThat(ledger.facts("C-1").onFile().documents()).isEmpty();
        assertThat(ledger.tray().waiting()).hasSize(1);
        assertThat(ledger.documents().isWhole(mail.sha256())).isTrue();
        assertThat(ledger.database().queryForObject("SELECT COUNT(*) FROM document", Integer.class))
                .isOne();
    }

    @Test
    void oneIsSetAsideWithAReasonTakenBackAndForgottenAfterAWhile() {
        TrayMail mail = taken(Samples.mail("spam@x.example", "Buy", "now"));
        ledger.tray().setAside(mail.number(), "advertising", "ann");
        assertThat(ledger.tray().settled(5)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("advertising");
            assertThat(one.by()).isEqualTo("ann");
        });
        ledger.tray().takeBack(mail.number());
        assertThat(ledger.tray().waiting()).hasSize(1);
        ledger.tray().setAside(mail.number(), "advertising", "ann");
        ledger.database().update("UPDATE tray_mail SET settled_at = '2022-01-01T00:00:00Z'");
        TrayMail other = taken(Samples.mail("spam@x.example", "Buy", "again"));
        ledger.tray().setAside(other.number(), "advertising", "ann");
        assertThat(ledger.documents().get(mail.sha256())).isEmpty();
        assertThat(ledger.documents().get(other.sha256())).isPresent();
        assertThat(ledger.tray().find(mail.number()).orElseThrow().state()).isEqualTo(TrayMail.State.FORGOTTEN);
    }

    @Test
    void aFolderIsEmptiedEachMailOnceWhateverEnds() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("a.eml"), Samples.mail("doc@clinic.example", "C-1", "one"));
        Files.write(in.resolve("b.EML"), Samples.mail("doc@clinic.example", "C-2", "two"));
        Files.writeString(in.resolve("c.eml"), "this is no mail");
        Files.writeString(in.resolve("d.part"), "half of a mail");
        Files.createSymbolicLink(in.resolve("e.eml"), directory.resolve("database/service.properties"));
        assertThat(new FolderWatch(in, desk()).look()).isEqualTo(2);
        assertThat(in.resolve("taken/a.eml")).exists();
        assertThat(in.resolve("refused/c.eml.why.txt")).content().contains("no mail that can be read");
        assertThat(in.resolve("d.part")).exists();
        assertThat(in.resolve("e.eml")).exists();
        // A process that ended between taking and moving finds the file again.
        Files.move(in.resolve("taken/a.eml"), in.resolve("a.eml"));
        again();
        assertThat(new FolderWatch(in, desk()).look()).isZero();
        assertThat(ledger.tray().waiting()).hasSize(2);
    }

    @Test
    void aMailboxIsReadFromWhereTheLastLookEndedAndLeftAsItIs() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser claims = server.setUser("claims@city.example", "claims", "of the mailbox");
            deliver(claims, Samples.mail("doc@clinic.example", "C-1", "one"));
            deliver(claims, Samples.mail("doc@clinic.example", "C-2", "two"));
            WatchedMail.Mailbox box = watched(server.getImap().getPort());
            assertThat(new MailboxWatch(box, ledger.tray(), desk()).look()).isEqualTo(new MailboxWatch.Look(2, 0));
            assertThat(new MailboxWatch(box, ledger.tray(), desk()).look()).isEqualTo(new MailboxWatch.Look(0, 0));
            again();
            deliver(claims, Samples.mail("doc@clinic.example", "C-3", "three"));
            assertThat(new MailboxWatch(box, ledger.tray(), desk()).look()).isEqualTo(new MailboxWatch.Look(1, 0));
            // How far it was is lost: the same mails come again, and are known.
            ledger.database().update("DELETE FROM tray_mailbox");
            assertThat(new MailboxWatch(box, ledger.tray(), desk()).look()).isEqualTo(new MailboxWatch.Look(0, 0));
            assertThat(ledger.tray().waiting()).hasSize(3);
            assertThat(server.getReceivedMessages()).hasSize(3);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownIsSaidInWordsAndTriedAgain() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        int port = server.getImap().getPort();
        WatchedMail.Mailbox box = watched(port);
        server.setUser("claims@city.example", "claims", "another password");
        assertThatThrownBy(() -> new MailboxWatch(box, ledger.tray(), desk()).look())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("password");
        server.stop();
        assertThatThrownBy(() -> new MailboxWatch(box, ledger.tray(), desk()).look())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("can't be read");
    }

    private static void deliver(GreenMailUser user, byte[] mail) throws Exception {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private WatchedMail.Mailbox watched(int port) throws IOException {
        Files.deleteIfExists(directory.resolve("imap-password"));
        OwnersFiles.write(directory.resolve("imap-password"), "of the mailbox\n");
        Files.deleteIfExists(directory.resolve(WatchedMail.FILE));
        OwnersFiles.write(
                directory.resolve(WatchedMail.FILE),
                "mailbox:\n  host: 127.0.0.1\n  port: " + port
                        + "\n  security: none\n  user: claims\n  password-file: imap-password\n");
        return WatchedMail.of(directory).orElseThrow().mailbox();
    }

    @Test
    void aDescriptionThatCantBeMeantIsRefused() throws IOException {
        for (String[] one : new String[][] {
            {"folder: nowhere\n", "there is no folder"},
            {"{}\n", "name a folder, a mailbox, or both"},
            {"mailbox:\n  host: mail.example\n  security: none\n  user: a\n  password-file: p\n", "security must be tls"
            },
            {"mailbox:\n  host: mail.example\n  user: a\n", "password-file of the mailbox is missing"},
            {"colour: red\n", "the fields are folder, and mailbox"}
        }) {
            Files.deleteIfExists(directory.resolve(WatchedMail.FILE));
            OwnersFiles.write(directory.resolve(WatchedMail.FILE), one[0]);
            assertThatThrownBy(() -> WatchedMail.of(directory))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining(one[1]);
        }
    }
}
