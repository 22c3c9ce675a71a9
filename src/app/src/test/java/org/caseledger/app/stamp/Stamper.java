package org.caseledger.app.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * An authority for time stamps, on this machine, with a root that vouches for it. It stamps rightly unless it is set to do something
 * else, and can be stopped and started again at its port.
 */
public final class Stamper implements AutoCloseable {

    /** Whose certificate signs. */
    public static final String NAME = "CN=Example TSA, O=Example";

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");
    private static final Duration VALID = Duration.ofDays(3_650);

    /** What it does with what it is asked. */
    public enum Manner {
        /** Stamps it. */
        RIGHT,
        /** Stamps it with a nonce of its own. */
        WRONG_NONCE,
        /** Stamps it without the nonce. */
        NO_NONCE,
        /** Stamps other bytes. */
        WRONG_IMPRINT,
        /** Refuses it. */
        REJECTED,
        /** Signs with a certificate that isn't for time stamps. */
        NO_USAGE,
        /** Signs with a certificate that is for more than time stamps. */
        MIXED_USAGE,
        /** Signs with one that had expired. */
        EXPIRED,
        /** Sends its certificate along, and another one's signature. */
        ANOTHERS_SIGNATURE,
        /** Answers 503. */
        BUSY,
        /** Answers a page. */
        PAGE,
        /** Answers more than anybody reads. */
        ENDLESS,
        /** Answers what it answered before. */
        AGAIN
    }

    /** Who signs: a certificate and its key. */
    private record Signer(X509Certificate certificate, PrivateKey key) {}

    private final Instant at;
    private final KeyPair rootKeys = keys();
    private final X509Certificate root;
    private final Signer right;
    private final AtomicLong serials = new AtomicLong(1_000);
    private final List<byte[]> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private volatile Manner manner = Manner.RIGHT;
    private volatile byte[] last = new byte[0];

