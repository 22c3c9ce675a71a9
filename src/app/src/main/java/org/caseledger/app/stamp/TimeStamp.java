package org.caseledger.app.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.caseledger.decision.Characters;

/**
 * That some bytes were there at an instant, by the signature of an authority for time stamps (RFC 3161). It says that they are no
 * younger; of what they say, and of how old they are beyond that, it says nothing.
 *
 * @param at the instant, by the authority's clock
 * @param by whose certificate signed, such as {@code CN=Example TSA, O=Example}
 * @param certificate the SHA-256 of that certificate, as {@code openssl x509 -fingerprint -sha256} prints it
 * @param trusted whether a certificate that was given as trusted is that one or vouches for it
 */
public record TimeStamp(Instant at, String by, String certificate, boolean trusted) {

    /** What its file is called: like the file that is stamped, and this behind it. */
    public static final String FILE_ENDING = ".tsr";

    /** More than any authority answers, its chain of certificates included. */
    public static final int BYTES = 32_000;

    /** What takes no forging: others, such as SHA-1, can be met by other bytes. */
    private static final Map<String, String> HASHES = Map.of(
            TSPAlgorithms.SHA256.getId(), "SHA-256",
            TSPAlgorithms.SHA384.getId(), "SHA-384",
            TSPAlgorithms.SHA512.getId(), "SHA-512");

    /**
     * The stamp over {@code bytes} that {@code answer} is, a whole answer of an authority (a {@code TimeStampResp}, which is what
     * {@code .tsr} files hold). Refused where it is none: the authority refused, it is over other bytes, it isn't signed by the
     * certificate that it names, that one isn't for time stamps alone or wasn't valid then, or none of {@code trusted}, where there are
     * some, vouches for it.
     */
    public static TimeStamp read(byte[] answer, byte[] bytes, TrustedCertificates trusted) throws NotStamped {
        return over(bytes, granted(response(answer)), trusted);
    }

    static TimeStampResponse response(byte[] answer) throws NotStamped {
        if (answer.length > BYTES) {
            throw new NotStamped("it is too long for a time stamp");
        }
        try {
            return new TimeStampResponse(answer);
        } catch (IOException | TSPException | RuntimeException e) {
            throw new NotStamped("it is no time stamp", e);
        }
    }

    /** What {@code response} grants; refused where it grants nothing. */
    static TimeStampToken granted(TimeStampResponse response) throws NotStamped {
        int status = response.getStatus();
        TimeStampToken token = response.getTimeStampToken();
        if ((status == PKIStatus.GRANTED || status == PKIStatus.GRANTED_WITH_MODS) && token != null) {
            return token;
        }
        String said = response.getStatusString();
        throw new NotStamped(
                "the authority refused, with status " + status + (said == null ? "" : ": " + Characters.shown(said)));
    }

    static TimeStamp over(byte[] bytes, TimeStampToken token, TrustedCertificates trusted) throws NotStamped {
        if (!Arrays.equals(hash(token, bytes), token.getTimeStampInfo().getMessageImprintDigest())) {
            throw new NotStamped("it is over other bytes");
        }
        try {
            List<X509Certificate> certificates = certificates(token, trusted);
            X509CertificateHolder holder = signer(token, certificates);
            checkSigned(token, holder);
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(holder);
            Instant at = token.getTimeStampInfo().getGenTime().toInstant();
            String by = signer.getSubjectX500Principal().getName(X500Principal.RFC1779);
            boolean vouched = trusted.vouch(signer, certificates, at);
            if (!vouched && !trusted.none()) {
                throw new NotStamped("no certificate that is trusted vouches for " + by + ", who signed it ("
                        + fingerprint(signer) + ")");
            }
            return new TimeStamp(at, by, fingerprint(signer), vouched);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new NotStamped("its certificates can't be read", e);
        }
    }

    private static byte[] hash(TimeStampToken token, byte[] bytes) throws NotStamped {
        String hash =
                HASHES.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        if (hash == null) {
            throw new NotStamped(
                    "it is over a hash that isn't safe any more, or not known; SHA-256, SHA-384 and SHA-512 are taken");
        }
        try {
            return MessageDigest.getInstance(hash).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + hash, e);
        }
    }

    /** Those that came along, and those that are trusted: an authority that wasn't asked for its certificate sends none. */
    private static List<X509Certificate> certificates(TimeStampToken token, TrustedCertificates trusted)
            throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            certificates.add(converter.getCertificate(holder));
        }
        certificates.addAll(trusted.certificates());
        return certificates;
    }

    private static X509CertificateHolder signer(TimeStampToken token, List<X509Certificate> certificates)
            throws IOException, GeneralSecurityException, NotStamped {
        for (X509Certificate certificate : certificates) {
            X509CertificateHolder holder = new X509CertificateHolder(certificate.getEncoded());
            if (token.getSID().match(holder)) {
                return holder;
            }
        }
        throw new NotStamped("the certificate of whoever signed it isn't with it: give it as the one that is trusted");
    }

    private static void checkSigned(TimeStampToken token, X509CertificateHolder signer) throws NotStamped {
        try {
            TSPUtil.validateCertificate(signer);
        } catch (TSPException e) {
            throw new NotStamped(
                    "the certificate that signed it isn't for time stamps (extended key usage timeStamping, alone and critical)",
                    e);
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new NotStamped("its signature doesn't hold: " + Characters.shown(String.valueOf(e.getMessage())), e);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
