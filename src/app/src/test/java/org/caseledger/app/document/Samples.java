package org.caseledger.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to attach, each the smallest of its kind. */
public final class Samples {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Samples() {}

    /** A PDF with {@code words} in its title. */
    public static byte[] pdf(String words) {
        return text(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\n% " + words
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A picture of one dot. */
    public static byte[] png() {
        return Base64.getDecoder().decode(PIXEL);
    }

    /** {@code words} as they are. */
    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** An archive with {@code parts}, each of them empty. */
    public static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A mail. */
    public static byte[] mail(String from, String subject, String body) {
        return text("Return-Path: <" + from + ">\r\nFrom: Doc <" + from + ">\r\nTo: claims@city.example\r\nSubject: "
                + subject
                + "\r\nDate: Mon, 20 Jun 2022 09:30:00 -0700\r\nMessage-ID: <"
                + Math.abs((from + subject + body).hashCode())
                + "@clinic.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + body
                + "\r\n");
    }
}
