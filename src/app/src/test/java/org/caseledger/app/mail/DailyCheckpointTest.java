package org.caseledger.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.ask.AboutIntegrity;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.mail.MailRoom.Attached;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.SigningKeyFile;
import org.caseledger.app.webhook.Receiver;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkpoint of each day, from the deciding to where it is kept. */
class DailyCheckpointTest {

    private static final Who ROOT = Who.owner("root");
    private static final String AUDITOR = "audit@firm.example";

    @TempDir
    Path temporary;

    private Path directory;
    private Path folder;
    private final ClockSetByHand clock = new ClockSetByHand(Instant.parse("2022-06-27T08:00:00Z"));
    private OpenLedger ledger;

    @BeforeEach
    void aLedger() throws IOException {
        directory = temporary.resolve("ledger");
        folder = Files.createDirectories(temporary.resolve("auditors"));
        EmptyLedger.in(directory);
        ledger = Ledger.open(directory, clock);
    }

    @AfterEach
    void closed() {
        ledger.close();
    }

    private CheckpointDesk desk() {
        return new CheckpointDesk(ledger, SigningKeyFile.of(null, directory));
    }

    private CheckpointWays ways(String text) throws IOException {
        Files.deleteIfExists(directory.resolve(CheckpointWays.FILE));
        OwnersFiles.write(directory.resolve(CheckpointWays.FILE), text);
        return CheckpointWays.of(directory).orElseThrow();
    }

    private CheckpointWays folderAndPrint() throws IOException {
        return ways("folder: " + folder + "\nprint: true\n");
    }

    private List<Leaving> tried() {
        return EveryCarrier.tryNow(ledger);
    }

    private SignedNote kept(String day) throws IOException {
        return SignedNote.read(Files.readString(folder.resolve("checkpoint-" + day + ".txt")));
    }

    @Test
    void aDayHasOneWhateverIsRecordedAndWhoeverAsksAgain() throws IOException {
        desk().verifier(ROOT);
        CheckpointWays ways = folderAndPrint();
        Daily first = new DailyCheckpoint(ledger, ways).whenDue().orElseThrow();
        assertThat(first.day()).isEqualTo(LocalDate.parse("2022-06-27"));
        assertThat(first.note().signedBy(desk().verifier(ROOT))).isTrue();
        assertThat(new DailyCheckpoint(ledger, ways).whenDue()).isEmpty();

        // The ledger grows, and another process opens it on the same day.
        desk().replace("the key was lent", ROOT);
        ledger.close();
        ledger = Ledger.open(directory, clock);
        assertThat(new DailyCheckpoint(ledger, ways).whenDue()).isEmpty();
        // Nor does another that looked at the same time decide it again.
        assertThat(ledger.integrity().decide(new Daily(first.day(), desk().sign(ROOT), clock.instant()), ways.names()))
                .isFalse();
        assertThat(ledger.integrity().lastDaily())
                .map(daily -> daily.note().written())
                .contains(first.note().written());

        assertThat(tried()).hasSize(2).noneMatch(Leaving::waits);
        assertThat(kept("2022-06-27").written()).isEqualTo(first.note().written());
        assertThat(tried()).isEmpty();
    }

