package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.mail.LetterMail;
import org.caseledger.app.mail.MailRoom;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.policy.EmployerPolicies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that leave by e-mail: to whoever agreed, once, and with the reason on the letter's page as long as they can't. */
class LetterMailTest {

    private static final String ADDRESS = "worker@home.example";
    private static final String LETTERS = "/claims/" + Office.RESCINDED + "/letters";
    private static final Map<String, String> BY_MAIL = Map.of("template", "rescission", "way", "e-mail");

    @TempDir
    Path directory;

    private MailRoom room;
    private Office office;
    private RawHttp ortiz;

    @BeforeEach
    void open() throws IOException {
        room = new MailRoom();
        office = Office.prepared(directory, ledger -> {
            room.describe(ledger);
            policy(ledger);
        });
        ortiz = office.as(Office.ORTIZ);
    }

    /** The shipped policy of the employer, with e-mail open to its letters and an address to which answers go. */
    private static void policy(Path ledger) {
        try (InputStream shipped =
                Objects.requireNonNull(EmployerPolicies.class.getResourceAsStream("/law/policy/glendale.yaml"))) {
            String policy = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(policy).contains("\nletters:\n");
            Files.writeString(
                    Files.createDirectories(ledger.resolve("policies")).resolve("glendale.yaml"),
                    policy.replace(
                            "\nletters:\n", "\nletters:\n  ways: [print, e-mail]\n  email: risk@city.example\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        office.close();
        room.close();
    }

    private void agreed(String more) throws IOException {
        String name = office.ledger
                .facts(Office.RESCINDED)
                .reported()
                .event()
                .employee()
                .name();
        office.record("{\"do\":\"RecordContact\",\"claim\":\"" + Office.RESCINDED
                + "\",\"by\":\"m.ortiz\",\"role\":\"employee\",\"name\":\"" + name + "\",\"email\":\"" + ADDRESS
                + "\",\"from\":\"2022-05-01\"" + more + "}\n");
    }

    private void round() {
        office.workbench.parts().getBean(MailRounds.class).round();
    }

    private String issued() throws IOException {
        RawHttp.Answer answer = ortiz.post(LETTERS, BY_MAIL);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private WrittenLetter written() {
        return office.ledger.facts(Office.RESCINDED).letters().all().getLast().letter();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theLetterReachesWhoeverAgreedAsThePaperThatIsRecorded() throws Exception {
        agreed(",\"letters\":\"e-mail\"");
        assertThat(ortiz.get(LETTERS + "?template=rescission&way=e-mail").body())
                .contains("by e-mail to " + ADDRESS, "its PDF goes by e-mail to " + ADDRESS);
        String page = issued();
        round();
        room.await(1);
        WrittenLetter letter = written();
        assertThat(letter.email()).isEqualTo(ADDRESS);
        assertThat(room.mailbox(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.message().getSubject())
                    .as("nothing of it but the claim")
                    .isEqualTo("Letter about claim " + Office.RESCINDED);
            assertThat(mail.text())
                    .contains("Dear " + letter.addressee(), "Risk Management Division", "you agreed to it")
                    .doesNotContainIgnoringCase("rescission")
                    .doesNotContainIgnoringCase("denial")
                    .doesNotContain("$");
            assertThat(mail.header("Reply-To")).isEqualTo("risk@city.example");
            assertThat(mail.message().getHeader("List-Unsubscribe")).isNull();
            assertThat(mail.files()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo(letter.letter() + ".pdf");
                assertThat(file.type()).startsWithIgnoringCase("application/pdf");
                assertThat(text(file.bytes())).isEqualTo(text(PrintFolder.pdf(letter.text())));
                try (PDDocument document = Loader.loadPDF(file.bytes())) {
                    assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                            .as("tagged")
                            .isTrue();
                }
            });
        });
        assertThat("sha256:" + LedgerJson.sha256(letter.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(letter.textHash());
        assertThat(office.ledger.directory().resolve(PrintFolder.FOLDER).resolve(PrintFolder.file(letter)))
                .as("it is mailed, and not printed, too")
                .doesNotExist();
        round();
        assertThat(room.arrived()).isEqualTo(1);
        assertThat(ortiz.get(page).body()).contains("by e-mail to " + ADDRESS, "The mail server took it on");
    }

    @Test
    void whatTheServerCantTakeIsSaidOnTheLettersPageAndTriedAgain() throws Exception {
        agreed(",\"letters\":\"e-mail\"");
        room.stop();
        String page = issued();
        try (LetterMail mail = LetterMail.of(office.ledger).orElseThrow()) {
            Dispatch.of(office.ledger, List.of(mail)).handOverAll();
        }
        assertThat(ortiz.get(page).body())
                .contains("It has not left: no mail server listens at", "again at", "print the PDF below and post it");
        room.start();
        office.pass(Duration.ofMinutes(1));
        round();
        room.await(1);
        assertThat(room.mailbox(ADDRESS)).hasSize(1);
    }

    @Test
    void whoDidntAgreeGetsPaperWhateverAddressIsOnFile() throws Exception {
        agreed("");
        assertThat(ortiz.get(LETTERS).body())
                .contains("It is printed: the employee of claim")
                .doesNotContain("name=\"way\"><option");
        RawHttp.Answer refused = ortiz.post(LETTERS, BY_MAIL);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("agree to letters by e-mail");
        assertThat(ortiz.post(LETTERS, Map.of("template", "rescission", "way", "pigeon"))
                        .status())
                .isEqualTo(400);
        assertThat(ortiz.post(LETTERS, Map.of("template", "rescission")).status())
                .isEqualTo(302);
        assertThat(written().email()).isNull();
        assertThat(office.ledger.directory().resolve(PrintFolder.FOLDER).resolve(PrintFolder.file(written())))
                .exists();
        // Somebody hands it to the mail all the same: it has no address there.
        try (LetterMail mail = LetterMail.of(office.ledger).orElseThrow()) {
            assertThatThrownBy(() -> mail.carry(new Departure(
                            DepartureKind.LETTER_MAIL, "x", written().letter())))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("is printed");
        }
    }

    @Test
    void withoutAMailServerNothingIsIssuedThatCantLeave() throws Exception {
        agreed(",\"letters\":\"e-mail\"");
        Files.delete(office.ledger.directory().resolve(MailServer.FILE));
        RawHttp.Answer refused = ortiz.post(LETTERS, BY_MAIL);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("no mail server takes this ledger");
        assertThat(office.ledger.facts(Office.RESCINDED).letters().all()).isEmpty();
    }
}
