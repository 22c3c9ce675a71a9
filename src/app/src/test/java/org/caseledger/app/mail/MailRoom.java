package org.caseledger.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.OwnersFiles;

/** A mail server with mailboxes, on this machine, that can be stopped and started again at its port. */
public final class MailRoom implements AutoCloseable {

    private static final String PASSWORD = "of the mailbox";

    private final int port;
    private GreenMail server;

    /** One that takes mail. */
    public MailRoom() {
        server = started(0);
        port = server.getSmtp().getPort();
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        return server;
    }

    /** Describes it in {@code directory}, a ledger's, with {@code more} lines. */
    public void describe(Path directory, String... more) {
        try {
            Files.deleteIfExists(directory.resolve(MailServer.FILE));
            OwnersFiles.write(
                    directory.resolve(MailServer.FILE),
                    "host: 127.0.0.1\nport: " + port + "\nfrom: Case Ledger <ledger@city.example>\n"
                            + String.join("\n", more) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, for letters with links, in the open. */
    public void describe(Path directory) {
        describe(directory, "security: none", "link: https://ledger.city.example/");
    }

    /** Takes no mail from now on. */
    public void stop() {
        server.stop();
    }

    /** Takes mail again; its mailboxes are empty. */
    public void start() {
        server = started(port);
    }

    /** Waits until {@code count} mails have arrived in all. */
    public void await(int count) {
        assertThat(server.waitForIncomingEmail(60_000, count)).isTrue();
    }

    /** How many mails arrived in all. */
    public int arrived() {
        return server.getReceivedMessages().length;
    }

    /**
     * A mail, as its reader has it.
     *
     * @param message what arrived, headers and all
     * @param text it as text
     * @param page it as HTML
     * @param files what is attached to it
     */
    public record Mail(Message message, String text, String page, List<Attached> files) {

        /** A header's one value. */
        public String header(String name) throws MessagingException {
            String[] values = message.getHeader(name);
            assertThat(values).as(name).hasSize(1);
            return values[0];
        }
    }

    /**
     * A file that is attached to a mail.
     *
     * @param name what it is called
     * @param type of what type it says that it is
     * @param bytes what is in it
     */
    public record Attached(String name, String type, byte[] bytes) {}

    /** The mails in the mailbox of {@code address}, which its owner opens by IMAP, in the order of arrival. */
    public List<Mail> mailbox(String address) throws MessagingException, IOException {
        server.setUser(address, address, PASSWORD);
        List<Mail> mails = new ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), address, PASSWORD);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(jakarta.mail.Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    Multipart parts = (Multipart) message.getContent();
                    List<Attached> files = new ArrayList<>();
                    if (message.isMimeType("multipart/mixed")) {
                        for (int at = 1; at < parts.getCount(); at++) {
                            files.add(attached(parts.getBodyPart(at)));
                        }
                        parts = (Multipart) parts.getBodyPart(0).getContent();
                    }
                    assertThat(parts.getContentType()).startsWith("multipart/alternative");
                    assertThat(parts.getCount()).isEqualTo(2);
                    mails.add(new Mail(
                            new jakarta.mail.internet.MimeMessage((jakarta.mail.internet.MimeMessage) message),
                            content(parts.getBodyPart(0), "text/plain"),
                            content(parts.getBodyPart(1), "text/html"),
                            files));
                }
            }
        }
        return mails;
    }

    private static Attached attached(BodyPart part) throws MessagingException, IOException {
        assertThat(part.getDisposition()).isEqualTo(jakarta.mail.Part.ATTACHMENT);
        try (InputStream in = part.getInputStream()) {
            return new Attached(part.getFileName(), part.getContentType(), in.readAllBytes());
        }
    }

    private static String content(BodyPart part, String type) throws MessagingException, IOException {
        assertThat(part.isMimeType(type)).isTrue();
        return ((String) part.getContent()).replace("\r\n", "\n").stripTrailing();
    }

    @Override
    public void close() {
        server.stop();
    }
}
