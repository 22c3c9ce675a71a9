package org.caseledger.app.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseledger.app.document.Samples;
import org.junit.jupiter.api.Test;

/** Mails are read for what they say, within bounds. */
class MailReaderTest {

    private static final String HEAD =
            "Return-Path: <doc@clinic.example>\r\nFrom: =?UTF-8?Q?Dr=2E_R=C3=ADo?= <Doc@Clinic.example>\r\n"
                    + "Subject: =?UTF-8?B?" + Base64.getEncoder().encodeToString("Work status, Ana Ruiz".getBytes())
                    + "?=\r\n"
                    + "Message-ID: <1@clinic.example>\r\nDate: Mon, 20 Jun 2022 09:30:00 -0700\r\nMIME-Version: 1.0\r\n";

    private static Mail read(String mail) {
        return MailReader.read(Samples.text(mail)).orElseThrow();
    }

    private static String part(String type, String disposition, String body) {
        return "--b\r\nContent-Type: " + type + "\r\nContent-Disposition: " + disposition + "\r\n\r\n" + body + "\r\n";
    }

    private static String several(String parts) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + "--b--\r\n";
    }

    @Test
    void saysWhoWhatAndWhen() {
        Mail mail = read(HEAD
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\nLight duty.\r\n\r\n\r\n\r\nNo lifting.\u0007\r\n");
        assertThat(mail.sender()).isEqualTo("doc@clinic.example");
        assertThat(mail.senderName()).isEqualTo("Dr. Río");
        assertThat(mail.subject()).isEqualTo("Work status, Ana Ruiz");
        assertThat(mail.messageId()).isEqualTo("<1@clinic.example>");
        assertThat(mail.sentAt()).hasToString("2022-06-20T16:30:00Z");
        assertThat(mail.beginning()).isEqualTo("Light duty.\n\nNo lifting.");
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void ofAPageTheWordsAreRead() {
        Mail mail = read(HEAD
                + "Content-Type: text/html\r\n\r\n<html><head><style>p{}</style></head><body><p>Light &amp; easy</p>"
                + "<script>alert('x')</script><div>until May</div></body></html>");
        assertThat(mail.beginning()).contains("Light & easy", "until May").doesNotContain("alert", "<", "p{}");
    }

    @Test
    void whatIsAttachedIsTakenOutAndAMailWithinIsAFile() {
        Mail mail = read(several(part("text/plain", "inline", "See the note.")
                + part("application/pdf", "attachment; filename=\"note.pdf\"", "%PDF-1.4 x")
                + part("message/rfc822", "attachment", HEAD + "Content-Type: text/plain\r\n\r\nInner words")));
        assertThat(mail.beginning()).isEqualTo("See the note.");
        assertThat(mail.files()).extracting(Mail.File::name).containsExactly("note.pdf", "mail.eml");
    }

    @Test
    void moreFilesAndDeeperPartsThanAreTakenStayInTheMail() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> part("application/pdf", "attachment; filename=\"" + i + ".pdf\"", "%PDF-1.4 " + i))
                .collect(Collectors.joining());
        assertThat(read(several(many)).files()).hasSize(MailReader.FILES_MAX);
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        assertThat(MailReader.read(Samples.text(deep + "Content-Type: text/plain\r\n\r\nx")))
                .hasValueSatisfying(mail -> assertThat(mail.files()).isEmpty());
    }

    @Test
    void brokenOnesAreReadAsFarAsTheyCanBe() {
        Mail mail = read(
                "Return-Path: <>\r\nFrom: \r\nSubject: \r\nDate: soon\r\nContent-Type: text/plain; charset=\"no-such\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n!!!!\r\n");
        assertThat(mail.sender()).isEqualTo("nobody");
        assertThat(mail.subject()).isEqualTo("(no subject)");
        assertThat(mail.sentAt()).isNull();
        assertThat(MailReader.read(Samples.pdf("no mail"))).isEmpty();
        assertThat(MailReader.read(new byte[0])).isEmpty();
    }
}
