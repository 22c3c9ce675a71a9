package org.caseledger.app.mail;

import java.util.List;
import org.caseledger.app.template.AmericanText;
import org.jspecify.annotations.Nullable;

/**
 * A letter, as it is read: the same words as text and as a page, days and figures {@linkplain AmericanText as Americans write
 * them}.
 *
 * @param subject what stands above it in a mailbox; it names no claim
 * @param title its first line
 * @param parts its parts; none of them is empty
 * @param closing what it ends with, a line each
 */
public record Letter(String subject, String title, List<Part> parts, List<String> closing) {

    /** So many lines of a part are told; the others are counted. */
    static final int LINES_MAX = 25;

    private static final int WIDTH = 76;

    public Letter {
        subject = AmericanText.of(subject);
        title = AmericanText.of(title);
        parts = List.copyOf(parts);
        closing = closing.stream().map(AmericanText::of).toList();
    }

    /**
     * A part of it.
     *
     * @param title what it is about
     * @param lines its lines, at most {@value #LINES_MAX}
     * @param more how many there are besides
     */
    public record Part(String title, List<Line> lines, int more) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param text what it says
     * @param link where more of it is seen; null for nowhere
     */
    public record Line(String text, @Nullable String link) {
        public Line {
            text = AmericanText.of(text);
        }
    }

    /** It as plain text. */
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Part part : parts) {
            text.append('\n').append(part.title()).append('\n');
            part.lines().forEach(line -> {
                text.append("* ").append(line.text()).append('\n');
                if (line.link() != null) {
                    text.append("  ").append(line.link()).append('\n');
                }
            });
            if (part.more() > 0) {
                text.append("and ").append(part.more()).append(" more\n");
            }
        }
        text.append('\n').append("-".repeat(WIDTH)).append('\n');
        closing.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
