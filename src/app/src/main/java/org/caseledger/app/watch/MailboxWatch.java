package org.caseledger.app.watch;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.serving.WatchedMail.Mailbox;
import org.caseledger.app.serving.WatchedMail.Security;
import org.caseledger.app.store.Tray;

/**
 * A mailbox that is read by IMAP, from where the last look ended. It is opened for reading only: what was read stays there and stays
 * unread. Where the process ends before it noted how far it was, it reads the same mails again, which is noticed.
 */
public final class MailboxWatch {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "20000";
    private static final int AT_ONCE_MAX = 50;

    private final Mailbox mailbox;
    private final Tray tray;
    private final TrayDesk desk;

    /** Watches {@code mailbox} for {@code desk}; how far it is, {@code tray} knows. */
    public MailboxWatch(Mailbox mailbox, Tray tray, TrayDesk desk) {
        this.mailbox = mailbox;
        this.tray = tray;
        this.desk = desk;
    }

    /**
     * What a look found.
     *
     * @param taken how many mails were new
     * @param left how many were no mails that can be taken in: they stay in the mailbox alone
     */
    public record Look(int taken, int left) {}

    /** Takes in what came since the last look; fails with words of ours where the server can't be asked. */
    public Look look() throws IOException {
        String protocol = mailbox.security() == Security.TLS ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            Folder folder = store.getFolder(mailbox.name());
            folder.open(Folder.READ_ONLY);
            try (folder) {
                return read(folder);
            }
        } catch (AuthenticationFailedException e) {
            throw new IOException("the mail server doesn't take the user's password", e);
        } catch (MessagingException e) {
            throw new IOException(
                    "the mailbox at " + mailbox.host() + ":" + mailbox.port()
                            + " can't be read; is the server up, and is" + " its certificate trusted?",
                    e);
        }
    }

    private Look read(Folder folder) throws MessagingException, IOException {
        UIDFolder numbers = (UIDFolder) folder;
        long validity = numbers.getUIDValidity();
        long last = tray.mark(mailbox.sign())
                .filter(mark -> mark.validity() == validity)
                .map(Tray.Mark::last)
                .orElse(0L);
        int taken = 0;
        int left = 0;
        int looked = 0;
        for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long number = message == null ? last : numbers.getUID(message);
            // A server answers with the last mail even where all were read.
            if (message == null || number <= last) {
                continue;
            }
            if (++looked > AT_ONCE_MAX) {
                break;
            }
            if (desk.take(raw(message), "mailbox") instanceof Taken.InTray(var mail, boolean before)) {
                taken += before ? 0 : 1;
            } else {
                left++;
            }
            last = number;
            tray.mark(mailbox.sign(), new Tray.Mark(validity, last));
        }
        return new Look(taken, left);
    }

    /** The bytes of {@code message}; of a larger one than is kept, none. */
    private static byte[] raw(Message message) throws MessagingException, IOException {
        if (message.getSize() > DocumentType.BYTES_MAX) {
            return new byte[0];
        }
        Bounded bytes = new Bounded();
        message.writeTo(bytes);
        return bytes.size() > DocumentType.BYTES_MAX ? new byte[0] : bytes.toByteArray();
    }

    /** Takes one byte more than is kept, and no further. */
    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int one) {
            if (size() <= DocumentType.BYTES_MAX) {
                super.write(one);
            }
        }

        @Override
        public synchronized void write(byte[] some, int from, int length) {
            super.write(
                    some,
                    from,
                    Math.min(length, DocumentType.BYTES_MAX + 1 - Math.min(size(), DocumentType.BYTES_MAX + 1)));
        }
    }

    private Properties properties(String protocol) {
        Properties properties = new Properties();
        String of = "mail." + protocol + ".";
        properties.setProperty(of + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(of + "timeout", ANSWER_MILLIS);
        properties.setProperty(of + "writetimeout", ANSWER_MILLIS);
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "peek", "true");
        boolean starttls = mailbox.security() == Security.STARTTLS;
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(starttls));
        return properties;
    }
}