    @Test
    void aDayOnWhichNothingWasRecordedHasOneAndAClockSetBackHasNone() throws IOException {
        desk().verifier(ROOT);
        CheckpointWays ways = folderAndPrint();
        DailyCheckpoint daily = new DailyCheckpoint(ledger, ways);
        Daily first = daily.whenDue().orElseThrow();
        clock.set(Instant.parse("2022-06-28T05:59:59Z"));
        assertThat(daily.whenDue()).as("its hour hasn't come").isEmpty();
        clock.set(Instant.parse("2022-06-28T06:00:00Z"));
        assertThat(daily.whenDue().orElseThrow().note().written())
                .isEqualTo(first.note().written());
        clock.set(Instant.parse("2022-06-26T12:00:00Z"));
        assertThat(daily.whenDue()).isEmpty();
        // Nobody signs now what was so on days on which nobody looked.
        clock.set(Instant.parse("2022-07-04T06:00:00Z"));
        assertThat(daily.whenDue()).map(Daily::day).contains(LocalDate.parse("2022-07-04"));
        tried();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "checkpoint-2022-06-27.txt", "checkpoint-2022-06-28.txt", "checkpoint-2022-07-04.txt");
        }
    }

    @Test
    void whatWasKeptIsWhatTheLedgerIsVerifiedAgainst() throws IOException {
        desk().verifier(ROOT);
        new DailyCheckpoint(ledger, folderAndPrint()).whenDue();
        tried();
        assertThat(desk().verify(kept("2022-06-27"), desk().verifier(ROOT), ROOT, count -> {})
                        .fault())
                .isEmpty();
    }

    @Test
    void withoutAKeyItIsSaidWhatToDoUntilThereIsOne() throws IOException {
        DailyCheckpoint daily = new DailyCheckpoint(ledger, folderAndPrint());
        long entries = ledger.tree().now().size();
        assertThatThrownBy(daily::whenDue).isInstanceOf(LedgerFault.class).hasMessageContaining("checkpoint --key");
        assertThat(ledger.tree().now().size()).as("the program records nothing").isEqualTo(entries);
        assertThat(new AboutIntegrity(ledger).now().dailyFault()).contains("checkpoint --key");
        assertThat(new AboutIntegrity(ledger).now().lastDaily()).isNull();
        desk().verifier(ROOT);
        assertThat(daily.whenDue()).isPresent();
        assertThat(new AboutIntegrity(ledger).now().dailyFault()).isNull();
    }

    @Test
    void aFolderThatIsntThereKeepsNoOtherWayBackAndIsTriedAgain() throws IOException {
        desk().verifier(ROOT);
        Files.delete(folder);
        new DailyCheckpoint(ledger, folderAndPrint()).whenDue();
        tried();
        IntegrityAnswer.Daily far = new AboutIntegrity(ledger).now().lastDaily();
        assertThat(far).isNotNull();
        assertThat(far.ways())
                .filteredOn(way -> way.leftAt() == null)
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.to()).isEqualTo("folder");
                    assertThat(way.fault()).contains("there is no folder " + folder);
                });
        assertThat(folder).doesNotExist();
        Files.createDirectory(folder);
        tried();
        assertThat(new AboutIntegrity(ledger).now().lastDaily().ways()).allMatch(way -> way.leftAt() != null);
        assertThat(kept("2022-06-27").checkpoint().size()).isEqualTo(far.size());
    }

    @Test
    void whatLiesThereUnderItsNameIsNotReplaced() throws IOException {
        desk().verifier(ROOT);
        Path file = Files.writeString(folder.resolve("checkpoint-2022-06-27.txt"), "of another ledger\n");
        new DailyCheckpoint(ledger, folderAndPrint()).whenDue();
        assertThat(tried())
                .filteredOn(Leaving::waits)
                .singleElement()
                .satisfies(leaving -> assertThat(leaving.fault()).contains("is another checkpoint"));
        assertThat(file).hasContent("of another ledger\n");
    }

    @Test
    void whatIsPrintedHasEveryLineOfTheNote() throws IOException {
        desk().verifier(ROOT);
        Daily daily = new DailyCheckpoint(ledger, folderAndPrint()).whenDue().orElseThrow();
        tried();
        try (PDDocument pdf = Loader.loadPDF(
                directory.resolve("print").resolve("checkpoint-2022-06-27.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            daily.note().written().lines().forEach(line -> assertThat(text).contains(line.replaceAll("\\s", "")));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aWayThatIsNamedNoMoreIsForgotten() throws IOException {
        desk().verifier(ROOT);
        Files.delete(folder);
        new DailyCheckpoint(ledger, folderAndPrint()).whenDue();
        ways("print: true\n");
        tried();
        assertThat(ledger.outbox().waiting()).isEmpty();
        assertThat(new AboutIntegrity(ledger).now().lastDaily().ways())
                .extracting(IntegrityAnswer.Way::to)
                .containsExactly("print");
    }

    @Test
    void anAuditorGetsTheNoteToTheByteByMailOnceThereIsAServer() throws Exception {
        desk().verifier(ROOT);
        try (MailRoom room = new MailRoom()) {
            room.describe(directory);
            room.stop();
            Daily daily = new DailyCheckpoint(ledger, ways("e-mail: [" + AUDITOR + "]\n"))
                    .whenDue()
                    .orElseThrow();
            assertThat(tried())
                    .singleElement()
                    .satisfies(leaving -> assertThat(leaving.fault()).contains("no mail server listens"));
            room.start();
            tried();
            assertThat(room.mailbox(AUDITOR)).singleElement().satisfies(mail -> {
                assertThat(mail.message().getSubject()).isEqualTo("Checkpoint of 06/27/2022");
                assertThat(mail.files()).singleElement().satisfies(file -> {
                    assertThat(file).extracting(Attached::name).isEqualTo("checkpoint-2022-06-27.txt");
                    assertThat(file.bytes()).asString().isEqualTo(daily.note().written());
                });
            });
            assertThat(tried()).isEmpty();
        }
    }

    @Test
    void anotherSystemIsToldTheNoteUnderTheSameIdUntilItTakesIt() throws Exception {
        desk().verifier(ROOT);
        try (Receiver receiver = new Receiver()) {
            Daily daily = new DailyCheckpoint(ledger, ways("webhook: " + receiver.url("/checkpoints") + "\n"))
                    .whenDue()
                    .orElseThrow();
            receiver.answer(503);
            assertThat(tried())
                    .singleElement()
                    .satisfies(leaving -> assertThat(leaving.fault()).isEqualTo("it answered 503"));
            receiver.answer(204);
            assertThat(tried()).noneMatch(Leaving::waits);
            for (int times = 0; times < 2; times++) {
                Receiver.Heard heard = receiver.next();
                assertThat(heard.id()).isEqualTo("daily/2022-06-27/checkpoint/webhook");
                assertThat(heard.body()).isEqualTo(daily.note().written());
            }
            assertThat(tried()).isEmpty();
        }
    }
}
