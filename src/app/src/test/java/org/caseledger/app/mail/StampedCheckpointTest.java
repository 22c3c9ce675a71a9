package org.caseledger.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.ask.AboutIntegrity;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.mail.MailRoom.Attached;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.stamp.NotStamped;
import org.caseledger.app.stamp.Stamper;
import org.caseledger.app.stamp.Stamper.Manner;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.stamp.TrustedCertificates;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.IntegrityBook.Daily;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.text.IntegrityText;
import org.caseledger.app.webhook.Receiver;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The checkpoint of each day, stamped by an authority before it leaves. */
class StampedCheckpointTest {

    private static final Who ROOT = Who.owner("root");
    private static final String AUDITOR = "audit@firm.example";
    private static final Instant STAMPED = Instant.parse("2022-06-27T15:00:07Z");
    private static final String FILE = "checkpoint-2022-06-27.txt";

    @TempDir
    Path temporary;

    private Path directory;
    private Path folder;
    private final ClockSetByHand clock = new ClockSetByHand(Instant.parse("2022-06-27T15:00:00Z"));
    private final Stamper stamper = new Stamper(STAMPED);
    private OpenLedger ledger;

    @BeforeEach
    void aLedger() throws IOException {
        directory = temporary.resolve("ledger");
        folder = Files.createDirectories(temporary.resolve("auditors"));
        EmptyLedger.in(directory);
        stamper.rootIn(directory.resolve("tsa.pem"));
        ledger = Ledger.open(directory, clock);
        CheckpointDesk.of(ledger).verifier(ROOT);
    }

    @AfterEach
    void closed() {
        ledger.close();
        stamper.close();
    }

    private CheckpointWays ways(String... lines) throws IOException {
        Files.deleteIfExists(directory.resolve(CheckpointWays.FILE));
        OwnersFiles.write(directory.resolve(CheckpointWays.FILE), String.join("\n", lines) + "\n");
        return CheckpointWays.of(directory).orElseThrow();
    }

    private String stamped() {
        return "timestamp: " + stamper.url() + "\ntimestamp-certificate: tsa.pem";
    }

    private Daily decided(CheckpointWays ways) {
        return new DailyCheckpoint(ledger, ways).whenDue().orElseThrow();
    }

    private List<Leaving> tried() {
        return EveryCarrier.tryNow(ledger);
    }

    private static byte[] note(Daily daily) {
        return daily.note().written().getBytes(StandardCharsets.UTF_8);
    }

    private IntegrityAnswer.Daily known() {
        IntegrityAnswer.Daily known = new AboutIntegrity(ledger).now().lastDaily();
        assertThat(known).isNotNull();
        return known;
    }

    private TimeStamp stamp(byte[] answer, Daily daily) throws IOException, NotStamped {
        return TimeStamp.read(
                answer, note(daily), TrustedCertificates.read(Files.readAllBytes(directory.resolve("tsa.pem"))));
    }

