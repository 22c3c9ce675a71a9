package org.caseledger.app.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A look at a file that somebody named, before anything is taken from it. */
public final class InputFile {

    private static final int HEAD_BYTES = 8_192;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** How archives begin, and spreadsheets are archives. */
    private static final String ARCHIVE = "PK\u0003\u0004";

    private InputFile() {}

    /** Refuses a {@code file} that isn't there, is a folder, may not be read, or is a spreadsheet. */
    public static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new WrongFile(file + " is a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            throw new WrongFile(
                    folder == null || Files.isDirectory(folder)
                            ? "there is no file " + file + "; look at the name"
                            : "there is no file " + file + ", and no folder " + folder + "; look at the path");
        }
        if (!Files.isReadable(file)) {
            throw new WrongFile("file " + file + " may not be read by this user; look at its permissions");
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongFile(file + " is not a file; save what it gives as one, or let record read it with -");
        }
        if (head(file).startsWith(ARCHIVE)) {
            throw new WrongFile(
                    file + " is a spreadsheet or an archive, which can't be read; in the spreadsheet program,"
                            + " save it as CSV (UTF-8, separated by commas) and import that");
        }
    }

    /** The first line of {@code file} that isn't blank, or what of it stands in the first 8,192 bytes. */
    public static String firstLine(Path file) {
        return head(file)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head;
        } catch (IOException e) {
            throw new WrongFile("file " + file + " can't be read: " + e.getMessage());
        }
    }
}
