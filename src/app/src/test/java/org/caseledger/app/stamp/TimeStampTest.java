package org.caseledger.app.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.caseledger.app.stamp.Stamper.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a time stamp, and what doesn't. */
class TimeStampTest {

    private static final byte[] NOTE = "caseledger/example\n12\nroot\n\n— signed\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2022-06-27T13:00:04Z");

    @TempDir
    private Path folder = Path.of("");

    private final Stamper stamper = new Stamper(AT);

    @AfterEach
    void close() {
        stamper.close();
    }

    private TrustedCertificates root() throws IOException {
        return TrustedCertificates.read(Files.readAllBytes(stamper.rootIn(folder.resolve("root.pem"))));
    }

    private byte[] answer(Manner manner) {
        return stamper.answer(StampRequest.over(NOTE).encoded(), manner);
    }

    private TimeStamp asked(Manner manner, TrustedCertificates trusted) throws NotStamped {
        StampRequest request = StampRequest.over(NOTE);
        return request.answered(stamper.answer(request.encoded(), manner), trusted);
    }

    @Test
    void whenAndByWhomIsTold() throws IOException, NotStamped {
        TimeStamp stamp = asked(Manner.RIGHT, root());
        assertThat(stamp.at()).isEqualTo(AT);
        assertThat(stamp.by()).isEqualTo(Stamper.NAME);
        assertThat(stamp.certificate()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(stamp.trusted()).isTrue();
    }

    @Test
    void whoIsTrustedMayBeTheAuthorityItself() throws IOException, NotStamped {
        TrustedCertificates own =
                TrustedCertificates.read(Files.readAllBytes(stamper.ownIn(folder.resolve("own.pem"))));
        assertThat(asked(Manner.RIGHT, own).trusted()).isTrue();
    }

    @Test
    void whereNobodyIsTrustedItCountsAndSaysSo() throws NotStamped {
        assertThat(asked(Manner.RIGHT, TrustedCertificates.NONE).trusted()).isFalse();
    }

    @Test
    void whomNobodyTrustedVouchesForIsRefused() throws IOException {
        TrustedCertificates another =
                TrustedCertificates.read(Files.readAllBytes(stamper.anotherRootIn(folder.resolve("another.pem"))));
        assertThatThrownBy(() -> asked(Manner.RIGHT, another))
                .isInstanceOf(NotStamped.class)
                .hasMessageContaining("no certificate that is trusted vouches for " + Stamper.NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRONG_NONCE | it answers another request: its nonce isn't ours",
                "NO_NONCE | it answers another request: its nonce isn't ours",
                "WRONG_IMPRINT | it is over other bytes",
                "REJECTED | the authority refused, with status 2: no more today?for anybody",
                "NO_USAGE | isn't for time stamps",
                "MIXED_USAGE | isn't for time stamps",
                "EXPIRED | its signature doesn't hold: certificate not valid when time stamp created",
                "ANOTHERS_SIGNATURE | its signature doesn't hold"
            })
    void whatIsNoAnswerIsRefused(Manner manner, String why) throws IOException {
        TrustedCertificates trusted = root();
        assertThatThrownBy(() -> asked(manner, trusted))
                .isInstanceOf(NotStamped.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> asked(manner, TrustedCertificates.NONE))
                .isInstanceOf(NotStamped.class)
                .hasMessageContaining(why);
    }

    @Test
    void anAnswerOfBeforeIsNoneOfNow() throws NotStamped {
        StampRequest before = StampRequest.over(NOTE);
        byte[] answer = stamper.answer(before.encoded(), Manner.RIGHT);
        before.answered(answer, TrustedCertificates.NONE);
        assertThatThrownBy(() -> StampRequest.over(NOTE).answered(answer, TrustedCertificates.NONE))
                .isInstanceOf(NotStamped.class)
                .hasMessageContaining("nonce");
    }

    @Test
    void theBytesDoNotLeaveAndTheCertificateIsAskedFor() throws IOException, GeneralSecurityException {
        var request = new org.bouncycastle.tsp.TimeStampRequest(
                StampRequest.over(NOTE).encoded());
        assertThat(request.getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(NOTE));
        assertThat(request.getCertReq()).isTrue();
        assertThat(request.getNonce().bitLength()).isEqualTo(127);
    }

    @Test
    void itIsOverTheseBytesAndNoOthers() {
        byte[] answer = answer(Manner.RIGHT);
        byte[] other = NOTE.clone();
        other[3] ^= 1;
        assertThatThrownBy(() -> TimeStamp.read(answer, other, TrustedCertificates.NONE))
                .isInstanceOf(NotStamped.class)
                .hasMessage("it is over other bytes");
    }

    /** Each byte of an answer changed in turn: it is refused, or says what it said, because nothing that was signed changed. */
    @Test
    void noChangedByteMakesItSaySomethingElse() throws IOException, NotStamped {
        TrustedCertificates trusted = root();
        byte[] answer = answer(Manner.RIGHT);
        TimeStamp right = TimeStamp.read(answer, NOTE, trusted);
        int refused = 0;
        for (int place = 0; place < answer.length; place++) {
            byte[] changed = answer.clone();
            changed[place] ^= 0x04;
            StampFinding finding = StampFinding.of(changed, NOTE, trusted);
            if (finding.stamp() == null) {
                refused++;
            } else {
                assertThat(finding.stamp()).as("byte " + place).isEqualTo(right);
            }
        }
        assertThat(refused).isGreaterThan(answer.length * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 700})
    void whatEndsInTheMiddleIsNone(int length) {
        byte[] answer = java.util.Arrays.copyOf(answer(Manner.RIGHT), length);
        assertThatThrownBy(() -> TimeStamp.read(answer, NOTE, TrustedCertificates.NONE))
                .isInstanceOf(NotStamped.class)
                .hasMessage("it is no time stamp");
    }

    @ParameterizedTest
    @CsvSource({
        "2.16.840.1.101.3.4.2.2, SHA-384, true",
        "2.16.840.1.101.3.4.2.3, SHA-512, true",
        "1.3.14.3.2.26, SHA-1, false"
    })
    void othersMayHaveAskedWithAnotherHashAsLongAsItIsSafe(String identifier, String hash, boolean taken)
            throws GeneralSecurityException, IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] question = generator
                .generate(
                        new ASN1ObjectIdentifier(identifier),
                        MessageDigest.getInstance(hash).digest(NOTE))
                .getEncoded();
        StampFinding finding = StampFinding.of(stamper.answer(question, Manner.RIGHT), NOTE, TrustedCertificates.NONE);
        assertThat(finding.stamp() != null).isEqualTo(taken);
        assertThat(finding.fault() == null || finding.fault().contains("isn't safe any more"))
                .isTrue();
    }

    /** {@code openssl ts -reply} made these, with a root of its own and an authority with an RSA key below another one. */
    @Test
    void whatAnotherProgramStampedIsRead() throws IOException, NotStamped {
        TrustedCertificates root = TrustedCertificates.read(resource("root.pem"));
        TimeStamp stamp = TimeStamp.read(resource("checkpoint.txt.tsr"), resource("checkpoint.txt"), root);
        assertThat(stamp.by()).isEqualTo("CN=OpenSSL TSA, O=Example");
        assertThat(stamp.trusted()).isTrue();
        assertThat(stamp.at()).isBetween(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TimeStampTest.class.getResourceAsStream("/stamp/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate\n", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void whatIsNoCertificateCanNotBeTrusted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedCertificates.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://tsa.example/", "tsa.example", "http://a:b@tsa.example/", "http:///x", ":", "http://x/#y"})
    void whereNobodyCanBeAskedIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Authority.address(text));
    }

    @Test
    void authoritiesAreAskedInTheOpenTooBecauseTheyAnswerSigned() {
        assertThat(Authority.address(" http://tsa.example/tsr ")).hasToString("http://tsa.example/tsr");
        assertThat(Authority.address("https://tsa.example/")).hasToString("https://tsa.example/");
    }
}
