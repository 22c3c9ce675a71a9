package org.caseledger.app.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.decision.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sent along with a form.
 *
 * @param file what came
 */
record UploadedFile(MultipartFile file) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NAME_MAX = 100;

    /** The file of a form; empty where none was chosen, or an empty one. */
    static Optional<UploadedFile> of(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() ? Optional.empty() : Optional.of(new UploadedFile(file));
    }

    /** What it is called, without the folder that some browsers name; {@code file} where it isn't called anything. */
    String name() {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        String shown = Characters.shown(last);
        return shown.isEmpty() ? "file" : shown.substring(0, Math.min(shown.length(), NAME_MAX));
    }

    /** Its text, of at most {@code max} bytes in UTF-8; otherwise refused. */
    String text(int max) {
        if (file.getSize() > max) {
            throw new BadAddress(name() + " is larger than " + max / 1_000 + " kB, which is what is taken here.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadAddress(name() + " is not UTF-8 text; save it as UTF-8.");
        } catch (IOException e) {
            throw new BadAddress(name() + " can't be read; send it again.");
        }
    }

    /** Runs {@code use} on the file on the disk; it is gone afterwards. */
    <T> T onDisk(Use<T> use) throws IOException {
        Path path = Files.createTempFile("caseledger-", ".upload");
        try {
            file.transferTo(path);
            return use.of(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Use<T> {
        T of(Path file) throws IOException;
    }
}