    /** One whose clock shows {@code at}. */
    public Stamper(Instant at) {
        this.at = at;
        root = root("CN=Example Root, O=Example", rootKeys);
        right = signer(at.minus(VALID), at.plus(VALID), KeyPurposeId.id_kp_timeStamping);
        server = started(0);
        port = server.getAddress().getPort();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate root(String name, KeyPair keys) {
        X500Principal principal = new X500Principal(name);
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    principal,
                    BigInteger.ONE,
                    Date.from(at.minus(VALID)),
                    Date.from(at.plus(VALID)),
                    principal,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signer signer(Instant from, Instant to, KeyPurposeId... usages) {
        return signer(keys(), serials.incrementAndGet(), from, to, usages);
    }

    private Signer signer(KeyPair keys, long serial, Instant from, Instant to, KeyPurposeId... usages) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    root.getSubjectX500Principal(),
                    BigInteger.valueOf(serial),
                    Date.from(from),
                    Date.from(to),
                    new X500Principal(NAME),
                    keys.getPublic());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            if (usages.length > 0) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(usages));
            }
            return new Signer(
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(rootKeys.getPrivate()))),
                    keys.getPrivate());
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it does with what it is asked what {@code now} says. */
    public void does(Manner now) {
        manner = now;
    }

    /** How often it was asked. */
    public int asked() {
        return heard.size();
    }

    /** What it was asked the last time. */
    TimeStampRequest question() throws IOException {
        return new TimeStampRequest(heard.getLast());
    }

    /** Where it is asked. */
    public String url() {
        return "http://127.0.0.1:" + port + "/tsa";
    }

    /** Its root's certificate, as {@code file}. */
    public Path rootIn(Path file) throws IOException {
        return Files.writeString(file, pem(root));
    }

    /** Its own certificate, as {@code file}. */
    public Path ownIn(Path file) throws IOException {
        return Files.writeString(file, pem(right.certificate()));
    }

    /** The certificate of a root that has its name and vouches for nobody, as {@code file}. */
    public Path anotherRootIn(Path file) throws IOException {
        return Files.writeString(file, pem(root("CN=Example Root, O=Example", keys())));
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its answer to {@code question}, in the manner {@code how}. */
    byte[] answer(byte[] question, Manner how) {
        try {
            return response(new TimeStampRequest(question), how).getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampResponse response(TimeStampRequest asked, Manner how)
            throws IOException, GeneralSecurityException, OperatorException, TSPException {
        TimeStampRequestGenerator another = new TimeStampRequestGenerator();
        another.setCertReq(asked.getCertReq());
        return switch (how) {
            case REJECTED ->
                new TimeStampResponseGenerator(tokens(right, right), TSPAlgorithms.ALLOWED)
                        .generateFailResponse(
                                PKIStatus.REJECTION, PKIFailureInfo.badRequest, "no more today\nfor anybody");
            case WRONG_NONCE ->
                granted(
                        right,
                        right,
                        another.generate(
                                asked.getMessageImprintAlgOID(),
                                asked.getMessageImprintDigest(),
                                asked.getNonce().add(BigInteger.ONE)));
            case NO_NONCE ->
                granted(
                        right,
                        right,
                        another.generate(asked.getMessageImprintAlgOID(), asked.getMessageImprintDigest()));
            case WRONG_IMPRINT ->
                granted(right, right, another.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce()));
            case NO_USAGE -> withUsages(asked);
            case MIXED_USAGE -> withUsages(asked, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning);
            case EXPIRED -> {
                Signer expired = signer(at.minus(VALID), at.minusSeconds(60), KeyPurposeId.id_kp_timeStamping);
                yield granted(expired, expired, asked);
            }
            case ANOTHERS_SIGNATURE -> {
                Signer thief = new Signer(right.certificate(), keys().getPrivate());
                yield granted(thief, thief, asked);
            }
            case RIGHT, BUSY, PAGE, ENDLESS, AGAIN -> granted(right, right, asked);
        };
    }

    /** Signed with a key whose certificate is for {@code usages}; the library signs with none that isn't for time stamps. */
    private TimeStampResponse withUsages(TimeStampRequest asked, KeyPurposeId... usages)
            throws GeneralSecurityException, OperatorException, TSPException {
        KeyPair keys = keys();
        long serial = serials.incrementAndGet();
        return granted(
                signer(keys, serial, at.minus(VALID), at.plus(VALID), KeyPurposeId.id_kp_timeStamping),
                signer(keys, serial, at.minus(VALID), at.plus(VALID), usages),
                asked);
    }

    private TimeStampResponse granted(Signer signs, Signer sent, TimeStampRequest asked)
            throws GeneralSecurityException, OperatorException, TSPException {
        return new TimeStampResponseGenerator(
                        tokens(signs, sent),
                        Set.of(TSPAlgorithms.SHA1, TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512))
                .generate(asked, BigInteger.valueOf(serials.incrementAndGet()), Date.from(at));
    }

    private TimeStampTokenGenerator tokens(Signer signs, Signer sent)
            throws GeneralSecurityException, OperatorException, TSPException {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", signs.key(), signs.certificate()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(sent.certificate())));
        return tokens;
    }

    private HttpServer started(int wanted) {
        try {
            HttpServer started =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted), 0);
            started.createContext("/", this::hear);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            heard.add(question);
            Manner now = manner;
            byte[] answer = switch (now) {
                case BUSY -> new byte[0];
                case PAGE -> "<html>Sign in to the network</html>".getBytes(StandardCharsets.UTF_8);
                case ENDLESS -> new byte[10 * TimeStamp.BYTES];
                case AGAIN -> last;
                default -> answer(question, now);
            };
            last = answer;
            exchange.getResponseHeaders()
                    .set("Content-Type", now == Manner.PAGE ? "text/html" : "application/timestamp-reply");
            exchange.sendResponseHeaders(now == Manner.BUSY ? 503 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Hears nobody from now on. */
    public void stop() {
        server.stop(0);
    }

    /** Hears again. */
    public void start() {
        server = started(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
