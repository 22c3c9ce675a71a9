package org.caseledger.app.lines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines made from good ones by damaging them in every way that a cut connection, a broken program or a joker might. The
 * same seed makes the same lines.
 */
final class FuzzedLines {

    private static final Pattern FIELD =
            Pattern.compile("(\"[^\"]*\"): ?(\"[^\"]*\"|-?\\d[\\d.]*|true|false|null|\\[[^\\]]*\\])");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[1]]",
            "{\"a\": 1}",
            "0.001",
            "1e2",
            "1e-999999999",
            "1E+999999999",
            "\"1e9\"",
            "NaN",
            "-",
            "01",
            ".5",
            "99999999999999999999",
            "\"C-1\"",
            "\"\\\\\"",
            "'x'",
            "\"x");
    private static final List<String> DATES = List.of(
            "0000-00-00",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2022-02-30",
            "1900-01-01",
            "2199-12-31",
            "1899-12-31",
            "2022-1-1",
            "20220101",
            "2022-01-01T00:00:00Z",
            "tomorrow",
            "٢٠٢٢-٠١-٠١");
    private static final List<String> HALVES = List.of(
            "\\ud83d", "\\udc00", "\\ud83d\\ud83d", "\\u0000", "\\u0007", "\\u0085", "\\n", "\\uffff", "\\u202e");
    private static final List<byte[]> NOT_TEXT = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC3, '('},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF0, (byte) 0x9F},
            new byte[] {0},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

    private final Random random;
    private final List<String> good;

    FuzzedLines(long seed, List<String> good) {
        this.random = new Random(seed);
        this.good = good;
    }

    /** One damaged line: at least one byte, none of which ends a line, and not blank. */
    byte[] next() {
        String line = one(good);
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            line = damaged(line);
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0) {
            bytes = insert(bytes, one(NOT_TEXT));
        }
        for (int flips = random.nextInt(8) - 4; flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '\n' || bytes[at] == '\r' ? (byte) '?' : bytes[at];
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? new byte[] {'?'} : bytes;
    }

    private String damaged(String line) {
        return switch (random.nextInt(16)) {
            case 0 -> line.substring(0, 1 + random.nextInt(line.length()));
            case 1 -> line.substring(random.nextInt(line.length()));
            case 2, 3, 4 -> withValue(line, one(VALUES));
            case 5 -> withValue(line, nested());
            case 6 -> withValue(line, digits());
            case 7, 8 -> withDate(line, one(DATES));
            case 9, 10 -> withinText(line, one(HALVES));
            case 11 -> twice(line);
            case 12 -> line.replaceFirst("\\{", "{\"" + "k".repeat(1 + random.nextInt(50_000)) + "\": 1, ");
            case 13 -> insert(line, String.valueOf((char) random.nextInt(32)));
            case 14 -> withinText(line, "x".repeat(1 + random.nextInt(3_000)));
            default -> line.substring(0, random.nextInt(line.length())) + one(good);
        };
    }

    private String withValue(String line, String value) {
        List<MatchResult> fields = fields(line);
        if (fields.isEmpty()) {
            return line + value;
        }
        MatchResult field = one(fields);
        return line.substring(0, field.start(2)) + value + line.substring(field.end(2));
    }

    private String withDate(String line, String date) {
        List<MatchResult> dates =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(line).results().toList();
        if (dates.isEmpty()) {
            return line;
        }
        MatchResult found = one(dates);
        return line.substring(0, found.start()) + date + line.substring(found.end());
    }

    private String withinText(String line, String inserted) {
        List<MatchResult> texts = fields(line).stream()
                .filter(field -> field.group(2).startsWith("\""))
                .toList();
        if (texts.isEmpty()) {
            return insert(line, inserted);
        }
        MatchResult text = one(texts);
        int at = text.start(2) + 1 + random.nextInt(Math.max(1, text.group(2).length() - 1));
        return line.substring(0, at) + inserted + line.substring(at);
    }

    private String twice(String line) {
        List<MatchResult> fields = fields(line);
        return fields.isEmpty()
                ? line
                : line.replaceFirst(
                        "\\{", "{" + Matcher.quoteReplacement(one(fields).group() + ", "));
    }

    private String nested() {
        int levels = 1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 600);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return open.repeat(levels) + (random.nextBoolean() ? "1" + (open.equals("[") ? "]" : "}").repeat(levels) : "");
    }

    private String digits() {
        int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 200_000 : 60);
        return (random.nextBoolean() ? "-" : "")
                + "9".repeat(count)
                + (random.nextBoolean() ? "." + "1".repeat(count) : "");
    }

    private static List<MatchResult> fields(String line) {
        return line.length() > 10_000
                ? List.of()
                : FIELD.matcher(line).results().toList();
    }

    private String insert(String line, String inserted) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + inserted + line.substring(at);
    }

    private byte[] insert(byte[] bytes, byte[] inserted) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = new byte[bytes.length + inserted.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(inserted, 0, longer, at, inserted.length);
        System.arraycopy(bytes, at, longer, at + inserted.length, bytes.length - at);
        return longer;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
