package org.caseledger.app.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines of iCalendar, none longer than RFC 5545, section 3.1, wants: 75 octets without the line break. The library folds by
 * characters, of which a section sign takes two octets and others up to four.
 */
final class FoldedLines {

    private static final int OCTETS_MAX = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    /** The same lines, folded by octets and never within a character. */
    static byte[] of(byte[] lines) {
        String whole = new String(lines, StandardCharsets.UTF_8)
                .replace(BREAK + " ", "")
                .replace(BREAK + "\t", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length);
        List.of(whole.split(BREAK)).forEach(line -> fold(line, out));
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        int taken = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            byte[] character = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
            if (taken + character.length > OCTETS_MAX) {
                out.writeBytes((BREAK + " ").getBytes(StandardCharsets.UTF_8));
                taken = 1;
            }
            out.writeBytes(character);
            taken += character.length;
        }
        out.writeBytes(BREAK.getBytes(StandardCharsets.UTF_8));
    }
}
