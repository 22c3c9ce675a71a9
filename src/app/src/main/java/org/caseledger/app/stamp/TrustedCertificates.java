package org.caseledger.app.stamp;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Certificates that somebody trusts to say who stamps: an authority's own, or one that vouches for it, such as its root.
 *
 * @param certificates the certificates
 */
public record TrustedCertificates(List<X509Certificate> certificates) {

    /** Nobody named any. */
    public static final TrustedCertificates NONE = new TrustedCertificates(List.of());

    public TrustedCertificates {
        certificates = List.copyOf(certificates);
    }

    /** Those in {@code bytes}: one or several as PEM, or one as DER. Refused where it has none. */
    public static TrustedCertificates read(byte[] bytes) {
        List<X509Certificate> read = new ArrayList<>();
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .forEach(certificate -> read.add((X509Certificate) certificate));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("it is no certificate", e);
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("it has no certificate");
        }
        return new TrustedCertificates(read);
    }

    /** Whether nobody named any. */
    public boolean none() {
        return certificates.isEmpty();
    }

    /**
     * Whether one of them is {@code signer}, or vouches for it as RFC 5280 has it, at {@code at} and over {@code others} where it
     * takes more than one step. Whether a certificate was revoked is not asked: that takes the network, and its answer changes.
     */
    boolean vouch(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        if (certificates.contains(signer)) {
            return true;
        }
        if (none()) {
            return false;
        }
        X509CertSelector selector = new X509CertSelector();
        selector.setCertificate(signer);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    certificates.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()), selector);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            List<X509Certificate> known = new ArrayList<>(others);
            known.add(signer);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
