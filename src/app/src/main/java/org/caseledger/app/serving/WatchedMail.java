package org.caseledger.app.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger's mail comes in, as the file {@value #FILE} in its directory describes it: a folder, a mailbox, or both. Where
 * there is no such file, only what somebody drops comes in.
 *
 * @param folder the folder in which mails are put as files; null for none
 * @param mailbox the mailbox; null for none
 */
public record WatchedMail(@Nullable Path folder, @Nullable Mailbox mailbox) {

    /** The file's name in a ledger's directory. */
    public static final String FILE = "tray.yaml";

    private static final int PORT_MAX = 65_535;

    /**
     * A mailbox that is read by IMAP. Nothing in it is changed: what was read stays there, and stays unread.
     *
     * @param host its server
     * @param port the server's port
     * @param security how what comes from it is kept from those between
     * @param user whose it is
     * @param passwordFile the file of the password
     * @param name which folder of it
     */
    public record Mailbox(String host, int port, Security security, String user, Path passwordFile, String name) {

        /** The password; refused where its file can't be read. */
        public String password() {
            return OwnersOnly.word(passwordFile);
        }

        /** What tells it from another, without a secret. */
        public String sign() {
            return user + "@" + host + ":" + port + "/" + name;
        }
    }

    /** How what comes from a mail server is kept from those between. */
    public enum Security {
        /** TLS from the first byte. */
        TLS(993),
        /** It begins in the open and goes on with TLS; a server that doesn't offer that is told nothing. */
        STARTTLS(143),
        /** Not at all: for a server on this machine. */
        NONE(143);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Written(
            @Nullable String folder, @Nullable WrittenMailbox mailbox) {}

    private record WrittenMailbox(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security,
            @Nullable String user,
            @JsonProperty("password-file") @Nullable String passwordFile,
            @Nullable String name) {}

    /** The one of the ledger in {@code directory}; empty where it has none. */
    public static Optional<WatchedMail> of(Path directory) {
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The one that {@code file} describes; refused where a field is missing or not to be used, and where others may read it. */
    static WatchedMail read(Path file) {
        Written written = OwnersOnly.settings(
                file, Written.class, "folder, and mailbox with host, port, security, user, password-file and name");
        if (written.folder() == null && written.mailbox() == null) {
            throw new LedgerFault(file + ": name a folder, a mailbox, or both");
        }
        return new WatchedMail(
                written.folder() == null ? null : folder(file, written.folder()),
                written.mailbox() == null ? null : mailbox(file, written.mailbox()));
    }

    private static Path folder(Path file, String written) {
        Path folder = file.toAbsolutePath().resolveSibling(written).normalize();
        if (!Files.isDirectory(folder)) {
            throw new LedgerFault(file + ": there is no folder " + folder + "; make it, for this ledger's owner alone");
        }
        return folder;
    }

    private static Mailbox mailbox(Path file, WrittenMailbox written) {
        Security security = written.security() == null
                ? Security.TLS
                : Stream.of(Security.values())
                        .filter(one -> one.toString().equals(written.security()))
                        .findFirst()
                        .orElseThrow(() -> new LedgerFault(
                                file + ": security must be tls, starttls or none, not " + written.security()));
        String host = required(file, "host", written.host());
        if (security == Security.NONE && !OwnNames.HERE.contains(host)) {
            throw new LedgerFault(file
                    + ": everybody between would read the password and the mail; security must be tls or starttls");
        }
        int port = Objects.requireNonNullElse(written.port(), security.port);
        if (port < 1 || port > PORT_MAX) {
            throw new LedgerFault(file + ": port must be 1 to " + PORT_MAX + ", not " + port);
        }
        Path password = file.toAbsolutePath()
                .resolveSibling(required(file, "password-file", written.passwordFile()))
                .normalize();
        OwnersOnly.refuseOthers(password);
        return new Mailbox(
                host,
                port,
                security,
                required(file, "user", written.user()),
                password,
                Objects.requireNonNullElse(written.name(), "INBOX"));
    }

    private static String required(Path file, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new LedgerFault(file + ": " + field + " of the mailbox is missing");
        }
        return value.strip();
    }
}
