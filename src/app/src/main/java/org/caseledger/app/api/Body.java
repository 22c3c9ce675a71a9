package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.decision.RefusalCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a request sends along: never more than the call takes, never encoded, and text in UTF-8 only. */
final class Body {

    /** Bytes of one command: as many as a line of commands may have. */
    static final int COMMAND_MAX = 1_000_000;

    /** Bytes of a file or of many commands. */
    static final long FILE_MAX = 100_000_000;

    private static final int PART = 1 << 16;

    private Body() {}

    /** More was sent than is taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long max) {
            super("at most " + max + " bytes are taken");
        }
    }

    /** The text of {@code request}, which has at most {@code max} bytes. */
    static String text(HttpServletRequest request, int max) throws IOException {
        byte[] bytes = stream(request, max).readAllBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Trouble.of(HttpStatus.BAD_REQUEST, RefusalCode.NOT_UTF_8, "the body is not UTF-8 text");
        }
    }

    /** What {@code request} sends, as a stream that ends in {@link TooLarge} beyond {@code max} bytes. */
    static InputStream stream(HttpServletRequest request, long max) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Trouble.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "encoded",
                    "the body is taken as it is, without Content-Encoding");
        }
        if (!utf8(request.getContentType())) {
            throw Trouble.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, RefusalCode.NOT_UTF_8, "the body is taken in UTF-8 only");
        }
        if (request.getContentLengthLong() > max) {
            throw new TooLarge(max);
        }
        return new Bounded(request.getInputStream(), max);
    }

    /** Runs {@code use} on a file with what {@code request} sends; the file is gone afterwards. */
    static <T> T file(HttpServletRequest request, Use<T> use) throws IOException {
        Path file = Files.createTempFile("caseledger-", ".body");
        try {
            try (InputStream in = stream(request, FILE_MAX);
                    OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static boolean utf8(String type) {
        try {
            return type == null
                    || MediaType.parseMediaType(type).getCharset() == null
                    || StandardCharsets.UTF_8.equals(
                            MediaType.parseMediaType(type).getCharset());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final long max;
        private long read;

        Bounded(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1) * one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, Math.min(length, PART));
            if (some > 0) {
                counted(some);
            }
            return some;
        }

        private int counted(int bytes) throws IOException {
            read += bytes;
            if (read > max) {
                throw new TooLarge(max);
            }
            return 1;
        }
    }
}
