package org.caseledger.app.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.decision.Refusal;

/** The kinds of files that are kept. What else there is can be made one of these by whoever sends it: printed to a PDF. */
public enum DocumentType {
    PDF("PDF", "application/pdf", true, "pdf"),
    PNG("PNG", "image/png", true, "png"),
    JPEG("JPEG", "image/jpeg", true, "jpg", "jpeg"),
    TIFF("TIFF", "image/tiff", false, "tif", "tiff"),
    HEIC("HEIC", "image/heic", false, "heic", "heif"),
    MAIL("mail", "message/rfc822", false, "eml"),
    TEXT("plain text", "text/plain", false, "txt", "text", "csv", "log", "md"),
    WORD("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    SHEET("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx");

    /** Bytes of a file; a scanner's hundred pages have fewer. */
    public static final int BYTES_MAX = 25 * 1024 * 1024;

    private static final int STEM_MAX = 150;

    private static final String TAKEN =
            "PDF, PNG, JPEG, TIFF, HEIC, plain text, mails (.eml), and .docx and .xlsx without"
                    + " macros or things embedded";

    private final String words;
    private final String mediaType;
    private final boolean shown;
    private final List<String> endings;

    DocumentType(String words, String mediaType, boolean shown, String... endings) {
        this.words = words;
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = List.of(endings);
    }

    /** As people say it, such as {@code PDF}. */
    public String words() {
        return words;
    }

    /** As entries and headers have it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it themselves, without running anything that stands in it. */
    public boolean shown() {
        return shown;
    }

    /** The type that {@code mediaType} is the name of. */
    public static Optional<DocumentType> named(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What {@code bytes} are; empty where it is nothing that is kept. */
    public static Optional<DocumentType> of(byte[] bytes) {
        return Content.type(bytes);
    }

    /** What there is against keeping {@code bytes}, which somebody calls {@code name}. */
    public static Optional<Refusal> objection(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Refusal.of("empty-file", "file", name + " is empty; look whether it was saved whole"));
        }
        if (bytes.length > BYTES_MAX) {
            return Optional.of(tooLarge(name));
        }
        return of(bytes).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "type-not-kept",
                        "file",
                        name + " is, by its content, " + Content.words(bytes) + ", which isn't kept; kept are " + TAKEN
                                + ". Print it to a PDF and attach that"));
    }

    /** That {@code name} has more bytes than are kept. */
    public static Refusal tooLarge(String name) {
        return Refusal.of(
                "file-too-large",
                "file",
                name + " has more than 25 MB; attach it in parts, or scan it in black and white at 200 dpi");
    }

    /** {@code given}, which somebody called a file of this type, as a plain name that ends as such files do. */
    public String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        while (plain.startsWith(".")) {
            plain = plain.substring(1).strip();
        }
        String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean fits = plain.contains(".") && endings.contains(ending);
        String stem = fits ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        String shortened = stem.length() > STEM_MAX ? stem.substring(0, STEM_MAX) : stem;
        return (shortened.isBlank() ? "document" : shortened) + "." + (fits ? ending : endings.getFirst());
    }
}
