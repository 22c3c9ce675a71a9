package org.caseledger.app.serving;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;

/**
 * Where and how the workbench listens. Beyond this machine it does so with TLS only, its own or that of a proxy before it;
 * {@link #objection} says what speaks against the rest.
 *
 * @param address the address it listens at
 * @param port the port; 0 for any free one
 * @param transport how what goes to and fro is kept from those between
 * @param behindProxy whether a proxy stands before it, whose word counts about who asks and under which name
 * @param origins what people type, such as {@code https://ledger.city.example}
 * @param metricsPort the port of this machine at which health and metrics are asked; empty for a path beside the pages
 */
public record Listening(
        InetAddress address,
        int port,
        Transport transport,
        boolean behindProxy,
        List<String> origins,
        OptionalInt metricsPort) {

    /** This machine alone. */
    public static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    public Listening {
        origins = List.copyOf(origins);
    }

    /** At {@code port} of this machine, for this machine. */
    public static Listening here(int port) {
        return new Listening(HERE, port, new Transport.Plain(), false, List.of(), OptionalInt.empty());
    }

    /** The address that is written {@code text}; refused where there is none. */
    public static InetAddress address(String text) {
        try {
            return InetAddress.getAllByName(text)[0];
        } catch (UnknownHostException e) {
            throw new LedgerFault(
                    "--address " + text + " is no address of this machine; such as 0.0.0.0 for all of them", e);
        }
    }

    /** The origin that is written {@code text}, in the form that browsers send; empty if it is none. */
    public static Optional<String> origin(String text) {
        try {
            URI given = URI.create(text.strip());
            boolean bare = given.getHost() != null
                    && given.getUserInfo() == null
                    && (given.getPath().isEmpty() || given.getPath().equals("/"))
                    && given.getQuery() == null
                    && given.getFragment() == null;
            return bare && "https".equalsIgnoreCase(given.getScheme())
                    ? Optional.of(OwnNames.origin(given))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether other machines reach it. */
    public boolean beyond() {
        return !address.isLoopbackAddress();
    }

    /** What speaks against it, with what to do instead. */
    public Optional<String> objection() {
        if (!transport.secure() && !behindProxy) {
            if (beyond()) {
                return Optional.of("--address " + address.getHostAddress()
                        + " is reached from other machines, and without TLS everybody between reads along: add"
                        + " --tls-certificate FILE --tls-key FILE, or --tls self-signed for trying, or put a proxy with TLS"
                        + " before it and say --behind-proxy");
            }
            if (!origins.isEmpty()) {
                return Optional.of("--origin " + origins.getFirst()
                        + " needs TLS: add --tls-certificate FILE --tls-key FILE, or --behind-proxy");
            }
        }
        if (behindProxy && origins.isEmpty()) {
            return Optional.of("--behind-proxy needs the address that people type to reach the proxy, such as"
                    + " --origin https://ledger.city.example");
        }
        if (address.isAnyLocalAddress() && origins.isEmpty()) {
            return Optional.of(
                    "--address " + address.getHostAddress() + " doesn't say under which name people come: add"
                            + " --origin, such as https://ledger.city.example");
        }
        return Optional.empty();
    }

    /** The names under which it is asked. */
    public OwnNames names() {
        Set<String> hosts = new HashSet<>(OwnNames.HERE);
        if (!address.isAnyLocalAddress()) {
            hosts.add(host());
        }
        return new OwnNames(hosts, origins);
    }

    /** The address as a browser takes it, where the port turned out to be {@code port}. */
    public String url(int port) {
        if (!origins.isEmpty()) {
            return origins.getFirst() + "/";
        }
        return (transport.secure() ? "https://" : "http://") + host() + ":" + port + "/";
    }

    /** Whether browsers may be told to come by TLS only, for a year: not with a certificate that they warn of. */
    public boolean strict() {
        return transport instanceof Transport.Certified || behindProxy && !(transport instanceof Transport.SelfSigned);
    }

    /** Who is answered, in words. */
    public String words() {
        if (behindProxy) {
            return "behind a proxy, at " + host() + " port " + port;
        }
        return beyond() ? "answers other machines, by TLS" : "answers only this machine";
    }

    /** The same as the server's own arguments; nothing in the environment can override those. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=" + address.getHostAddress(),
                "--server.port=" + port,
                "--server.forward-headers-strategy=" + (behindProxy ? "native" : "none")));
        arguments.addAll(transport.arguments());
        return arguments;
    }

    /** The names that a certificate for it should have. */
    public static List<String> certified(InetAddress address, List<String> origins) {
        Stream<String> typed = origins.stream().map(origin -> URI.create(origin).getHost());
        Stream<String> own = address.isAnyLocalAddress() ? Stream.of() : Stream.of(address.getHostAddress());
        return Stream.of(Stream.of("localhost", "127.0.0.1"), own, typed)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private String host() {
        String literal = address.getHostAddress();
        return literal.contains(":") ? "[" + literal + "]" : literal;
    }
}
