package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.OpenIdProvider;
import org.caseledger.app.serving.SelfSignedCertificate;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.web.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how {@code serve} listens, as it was asked for. */
final class ServeOptions {

    private static final String SELF_SIGNED = "self-signed";

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen at (default: ${DEFAULT-VALUE}); 0.0.0.0 for all. Beyond this machine only"
                            + " with TLS.")
    private String address = "127.0.0.1";

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "The certificate for TLS, with those above it, as PEM; read again when it changes.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, as PEM without a password.")
    private @Nullable Path key;

    @Option(
            names = "--tls",
            paramLabel = "HOW",
            description = "self-signed: a certificate for trying, made at the first start in the ledger's folder tls.")
    private @Nullable String tls;

    @Option(
            names = "--behind-proxy",
            description =
                    "A proxy with TLS stands before it: believe what its forwarded headers say. Stays on 127.0.0.1"
                            + " unless --address says otherwise.")
    private boolean behindProxy;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "What people type, such as https://ledger.city.example; may be given several times.")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description =
                    "Answer health and metrics at this port of 127.0.0.1 instead of under /manage beside the pages.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description =
                    "Let people sign in by the OpenID Connect provider that FILE describes (default: oidc.yaml in the"
                            + " ledger's directory, if it is there).")
    private @Nullable Path provider;

    /** What is wrong with the call, where the pages are to be at {@code port}. */
    Optional<String> check(int port) {
        if (outOfRange(port)) {
            return Optional.of("--port must be 0 to " + Workbench.PORT_MAX + ", not " + port);
        }
        if (metricsPort != null && outOfRange(metricsPort)) {
            return Optional.of("--metrics-port must be 0 to " + Workbench.PORT_MAX + ", not " + metricsPort);
        }
        if ((certificate == null) != (key == null)) {
            return Optional.of("--tls-certificate and --tls-key belong together");
        }
        if (tls != null && !tls.equals(SELF_SIGNED)) {
            return Optional.of("--tls must be " + SELF_SIGNED + ", not " + tls);
        }
        if (tls != null && certificate != null) {
            return Optional.of("--tls self-signed is for a workbench without a certificate of its own: leave it away");
        }
        Optional<String> strange = origins.stream()
                .filter(given -> Listening.origin(given).isEmpty())
                .findFirst();
        if (strange.isPresent()) {
            return Optional.of("--origin must be such as https://ledger.city.example, without a path, not "
                    + strange.orElseThrow());
        }
        try {
            return asked(port, planned()).objection();
        } catch (LedgerFault wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** The same as {@link #check checked}, for {@code ledger}: a certificate for trying is made where there is none. */
    Listening listening(int port, Ledger ledger) {
        Transport transport = tls == null
                ? planned()
                : SelfSignedCertificate.in(
                        ledger.directory(),
                        Listening.certified(Listening.address(address), typed()),
                        ledger.clock().instant());
        return asked(port, transport);
    }

    /** Who vouches for people, beside their passwords. */
    Optional<OpenIdProvider> provider(Ledger ledger) {
        return provider == null ? OpenIdProvider.of(ledger.directory()) : Optional.of(OpenIdProvider.read(provider));
    }

    private Listening asked(int port, Transport transport) {
        return new Listening(
                Listening.address(address),
                port,
                transport,
                behindProxy,
                typed(),
                metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort));
    }

    /** How it will be; of a certificate that isn't made yet, that it will be one. */
    private Transport planned() {
        if (certificate != null && key != null) {
            return new Transport.Certified(certificate, key);
        }
        return tls == null ? new Transport.Plain() : Transport.SelfSigned.planned();
    }

    private List<String> typed() {
        return origins.stream()
                .flatMap(given -> Listening.origin(given).stream())
                .distinct()
                .toList();
    }

    private static boolean outOfRange(int port) {
        return port < 0 || port > Workbench.PORT_MAX;
    }
}
