package org.caseledger.app.form;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caseledger.decision.Limit;
import org.caseledger.intake.CommandField;

/**
 * A field of a form.
 *
 * @param name its name, which is that of the command's part; of a part of a part {@code employee.id}
 * @param kind how it is filled in
 * @param required whether it must be given
 * @param max how many characters it takes; 0 where it isn't text
 * @param choices what it is chosen from, where that is always the same
 * @param words what is said of it
 */
public record FormField(
        String name, FieldKind kind, boolean required, int max, List<Choice> choices, FieldWords words) {

    private static final int ROWS = 3;

    static FormField of(String name, FieldKind kind, CommandField field, FieldWords words) {
        Limit limit = field.limit();
        boolean text = kind == FieldKind.LINE || kind == FieldKind.TEXT;
        return new FormField(
                name,
                kind,
                field.required() || words.needed(),
                text && limit != null ? limit.characters() : 0,
                choices(field.type(), words.words()),
                words);
    }

    private static List<Choice> choices(Type type, Map<String, String> words) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of(Choice.of("yes"), Choice.of("no"));
        }
        return type instanceof Class<?> listed && listed.isEnum()
                ? Arrays.stream(listed.getEnumConstants())
                        .map(Object::toString)
                        .map(value -> new Choice(
                                value,
                                words.getOrDefault(value, Choice.of(value).words())))
                        .toList()
                : List.of();
    }

    /** Its label, which says where it may be left out. */
    public String label() {
        return required ? words.label() : words.label() + " (optional)";
    }

    /** What is said where it must be given and isn't. */
    public String missing() {
        return words.missing().isEmpty() ? "Fill this in." : words.missing();
    }

    /** How many lines of it are shown; 1 for an input. */
    public int rows() {
        return switch (kind) {
            case LINE, DATE, MONEY, NUMBER, COUNT, CHOICE, YES_NO -> 1;
            case TEXT, LIST, FREE -> words.rows() == 0 ? ROWS : words.rows();
        };
    }

    /** Whether it is chosen from a list. */
    public boolean chosen() {
        return kind == FieldKind.CHOICE
                || kind == FieldKind.YES_NO
                || !words.from().isEmpty();
    }
}
