package org.caseledger.app.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A document on its way to a browser or a program: as what it is, and so that nothing in it runs. */
public final class SafeDownload {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SafeDownload() {}

    /** Answers with {@code bytes}, for saving under {@code name}. */
    public static void save(String name, String mediaType, byte[] bytes, HttpServletResponse response)
            throws IOException {
        send(ContentDisposition.attachment(), NOTHING + "; sandbox", name, mediaType, bytes, response);
    }

    /** The same, for looking at where browsers show such files themselves; for saving where they don't. */
    public static void show(String name, String mediaType, byte[] bytes, HttpServletResponse response)
            throws IOException {
        boolean shown =
                DocumentType.named(mediaType).filter(DocumentType::shown).isPresent();
        if (!shown) {
            save(name, mediaType, bytes, response);
            return;
        }
        // A browser's viewer of PDF files is a page of its own, which a sandbox would keep from starting; it runs no
        // script of the file that could reach this site, and the policy lets it load nothing.
        boolean page = mediaType.equals(DocumentType.PDF.mediaType());
        send(
                ContentDisposition.inline(),
                NOTHING
                        + (page
                                ? "; object-src 'self'; style-src 'unsafe-inline'"
                                : "; img-src 'self'; style-src 'unsafe-inline'; sandbox"),
                name,
                mediaType,
                bytes,
                response);
    }

    /** Where what is saved under {@code name} is written to, of what is too long to be in memory. */
    public static OutputStream saving(String name, String mediaType, HttpServletResponse response) throws IOException {
        head(ContentDisposition.attachment(), NOTHING + "; sandbox", name, mediaType, response);
        return response.getOutputStream();
    }

    private static void send(
            ContentDisposition.Builder disposition,
            String policy,
            String name,
            String mediaType,
            byte[] bytes,
            HttpServletResponse response)
            throws IOException {
        head(disposition, policy, name, mediaType, response);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(
            ContentDisposition.Builder disposition,
            String policy,
            String name,
            String mediaType,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
        response.setContentType(mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType);
    }
}
