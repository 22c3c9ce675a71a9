package org.caseledger.app.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.serving.MailServer.Security;
import org.caseledger.departure.Departure;
import org.caseledger.journal.LedgerJson;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands letters to a mail server. Faults are said in words of ours, with the number that the server answered: what else it says
 * may name people.
 */
final class Post {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";
    private static final int SIGN = 32;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private final MailServer server;
    private volatile boolean closed;

    Post(MailServer server) {
        this.server = server;
    }

    /**
     * What goes with a mail to somebody who has no account here.
     *
     * @param name the name of the file
     * @param type of what type it is; anything but text arrives to the byte
     * @param bytes its bytes
     * @param answers to whom answers go; null for the sender
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed over once and compared by nobody.
    record Enclosed(
            String name,
            String type,
            byte[] bytes,
            @Nullable String answers) {}

    /** Sends {@code letter} to {@code address} as {@code mail}, at {@code now}; when this returns, the server has taken it. */
    void send(Departure mail, String address, Letter letter, Instant now) throws IOException {
        send(mail, address, letter, now, List.of());
    }

    /** The same, with what is {@code enclosed}. */
    void send(Departure mail, String address, Letter letter, Instant now, List<Enclosed> enclosed) throws IOException {
        if (closed) {
            throw new IOException("the ledger is being closed");
        }
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(sender, mail, address, letter, now, enclosed));
        } catch (MailException e) {
            throw new IOException(fault(e), e);
        } catch (MessagingException e) {
            throw new IOException(fault(e), e);
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setProtocol(server.security() == Security.TLS ? "smtps" : "smtp");
        sender.setUsername(server.user());
        sender.setPassword(server.password().orElse(null));
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String of = "mail." + protocol + ".";
            properties.setProperty(of + "auth", String.valueOf(server.user() != null));
            properties.setProperty(of + "connectiontimeout", CONNECT_MILLIS);
            properties.setProperty(of + "timeout", ANSWER_MILLIS);
            properties.setProperty(of + "writetimeout", ANSWER_MILLIS);
            properties.setProperty(of + "ssl.checkserveridentity", "true");
        }
        boolean starttls = server.security() == Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        return sender;
    }

    private MimeMessage message(
            JavaMailSenderImpl sender,
            Departure mail,
            String address,
            Letter letter,
            Instant now,
            List<Enclosed> enclosed)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        InternetAddress from = new InternetAddress(server.from(), true);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DATE.format(now));
        // The same however often it is sent, so that a mailbox that gets it twice can tell.
        message.setHeader("Message-ID", "<" + sign(mail) + "@" + host(from) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (enclosed.isEmpty()) {
            message.setHeader("List-Id", "Case Ledger <mail.caseledger." + host(from) + ">");
            if (server.link() != null) {
                message.setHeader("List-Unsubscribe", "<" + server.link() + "/you>");
            }
        } else if (enclosed.getFirst().answers() != null) {
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(enclosed.getFirst().answers(), true)
            });
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart page = new MimeBodyPart();
        page.setText(LetterPage.of(letter), StandardCharsets.UTF_8.name(), "html");
        Multipart both = new MimeMultipart("alternative", text, page);
        message.setContent(enclosed.isEmpty() ? both : with(both, enclosed));
        return message;
    }

    private static Multipart with(Multipart both, List<Enclosed> enclosed) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(both);
        Multipart mixed = new MimeMultipart("mixed", words);
        for (Enclosed one : enclosed) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(one.bytes(), one.type())));
            file.setFileName(one.name());
            file.setDisposition(Part.ATTACHMENT);
            mixed.addBodyPart(file);
        }
        return mixed;
    }

    private static String sign(Departure mail) {
        return LedgerJson.sha256(mail.id().getBytes(StandardCharsets.UTF_8)).substring(0, SIGN);
    }

    private static String host(InternetAddress from) {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private String fault(Exception wrong) {
        String place = server.host() + ":" + server.port();
        for (@Nullable Throwable cause = cause(wrong); cause != null; cause = next(cause)) {
            switch (cause) {
                case AuthenticationFailedException e -> {
                    return "the mail server doesn't take the user's password";
                }
                case SMTPAddressFailedException e -> {
                    return "the mail server answered " + e.getReturnCode() + " to the address";
                }
                case SMTPSenderFailedException e -> {
                    return "the mail server answered " + e.getReturnCode() + " to the sender's address";
                }
                case SMTPSendFailedException e -> {
                    return "the mail server answered " + e.getReturnCode();
                }
                case SSLException e -> {
                    return "TLS with the mail server at " + place
                            + " fails: its certificate isn't trusted, or not its name's";
                }
                case ConnectException e -> {
                    return "no mail server listens at " + place;
                }
                case UnknownHostException e -> {
                    return "there is no mail server " + server.host();
                }
                case SocketTimeoutException e -> {
                    return "the mail server at " + place + " doesn't answer in time";
                }
                default -> {
                    // What is behind it may say more.
                }
            }
        }
        return server.security() == Security.STARTTLS
                ? "the mail server at " + place + " can't be used, or has no STARTTLS"
                : "the mail server at " + place + " can't be used";
    }

    /** What went wrong with the first message: the wrapper only says that some did. */
    private static Throwable cause(Exception wrong) {
        return wrong instanceof MailSendException some && some.getMessageExceptions().length > 0
                ? some.getMessageExceptions()[0]
                : wrong;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : cause.getCause();
    }

    /** Nothing is sent any more; what is under way ends by itself, in seconds. */
    void close() {
        closed = true;
    }
}
