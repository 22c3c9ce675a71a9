package org.caseledger.decision;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much a part of a command may hold. Each part that holds a text or a number declares one with {@link Within}; there
 * are few, so that every screen, table and letter knows what it must be able to show.
 */
public enum Limit {

    /** The number of a claim, a case, an employer or an employee, by which files, addresses and transmittals are named. */
    IDENTIFIER(60, Form.PLAIN),

    /** A receivable's id, which is longer than its claim's number. */
    RECEIVABLE(70, Form.PLAIN),

    /** An alert's id, which names its rule, its claim and its cause. */
    ALERT(180, Form.PLAIN),

    /** The id of an entry or a run, a code, or another short sign. */
    CODE(60, Form.LINE),

    /** The name of a person, a party or a statute. */
    NAME(200, Form.LINE),

    /** The name of a person or system as the giver of a command. */
    USER(100, Form.LINE),

    /** An idempotency key. */
    KEY(250, Form.LINE),

    /** Any other text; in a free object each key and each text in it, and the object as a whole. */
    WORDS(2_000, Form.LINES),

    /** A policy file. */
    FILE(100_000, Form.LINES),

    /** Money in dollars, hours, days or a percentage: below one billion, whether owed or given back. */
    AMOUNT(0, Form.DECIMAL),

    /** A whole number of something: whatever its Java type can hold. */
    COUNT(0, Form.WHOLE);

    /** What a limit is about. */
    enum Form {
        PLAIN,
        LINE,
        LINES,
        DECIMAL,
        WHOLE
    }

    private static final Pattern NUMBER =
            Pattern.compile("[^\\p{Cntrl}/\\\\\\s]([^\\p{Cntrl}/\\\\]*[^\\p{Cntrl}/\\\\\\s])?");

    private final int characters;
    private final Form form;

    Limit(int characters, Form form) {
        this.characters = characters;
        this.form = form;
    }

    /** The most characters of a text; only of a limit for texts. */
    public int characters() {
        if (!ofText()) {
            throw new IllegalStateException(this + " is no limit of a text");
        }
        return characters;
    }

    boolean ofText() {
        return switch (form) {
            case PLAIN, LINE, LINES -> true;
            case DECIMAL, WHOLE -> false;
        };
    }

    Form form() {
        return form;
    }

    /** Why {@code text} can't be kept as the part {@code name}; empty if it can. Only of a limit for texts. */
    Optional<Refusal> refuse(String name, String text) {
        String field = "\"" + name + "\"";
        if (text.length() > characters()) {
            return Optional.of(Refusal.of(
                    RefusalCode.TEXT_TOO_LONG,
                    name,
                    field + " has " + text.length() + " characters; at most " + characters + " are kept"));
        }
        if (form == Form.PLAIN && !NUMBER.matcher(text).matches()) {
            return Optional.of(Refusal.of(
                    "bad-identifier",
                    name,
                    field + " is \"" + Characters.shown(text)
                            + "\"; a number has no slashes, line breaks or blanks at its ends"));
        }
        return Characters.fault(text, form == Form.LINES)
                .map(fault -> Refusal.of("bad-character", name, field + " " + fault));
    }
}
