package org.caseledger.app.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.stamp.Authority;
import org.caseledger.app.stamp.TrustedCertificates;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Why;
import org.jspecify.annotations.Nullable;

/**
 * Where the checkpoint of each day goes, as the file {@value #FILE} in the ledger's directory says it. Where there is no such file
 * none leaves.
 *
 * @param at the time of day, in the ledger's time zone, from which on the checkpoint of a day is signed
 * @param print whether it is laid as a page into the folder from which letters are printed
 * @param folder the folder into which it is laid as a file; null for none
 * @param email to which addresses it is mailed
 * @param webhook the address to which it is posted; null for none
 * @param authority who stamps it before it leaves; null for nobody
 */
public record CheckpointWays(
        LocalTime at,
        boolean print,
        @Nullable Path folder,
        List<String> email,
        @Nullable URI webhook,
        @Nullable Authority authority) {

    /** The file's name in a ledger's directory. */
    public static final String FILE = "checkpoints.yaml";

    /** The way onto paper. */
    public static final String PRINT = "print";

    /** The way into a folder. */
    public static final String FOLDER = "folder";

    /** The way to another system. */
    public static final String WEBHOOK = "webhook";

    private static final LocalTime USUAL_TIME = LocalTime.of(6, 0);
    /** What leaves is stored with where it goes. */
    private static final int ADDRESS_CHARACTERS = 200;

    public CheckpointWays {
        email = List.copyOf(email);
    }

    private record Written(
            @Nullable String at,
            @Nullable Boolean print,
            @Nullable String folder,
            @JsonProperty("e-mail") @Nullable List<String> email,
            @Nullable String webhook,
            @Nullable String timestamp,
            @JsonProperty("timestamp-certificate") @Nullable String certificate) {}

    /** Those of the ledger in {@code directory}; empty where no checkpoint leaves by itself. */
    public static Optional<CheckpointWays> of(Path directory) {
        return Files.exists(directory.resolve(FILE)) ? Optional.of(read(directory)) : Optional.empty();
    }

    /**
     * Those that the file in {@code directory} names; refused where it names none, or one that can't be used, and where others may write it. Whether
     * the folder is there is asked when something is laid into it: it may be on another machine.
     */
    private static CheckpointWays read(Path directory) {
        Path file = directory.resolve(FILE);
        Written written = OwnersOnly.settings(
                file, Written.class, "at, print, folder, e-mail, webhook, timestamp and timestamp-certificate");
        CheckpointWays ways = new CheckpointWays(
                time(file, written.at()),
                Objects.requireNonNullElse(written.print(), false),
                written.folder() == null
                        ? null
                        : file.toAbsolutePath().resolveSibling(written.folder()).normalize(),
                Objects.requireNonNullElse(written.email(), List.<String>of()).stream()
                        .map(address -> address(file, address))
                        .distinct()
                        .toList(),
                webhook(file, written.webhook()),
                authority(file, written.timestamp(), written.certificate()));
        if (ways.names().isEmpty()) {
            throw new LedgerFault(file + ": name one way at least: print, folder, e-mail or webhook");
        }
        if (!ways.email().isEmpty() && !MailServer.isNamed(directory)) {
            throw new LedgerFault(file + ": no mail server takes this ledger's mail: write " + MailServer.FILE
                    + " beside it (docs/operators/mail.md says how), or leave out e-mail");
        }
        return ways;
    }

    /** What each way is called in the outbox: {@value #PRINT}, {@value #FOLDER}, {@value #WEBHOOK}, and the addresses themselves. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (print) {
            names.add(PRINT);
        }
        if (folder != null) {
            names.add(FOLDER);
        }
        if (webhook != null) {
            names.add(WEBHOOK);
        }
        names.addAll(email);
        return names;
    }

    private static String address(Path file, @Nullable String written) {
        String address = written == null ? "" : written.strip();
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            if (address.equals(parsed.getAddress())
                    && address.length() <= ADDRESS_CHARACTERS
                    && address.contains("@")) {
                return address;
            }
        } catch (AddressException e) {
            throw new LedgerFault(file + ": e-mail must be addresses such as audit@firm.example, not " + address, e);
        }
        throw new LedgerFault(file + ": e-mail must be addresses such as audit@firm.example, not " + address);
    }

    private static @Nullable URI webhook(Path file, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            URI url = URI.create(written.strip());
            if (OwnNames.isSecure(url)
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // The same as one without a host.
        }
        throw new LedgerFault(
                file + ": webhook must be an address such as https://audit.firm.example/checkpoints, not " + written);
    }

    private static @Nullable Authority authority(Path file, @Nullable String timestamp, @Nullable String certificate) {
        if (timestamp == null) {
            if (certificate != null) {
                throw new LedgerFault(
                        file + ": timestamp-certificate says whom to trust, and timestamp doesn't say whom"
                                + " to ask: name an authority, or leave both out");
            }
            return null;
        }
        URI url;
        try {
            url = Authority.address(timestamp);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault(
                    file + ": timestamp must be an address such as https://tsa.example/, not " + timestamp, e);
        }
        return new Authority(url, certificate == null ? TrustedCertificates.NONE : trusted(file, certificate));
    }

    private static TrustedCertificates trusted(Path file, String certificate) {
        Path named = file.toAbsolutePath().resolveSibling(certificate).normalize();
        try {
            return TrustedCertificates.read(Files.readAllBytes(named));
        } catch (IOException e) {
            throw new LedgerFault(file + ": timestamp-certificate can't be read: " + Why.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault(file + ": timestamp-certificate names " + named + ", and " + e.getMessage(), e);
        }
    }

    private static LocalTime time(Path file, @Nullable String written) {
        try {
            return written == null ? USUAL_TIME : LocalTime.parse(written);
        } catch (DateTimeParseException e) {
            throw new LedgerFault(file + ": at must be a time of day such as 06:00, not " + written, e);
        }
    }
}
