package org.caseledger.app.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a CSV file (RFC 4180, UTF-8, a byte order mark is skipped) row by row. What isn't UTF-8 is a fault of its cell
 * and not of the file: it is read as {@link #NOT_UTF_8}, which no text holds. The first row names the columns, in any
 * order; those expected must be there, and no others but those that its feed ignores.
 */
final class Sheet implements AutoCloseable {

    /** Stands for bytes that are no text. It is no character, and never will be. */
    static final char NOT_UTF_8 = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private final BufferedReader reader;
    private final JsonParser parser;
    private final List<String> header;

    private Sheet(BufferedReader reader, JsonParser parser, List<String> header) {
        this.reader = reader;
        this.parser = parser;
        this.header = header;
    }

    /** A fault in the file's form; nothing after it can be read. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String code;
        private final @Nullable String column;

        Malformed(int line, @Nullable String column, String code, String message) {
            super(message);
            this.line = line;
            this.column = column;
            this.code = code;
        }

        BadRow in(String file) {
            return new BadRow(file, line, column, code, String.valueOf(getMessage()));
        }
    }

    private record Cells(int line, List<String> values) {}

    /** Opens {@code file}, which must have the {@code columns} and may have those that are {@code ignored}. */
    static Sheet open(Path file, List<String> columns, List<String> ignored) throws IOException, Malformed {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_UTF_8))));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            JsonParser parser = CSV.reader(CsvSchema.emptySchema()).createParser(reader);
            parser.nextToken();
            Cells first = cells(parser);
            if (first == null) {
                throw new Malformed(
                        1,
                        null,
                        "no-header",
                        "the file is empty; its first row must name the columns " + list(columns));
            }
            check(first, columns, ignored);
            return new Sheet(reader, parser, first.values());
        } catch (IOException | Malformed | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void check(Cells header, List<String> columns, List<String> ignored) throws Malformed {
        if (list(header.values()).indexOf(NOT_UTF_8) >= 0) {
            throw new Malformed(
                    header.line(),
                    null,
                    RefusalCode.NOT_UTF_8,
                    "the first row is not UTF-8 text; save the file as UTF-8");
        }
        List<String> unknown = header.values().stream()
                .filter(name -> !columns.contains(name) && !ignored.contains(name))
                .toList();
        List<String> missing =
                columns.stream().filter(name -> !header.values().contains(name)).toList();
        Set<String> seen = new HashSet<>();
        List<String> twice =
                header.values().stream().filter(name -> !seen.add(name)).toList();
        if (!missing.isEmpty()) {
            throw new Malformed(
                    header.line(),
                    list(missing),
                    "missing-column",
                    "the first row does not name the column" + s(missing) + list(missing)
                            + (unknown.isEmpty() ? "" : " (it names the unknown " + list(unknown) + ")")
                            + "; it must name " + list(columns));
        }
        if (!unknown.isEmpty()) {
            throw new Malformed(
                    header.line(),
                    list(unknown),
                    "unknown-column",
                    "the first row names the unknown column" + s(unknown) + list(unknown) + "; it must name "
                            + list(columns));
        }
        if (!twice.isEmpty()) {
            throw new Malformed(
                    header.line(), list(twice), "repeated-column", "the first row names " + list(twice) + " twice");
        }
    }

    private static String s(List<String> names) {
        return names.size() == 1 ? " " : "s ";
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    /** The next row, or null at the end. */
    @Nullable Row next() throws Malformed {
        Cells cells = cells(parser);
        if (cells == null) {
            return null;
        }
        return new Row(cells.line(), header, cells.values());
    }

    private static @Nullable Cells cells(JsonParser parser) throws Malformed {
        int line = 0;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            line = Math.max(1, parser.currentLocation().getLineNr());
            List<String> values = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                if (values.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                values.add(parser.getString().strip());
            }
            return new Cells(line, values);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            if (e.getCause() instanceof IOException) {
                throw new Malformed(Math.max(line, 1), null, "not-readable", "the file can't be read from here on");
            }
            throw new Malformed(
                    line == 0 && at != null ? at.getLineNr() : Math.max(line, 1),
                    null,
                    "not-csv",
                    "the row can't be read; look for a double quote that is missing or too many. Nothing after it was"
                            + " read");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close();
    }
}
