package org.caseledger.app.tray;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.caseledger.app.document.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail: so many parts, so deep and so large, and no further. A page of HTML is read for its words; a mail within a mail
 * is a file like another, and isn't opened.
 */
public final class MailReader {

    /** Parts of a mail that are looked at. */
    static final int PARTS_MAX = 100;

    /** Attached files that are taken out; others stay in the mail. */
    static final int FILES_MAX = 20;

    private static final int DEPTH_MAX = 6;
    private static final int TEXT_MAX = 4_000;
    private static final int PAGE_BYTES_MAX = 400_000;
    private static final int NAME_MAX = 200;
    private static final int SUBJECT_MAX = 400;
    private static final int ID_MAX = 250;

    private final List<Mail.File> files = new ArrayList<>();
    private String plain = "";
    private String page = "";
    private int parts;
    private long bytes;

    private MailReader() {}

    /** What {@code raw} says; empty where it is no mail, or can't be read as one. */
    public static Optional<Mail> read(byte[] raw) {
        if (DocumentType.of(raw).filter(type -> type == DocumentType.MAIL).isEmpty()) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        try {
            return Optional.of(new MailReader()
                    .read(new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw))));
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever a mail can be made to break: it is no mail to us.
            return Optional.empty();
        }
    }

    private Mail read(MimeMessage message) throws MessagingException, IOException {
        InternetAddress from = from(message);
        gather(message, 0);
        String text = plain.isBlank() ? words(page) : plain;
        return new Mail(
                line(message.getMessageID(), ID_MAX),
                from == null
                        ? "nobody"
                        : Objects.requireNonNullElse(line(from.getAddress(), NAME_MAX), "nobody")
                                .toLowerCase(Locale.ROOT),
                from == null ? null : line(from.getPersonal(), NAME_MAX),
                Objects.requireNonNullElse(line(message.getSubject(), SUBJECT_MAX), "(no subject)"),
                sent(message.getHeader("Date", null)),
                lines(text),
                List.copyOf(files));
    }

    private static @Nullable Instant sent(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            String plain =
                    date.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable InternetAddress from(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? address : null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private void gather(Part part, int depth) throws MessagingException, IOException {
        if (++parts > PARTS_MAX || depth > DEPTH_MAX) {
            return;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || name(part) != null;
        if (!attached && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount() && parts <= PARTS_MAX; i++) {
                BodyPart inner = several.getBodyPart(i);
                gather(inner, depth + 1);
            }
        } else if (!attached && part.isMimeType("text/plain")) {
            plain = plain.isBlank() ? text(part) : plain;
        } else if (!attached && part.isMimeType("text/html")) {
            page = page.isBlank() ? text(part) : page;
        } else if (files.size() < FILES_MAX) {
            file(part);
        }
    }

    private void file(Part part) throws MessagingException, IOException {
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readNBytes(DocumentType.BYTES_MAX + 1);
        }
        bytes += content.length;
        if (bytes <= 2L * DocumentType.BYTES_MAX) {
            String name = name(part);
            files.add(new Mail.File(
                    name == null ? part.isMimeType("message/*") ? "mail.eml" : "attachment" : name, content));
        }
    }

    private static @Nullable String name(Part part) {
        try {
            return line(part.getFileName(), NAME_MAX);
        } catch (MessagingException e) {
            return "attachment";
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(PAGE_BYTES_MAX), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        String type = Objects.requireNonNullElse(part.getContentType(), "").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + "charset=".length()).replaceAll("^\"?([^\";\\s]*).*", "$1");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The words of a page of HTML. */
    private static String words(String html) {
        return html.replaceAll("(?is)<(script|style|head)\\b.*?</\\1\\s*>", " ")
                .replaceAll("(?i)<(br|/p|/div|/tr|/li)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** {@code text} as lines that can be kept, cut where they are many. */
    private static String lines(String text) {
        String kept = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x80-\\x9f]", " ")
                .replaceAll("[ \\u00a0]+", " ")
                .replaceAll("\\n\\s*\\n\\s*", "\n\n")
                .strip();
        return cut(kept, TEXT_MAX);
    }

    private static @Nullable String line(@Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        String line = lines(text).replace('\n', ' ').strip();
        return line.isEmpty() ? null : cut(line, max);
    }

    /** At most {@code max} characters of {@code text}, none of them half of one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
