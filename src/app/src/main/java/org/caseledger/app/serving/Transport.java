package org.caseledger.app.serving;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.LedgerFault;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;

/** How what goes to and fro is kept from those between. */
public sealed interface Transport {

    /** Not at all: fit for one machine, or for the way from a proxy. */
    record Plain() implements Transport {}

    /**
     * TLS with a certificate that an authority signed. Both files are read again when they change.
     *
     * @param certificate the certificate and those above it, as PEM
     * @param key its private key, as PEM
     */
    record Certified(Path certificate, Path key) implements Transport {}

    /**
     * TLS with a certificate that this program signed itself. A browser warns of it once; whoever compares its fingerprint
     * knows that nobody is between.
     *
     * @param keys the file of its keys
     * @param password the word that opens the file
     * @param fingerprint the SHA-256 of the certificate, as browsers show it
     */
    record SelfSigned(Path keys, String password, String fingerprint) implements Transport {

        /** One that isn't made yet, to judge by that it will be one. */
        public static SelfSigned planned() {
            return new SelfSigned(Path.of(""), "", "");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "SelfSigned[" + keys + ", " + fingerprint + "]";
        }
    }

    /** Whether it is TLS. */
    default boolean secure() {
        return !(this instanceof Plain);
    }

    /** Refused where the certificate can't be used, before anything listens. */
    default void refuseUnusable() {
        if (this instanceof Certified files) {
            try {
                PemSslBundleProperties bundle = new PemSslBundleProperties();
                bundle.getKeystore().setCertificate(resource(files.certificate()));
                bundle.getKeystore().setPrivateKey(resource(files.key()));
                bundle.getKeystore().setVerifyKeys(true);
                PropertiesSslBundle.get(bundle).getManagers().getKeyManagers();
            } catch (RuntimeException e) {
                throw new LedgerFault(
                        "the certificate in " + files.certificate() + " can't be used with the key in " + files.key()
                                + " (" + e.getMessage() + "); both are PEM files, the key without a password",
                        e);
            }
        }
    }

    /** The same as the server's own arguments. */
    default List<String> arguments() {
        return switch (this) {
            case Plain _ -> List.of();
            case Certified files ->
                List.of(
                        "--server.ssl.bundle=workbench",
                        "--spring.ssl.bundle.pem.workbench.keystore.certificate=" + resource(files.certificate()),
                        "--spring.ssl.bundle.pem.workbench.keystore.private-key=" + resource(files.key()),
                        "--spring.ssl.bundle.pem.workbench.keystore.verify-keys=true",
                        "--spring.ssl.bundle.pem.workbench.reload-on-update=true",
                        // Two files change one after the other.
                        "--spring.ssl.bundle.watch.file.quiet-period=2s");
            case SelfSigned own ->
                List.of(
                        "--server.ssl.bundle=workbench",
                        "--spring.ssl.bundle.jks.workbench.keystore.location=" + resource(own.keys()),
                        "--spring.ssl.bundle.jks.workbench.keystore.password=" + own.password(),
                        "--spring.ssl.bundle.jks.workbench.keystore.type=PKCS12");
        };
    }

    private static String resource(Path file) {
        return "file:" + file.toAbsolutePath();
    }
}
