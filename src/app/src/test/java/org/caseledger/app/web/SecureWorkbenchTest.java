package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.SelfSignedCertificate;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The workbench with TLS: a certificate that is given, and the one for trying. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureWorkbenchTest {

    private static final List<String> NAMES = List.of("localhost", "127.0.0.1");
    private static final char[] NO_PASSWORD = {};

    private Path folder = Path.of("");
    private OpenLedger ledger;
    private Transport.SelfSigned first;
    private Transport.SelfSigned second;
    private Transport.Certified files;
    private Workbench workbench;

    @BeforeAll
    void serve(@TempDir Path directory) throws IOException, GeneralSecurityException {
        folder = directory;
        ledger = Ledger.open(directory.resolve("ledger"), Clock.systemUTC());
        Instant now = ledger.clock().instant();
        first = SelfSignedCertificate.in(directory.resolve("ledger"), NAMES, now);
        second = SelfSignedCertificate.in(directory.resolve("second"), NAMES, now);
        files = new Transport.Certified(directory.resolve("certificate.pem"), directory.resolve("key.pem"));
        write(first, files);
        workbench = Workbench.start(ledger, with(files));
    }

    @AfterAll
    void close() {
        workbench.close();
        ledger.close();
    }

    @Test
    void aGivenCertificateIsReadAgainWhenItsFilesChange() throws Exception {
        assertThat(workbench.address()).startsWith("https://127.0.0.1:");
        HttpResponse<String> answer = get(first, workbench.address());
        assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(serial(workbench)).isEqualTo(certificate(first).getSerialNumber());

        write(second, files);
        while (!serial(workbench).equals(certificate(second).getSerialNumber())) {
            Thread.onSpinWait();
        }
        assertThat(get(second, workbench.address()).statusCode()).isLessThan(500);
    }

    @Test
    void aProgramOnTheMachineComesByTheNearDoor() throws Exception {
        assertThat(workbench.near()).startsWith("http://127.0.0.1:").isNotEqualTo(workbench.address());
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request(workbench.near()), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theCertificateForTryingStaysAndIsItsOwnersAlone() throws Exception {
        Instant now = ledger.clock().instant();
        assertThat(SelfSignedCertificate.in(folder.resolve("ledger"), NAMES, now))
                .isEqualTo(first);
        assertThat(first.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}").isNotEqualTo(second.fingerprint());
        assertThat(certificate(first).getSubjectAlternativeNames().toString()).contains("localhost", "127.0.0.1");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.keys())))
                    .isEqualTo("rw-------");
        }
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    void theCertificateForTryingIsMadeAgainWhenItHasExpired() {
        Path ledgers = folder.resolve("expiring");
        Instant now = ledger.clock().instant();
        Transport.SelfSigned old = SelfSignedCertificate.in(ledgers, NAMES, now);
        assertThat(SelfSignedCertificate.in(ledgers, NAMES, now.plus(Duration.ofDays(396))))
                .isEqualTo(old);
        assertThat(SelfSignedCertificate.in(ledgers, NAMES, now.plus(Duration.ofDays(398))))
                .isNotEqualTo(old);
    }

    @Test
    void browsersAreNotHeldToACertificateThatTheyWarnOf() throws Exception {
        try (Workbench trying = Workbench.start(ledger, with(first))) {
            HttpResponse<String> answer = get(first, trying.address());
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        Path key = folder.resolve("other-key.pem");
        write(second, new Transport.Certified(folder.resolve("unused.pem"), key));
        Transport.Certified mixed = new Transport.Certified(folder.resolve("mixed.pem"), key);
        write(first, new Transport.Certified(mixed.certificate(), folder.resolve("unused-key.pem")));

        assertThatThrownBy(() -> Workbench.start(ledger, with(mixed)))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("mixed.pem")
                .hasMessageContaining("other-key.pem");
        assertThatThrownBy(() ->
                        Workbench.start(ledger, with(new Transport.Certified(folder.resolve("nowhere.pem"), key))))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("nowhere.pem");
    }

    private static Listening with(Transport transport) {
        return new Listening(Listening.HERE, 0, transport, false, List.of(), OptionalInt.empty());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Trusts the certificate of {@code trusted} and no other. */
    private static HttpResponse<String> get(Transport.SelfSigned trusted, String address) throws Exception {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, NO_PASSWORD);
        anchors.setCertificateEntry("workbench", certificate(trusted));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(request(address), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static BigInteger serial(Workbench workbench) throws Exception {
        return ServedCertificate.of(workbench.port()).getSerialNumber();
    }

    private static KeyStore keys(Transport.SelfSigned own) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(own.keys())) {
            store.load(in, own.password().toCharArray());
        }
        return store;
    }

    private static X509Certificate certificate(Transport.SelfSigned own) throws IOException, GeneralSecurityException {
        return (X509Certificate) keys(own).getCertificate("workbench");
    }

    /** Writes the certificate and the key of {@code own} as PEM, as an authority hands them out. */
    private static void write(Transport.SelfSigned own, Transport.Certified files)
            throws IOException, GeneralSecurityException {
        Key key = keys(own).getKey("workbench", own.password().toCharArray());
        Files.writeString(
                files.certificate(), pem("CERTIFICATE", certificate(own).getEncoded()));
        Files.writeString(files.key(), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