    @Test
    void oneStampGoesAlongByEveryWay() throws Exception {
        try (MailRoom room = new MailRoom();
                Receiver receiver = new Receiver()) {
            room.describe(directory);
            Daily daily = decided(ways(
                    "print: true",
                    "folder: " + folder,
                    "e-mail: [" + AUDITOR + "]",
                    "webhook: " + receiver.url("/checkpoints"),
                    stamped()));
            assertThat(known().stamp())
                    .as("it is asked for when the first way is tried")
                    .isNull();
            assertThat(tried()).hasSize(4).noneMatch(Leaving::waits);
            assertThat(stamper.asked()).isEqualTo(1);

            assertThat(folder.resolve(FILE)).hasBinaryContent(note(daily));
            byte[] answer = Files.readAllBytes(folder.resolve(FILE + ".tsr"));
            TimeStamp stamp = stamp(answer, daily);
            assertThat(stamp.at()).isEqualTo(STAMPED);
            assertThat(stamp.trusted()).isTrue();
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(2);
            }

            assertThat(room.mailbox(AUDITOR)).singleElement().satisfies(mail -> {
                assertThat(mail.files()).extracting(Attached::name).containsExactly(FILE, FILE + ".tsr");
                assertThat(mail.files().getFirst().bytes()).isEqualTo(note(daily));
                assertThat(mail.files().getLast().bytes()).isEqualTo(answer);
                assertThat(mail.files().getLast().type()).startsWithIgnoringCase("application/timestamp-reply");
                assertThat(mail.text()).contains("stamped at: ", Stamper.NAME, FILE + ".tsr");
            });

            JsonNode told = receiver.next().json();
            assertThat(told.propertyNames()).containsExactly("checkpoint", "stamp");
            assertThat(told.get("checkpoint").stringValue())
                    .isEqualTo(daily.note().written());
            assertThat(told.get("stamp").binaryValue()).isEqualTo(answer);

            Path prints = directory.resolve("print");
            assertThat(prints.resolve(FILE + ".tsr")).hasBinaryContent(answer);
            try (PDDocument pdf =
                    Loader.loadPDF(prints.resolve("checkpoint-2022-06-27.pdf").toFile())) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text).contains("Stamped at ", ", by " + Stamper.NAME, FILE + ".tsr", "Signed at ");
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }

            assertThat(known().stamp()).isEqualTo(new IntegrityAnswer.Stamp(STAMPED, Stamper.NAME));
            assertThat(IntegrityText.of(new AboutIntegrity(ledger).now(), ledger.time()))
                    .contains(" entries, stamped at " + ledger.time().shown(STAMPED) + " by " + Stamper.NAME);
        }
    }

    @Test
    void whileNobodyStampsNothingLeavesAndEachWaySaysWhy() throws Exception {
        stamper.stop();
        Daily daily = decided(ways("print: true", "folder: " + folder, stamped()));
        assertThat(tried())
                .hasSize(2)
                .allSatisfy(leaving -> assertThat(leaving.fault())
                        .isEqualTo("no time stamp from " + stamper.url() + ": nobody listens there"));
        assertThat(folder).isEmptyDirectory();
        assertThat(known().stamp()).isNull();
        assertThat(known().ways()).allSatisfy(way -> {
            assertThat(way.leftAt()).isNull();
            assertThat(way.fault()).startsWith("no time stamp from ");
        });

        stamper.start();
        assertThat(tried()).hasSize(2).noneMatch(Leaving::waits);
        assertThat(stamper.asked()).isEqualTo(1);
        assertThat(stamp(Files.readAllBytes(folder.resolve(FILE + ".tsr")), daily)
                        .at())
                .isEqualTo(STAMPED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRONG_NONCE | its nonce isn't ours",
                "WRONG_IMPRINT | it is over other bytes",
                "REJECTED | the authority refused, with status 2",
                "NO_USAGE | isn't for time stamps",
                "ANOTHERS_SIGNATURE | its signature doesn't hold",
                "BUSY | it answered 503",
                "PAGE | it is no time stamp",
                "ENDLESS | exceeds capacity"
            })
    void anAnswerThatDoesNotCountIsNotKeptAndIsAskedForAgain(Manner manner, String why) throws IOException {
        stamper.does(manner);
        decided(ways("folder: " + folder, stamped()));
        assertThat(tried())
                .singleElement()
                .satisfies(leaving -> assertThat(leaving.fault())
                        .startsWith("no time stamp from " + stamper.url() + ": ")
                        .contains(why));
        assertThat(folder).isEmptyDirectory();
        assertThat(known().stamp()).isNull();
        stamper.does(Manner.RIGHT);
        assertThat(tried()).singleElement().matches(leaving -> !leaving.waits());
        assertThat(known().stamp()).isNotNull();
    }

    @Test
    void whomTheCertificateDoesNotVouchForStampsNothing() throws IOException {
        stamper.anotherRootIn(directory.resolve("tsa.pem"));
        decided(ways("folder: " + folder, stamped()));
        assertThat(tried())
                .singleElement()
                .satisfies(
                        leaving -> assertThat(leaving.fault()).contains("no certificate that is trusted vouches for"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasStampedBeforeAWayFailedIsNotStampedAgain() throws IOException {
        Files.delete(folder);
        decided(ways("folder: " + folder, stamped()));
        assertThat(tried())
                .singleElement()
                .satisfies(leaving -> assertThat(leaving.fault()).contains("there is no folder"));
        assertThat(known().stamp()).isNotNull();
        Files.createDirectory(folder);
        stamper.stop();
        ledger.close();
        ledger = Ledger.open(directory, clock);
        assertThat(tried()).singleElement().matches(leaving -> !leaving.waits());
        assertThat(folder.resolve(FILE + ".tsr")).exists();
        assertThat(stamper.asked()).isEqualTo(1);
    }

    @Test
    void whoeverAsksForNoneAnyMoreHasItLeaveWithout() throws IOException {
        stamper.stop();
        decided(ways("folder: " + folder, stamped()));
        tried();
        ways("folder: " + folder);
        assertThat(tried()).singleElement().matches(leaving -> !leaving.waits());
        assertThat(folder.resolve(FILE)).exists();
        assertThat(folder.resolve(FILE + ".tsr")).doesNotExist();
    }

    @Test
    void eachDayHasItsOwn() throws Exception {
        CheckpointWays ways = ways("folder: " + folder, stamped());
        Daily first = decided(ways);
        tried();
        clock.set(Instant.parse("2022-06-28T15:00:00Z"));
        Daily second = decided(ways);
        assertThat(second.note().written()).isEqualTo(first.note().written());
        tried();
        assertThat(stamper.asked()).isEqualTo(2);
        byte[] answer = Files.readAllBytes(folder.resolve("checkpoint-2022-06-28.txt.tsr"));
        assertThat(answer).isNotEqualTo(Files.readAllBytes(folder.resolve(FILE + ".tsr")));
        assertThat(stamp(answer, second)).isNotNull();
    }
}
