package org.caseledger.app.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * What bytes are, by the signs that Apache Tika's table knows. Its parsers aren't here: a document that was made to break a
 * parser meets none.
 */
final class Content {

    /** Tika's table takes a moment to read and is needed by few commands. */
    private static final class Known {
        private static final Tika TIKA = new Tika();
    }

    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String ARCHIVE = "application/zip";
    /** Where browsers and mail programs look for what a text is. */
    private static final int HEAD_BYTES = 1_024;
    /** Text by Tika's table that a program would run or a browser would draw is told by how it begins. */
    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv", "text/x-log");

    private Content() {}

    static Optional<DocumentType> type(byte[] bytes) {
        String found = detected(bytes);
        if (found.equals(OFFICE) || found.equals(ARCHIVE)) {
            return OfficeFile.type(bytes);
        }
        if (found.equals("image/heif")) {
            return Optional.of(DocumentType.HEIC);
        }
        if (PLAIN.contains(found)) {
            return isProgram(bytes) ? Optional.empty() : Optional.of(DocumentType.TEXT);
        }
        return DocumentType.named(found);
    }

    /** What {@code bytes} are, in a person's words. */
    static String words(byte[] bytes) {
        String found = detected(bytes);
        return switch (found) {
            case "application/octet-stream" -> "something unknown";
            case OFFICE -> "an office file with macros, embedded things or parts of another kind";
            case ARCHIVE -> "an archive (ZIP)";
            case "text/html", "application/xhtml+xml" -> "a web page (HTML)";
            case "application/x-tika-msoffice" -> "an office file of the old kind (.doc, .xls, .msg)";
            case "text/plain", "text/csv", "text/x-log" -> "a program or a page in plain text";
            default -> found;
        };
    }

    private static String detected(byte[] bytes) {
        return Known.TIKA.detect(bytes);
    }

    private static boolean isProgram(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("#!")
                || head.startsWith("@echo")
                || head.startsWith("<?")
                || head.startsWith("<!")
                || head.startsWith("<svg")
                || head.contains("<script")
                || head.contains("<html");
    }
}
