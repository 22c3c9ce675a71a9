package org.caseledger.app.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes a ledger's mail, as the file {@value #FILE} in the ledger's directory describes it. Where there is no
 * such file no mail is sent, and none is decided.
 *
 * @param host its name
 * @param port its port
 * @param security how what goes to it is kept from those between
 * @param user the name under which it knows the ledger; null where it asks for none
 * @param passwordFile the file of the word that goes with it; null where there is no name
 * @param from who sends, such as {@code Case Ledger <ledger@city.example>}
 * @param link with what links in mails begin, such as {@code https://ledger.city.example}; null for mails without links
 * @param digestAt the time of day, in the ledger's time zone, from which on the digest of a day is sent
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Path passwordFile,
        String from,
        @Nullable String link,
        LocalTime digestAt) {

    /** The file's name in a ledger's directory. */
    public static final String FILE = "mail.yaml";

    private static final int PORT_MAX = 65_535;
    private static final LocalTime USUAL_TIME = LocalTime.of(7, 0);

    /** How what goes to a mail server is kept from those between. */
    public enum Security {

        /** It begins in the open and goes on with TLS; a server that doesn't offer that is told nothing. */
        STARTTLS(587),

        /** TLS from the first byte. */
        TLS(465),

        /** Not at all: for a server on this machine, or on the way to which nobody is. No password is sent. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The file's fields. */
    private record Written(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security,
            @Nullable String user,
            @JsonProperty("password-file") @Nullable String passwordFile,
            @Nullable String from,
            @Nullable String link,
            @JsonProperty("digest-at") @Nullable String digestAt) {}

    /** The one of the ledger in {@code directory}; empty where it has none. */
    public static Optional<MailServer> of(Path directory) {
        return isNamed(directory) ? Optional.of(read(directory.resolve(FILE))) : Optional.empty();
    }

    /** Whether one takes the mail of the ledger in {@code directory}; what its file says isn't looked at. */
    public static boolean isNamed(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** The one of the ledger in {@code directory}; refused where it has none. */
    public static MailServer required(Path directory) {
        return of(directory)
                .orElseThrow(() -> new LedgerFault("no mail server takes this ledger's mail: write " + FILE
                        + " into its directory (docs/operators/mail.md says how)"));
    }

    /** The one that {@code file} describes; refused where a field is missing or not to be used, and where others may read it. */
    static MailServer read(Path file) {
        Written written = OwnersOnly.settings(
                file, Written.class, "host, port, security, user, password-file, from, link and digest-at");
        Security security = security(file, written.security());
        int port = Objects.requireNonNullElse(written.port(), security.port);
        if (port < 1 || port > PORT_MAX) {
            throw new LedgerFault(file + ": port must be 1 to " + PORT_MAX + ", not " + port);
        }
        return new MailServer(
                required(file, "host", written.host()),
                port,
                security,
                written.user(),
                password(file, written, security),
                from(file, required(file, "from", written.from())),
                link(file, written.link()),
                time(file, written.digestAt()));
    }

    /** The word that goes with the name; refused where the file can't be read. */
    public Optional<String> password() {
        return Optional.ofNullable(passwordFile).map(OwnersOnly::word);
    }

    private static String required(Path file, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new LedgerFault(file + ": " + field + " is missing");
        }
        return value.strip();
    }

    private static Security security(Path file, @Nullable String written) {
        return written == null
                ? Security.STARTTLS
                : Stream.of(Security.values())
                        .filter(one -> one.toString().equals(written))
                        .findFirst()
                        .orElseThrow(() ->
                                new LedgerFault(file + ": security must be starttls, tls or none, not " + written));
    }

    private static @Nullable Path password(Path file, Written written, Security security) {
        if ((written.user() == null) != (written.passwordFile() == null)) {
            throw new LedgerFault(file + ": user and password-file belong together");
        }
        if (written.passwordFile() == null) {
            return null;
        }
        if (security == Security.NONE) {
            throw new LedgerFault(
                    file + ": everybody between would read the password; security must be starttls or tls");
        }
        Path password =
                file.toAbsolutePath().resolveSibling(written.passwordFile()).normalize();
        OwnersOnly.refuseOthers(password);
        return password;
    }

    private static String from(Path file, String written) {
        try {
            InternetAddress address = new InternetAddress(written, true);
            address.validate();
            return written;
        } catch (AddressException e) {
            throw new LedgerFault(
                    file + ": from must be an address such as Case Ledger <ledger@city.example>, not " + written, e);
        }
    }

    private static @Nullable String link(Path file, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            URI address = URI.create(written.strip());
            if (OwnNames.isSecure(address)
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return written.strip().replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // The same as one without a host.
        }
        throw new LedgerFault(file + ": link must be such as https://ledger.city.example, not " + written);
    }

    private static LocalTime time(Path file, @Nullable String written) {
        try {
            return written == null ? USUAL_TIME : LocalTime.parse(written);
        } catch (DateTimeParseException e) {
            throw new LedgerFault(file + ": digest-at must be a time of day such as 07:00, not " + written, e);
        }
    }
}
