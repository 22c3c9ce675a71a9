package org.caseledger.decision;

import java.util.Locale;
import java.util.Optional;

/**
 * Which characters a text may have. A text that is recorded stays, and every file and screen must be able to carry it:
 * half of a character (an unpaired surrogate, as left behind where a text was cut) can't be written as UTF-8, and a
 * control character can't be seen. Line breaks and tabs may stand where a text runs over several lines.
 */
public final class Characters {

    private static final int SHOWN_MAX = 60;

    private Characters() {}

    /**
     * What is wrong with {@code text}, in words that follow the name of its field; empty for a text that can be kept.
     *
     * @param lines whether it may run over several lines
     */
    public static Optional<String> fault(String text, boolean lines) {
        for (int at = 0; at < text.length(); at++) {
            if (isWholeAt(text, at)) {
                at++;
            } else if (Character.isSurrogate(text.charAt(at))) {
                return Optional.of("has an unpaired surrogate (" + escaped(text.charAt(at))
                        + "), half of a character, at place " + (at + 1)
                        + "; write the whole character or leave it out");
            } else if (Character.isISOControl(text.charAt(at)) && !(lines && isSpacing(text.charAt(at)))) {
                return Optional.of(control(text.charAt(at), at + 1));
            }
        }
        return Optional.empty();
    }

    private static String control(char control, int place) {
        if (isSpacing(control)) {
            return "has a " + (control == '\t' ? "tab" : "line break") + " at place " + place
                    + "; write it on one line, with blanks";
        }
        return "has a control character (" + escaped(control) + ") at place " + place + "; leave it out";
    }

    private static boolean isSpacing(char control) {
        return control == '\n' || control == '\r' || control == '\t';
    }

    private static boolean isWholeAt(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** {@code text} as a message can show it: at most {@value #SHOWN_MAX} characters of it, all of which can be seen. */
    public static String shown(String text) {
        String start = text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) : text;
        String seen = escapeHalves(start).replaceAll("\\p{Cntrl}", "?").replaceAll("[\\x80-\\x9f]", "?");
        return text.length() > SHOWN_MAX ? seen + "…" : seen;
    }

    /**
     * {@code json} with each half of a character, which a file can't carry, as the escape that stands for it:
     * {@code \\ud83d}. Everything else stays byte for byte.
     */
    public static String escapeHalves(String json) {
        StringBuilder escaped = null;
        for (int at = 0; at < json.length(); at++) {
            boolean whole = isWholeAt(json, at);
            if (!whole && Character.isSurrogate(json.charAt(at))) {
                if (escaped == null) {
                    escaped = new StringBuilder(json.substring(0, at));
                }
                escaped.append(escaped(json.charAt(at)));
            } else if (escaped != null) {
                escaped.append(json, at, whole ? at + 2 : at + 1);
            }
            at += whole ? 1 : 0;
        }
        return escaped == null ? json : escaped.toString();
    }

    private static String escaped(char character) {
        return String.format(Locale.ROOT, "\\u%04x", (int) character);
    }
}
