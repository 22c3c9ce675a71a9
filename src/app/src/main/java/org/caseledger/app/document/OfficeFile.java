package org.caseledger.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which office file an archive is, by the names of its parts. One that carries macros, controls or things embedded isn't kept,
 * and neither is one that unpacks to far more than it is: its parts are counted, and thrown away.
 */
final class OfficeFile {

    private static final int PARTS_MAX = 5_000;
    private static final long UNPACKED_MAX = 200L * 1024 * 1024;
    private static final int PIECE = 1 << 16;

    private OfficeFile() {}

    static Optional<DocumentType> type(byte[] bytes) {
        DocumentType found = null;
        long unpacked = 0;
        int parts = 0;
        byte[] piece = new byte[PIECE];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > PARTS_MAX || mayRun(part.getName())) {
                    return Optional.empty();
                }
                found = found == null ? main(part.getName()) : found;
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_MAX) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.ofNullable(found);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable DocumentType main(String part) {
        return switch (part) {
            case "word/document.xml" -> DocumentType.WORD;
            case "xl/workbook.xml" -> DocumentType.SHEET;
            default -> null;
        };
    }

    private static boolean mayRun(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("/activex/")
                || name.contains("/embeddings/")
                || name.contains("/ctrlprops/")
                || name.contains("/macrosheets/")
                || name.contains("/externallinks/")
                || name.endsWith(".bin") && !name.contains("/printersettings");
    }
}
