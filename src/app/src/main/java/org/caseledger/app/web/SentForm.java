package org.caseledger.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * A short form that gives no command by itself: it takes a file, or says on whose file a mail goes. What was typed, and what is
 * wrong with it. A page may have several, told apart by their names.
 *
 * @param name which one it is
 * @param key one form sent twice is recorded once; this tells that it is the same
 * @param typed the fields as typed
 * @param errors by field, what is wrong
 * @param trouble why the ledger did not record it; blank otherwise
 */
public record SentForm(String name, String key, Map<String, String> typed, Map<String, String> errors, String trouble) {

    /** The hidden field that says which form of a page was sent. */
    static final String NAME = "which";

    private static final int KEY_MAX = 100;

    /** The form {@code name} with {@code usual} in its fields, or, where it was typed before a session ended, with that. */
    static SentForm of(String name, Map<String, String> typed, Map<String, String> usual) {
        String key = typed.getOrDefault("key", "");
        return name.equals(typed.get(NAME)) && !key.isEmpty()
                ? new SentForm(name, key, Map.copyOf(typed), Map.of(), "")
                : new SentForm(name, EntryIdentifiers.randomKey(), usual, Map.of(), "");
    }

    /** The form {@code name}, as it was sent, checked no further than that it can be one. */
    static SentForm sent(String name, Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((field, text) -> typed.put(field, text.strip()));
        String key = typed.getOrDefault("key", "");
        if (key.length() > KEY_MAX) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        return new SentForm(name, key.isEmpty() ? EntryIdentifiers.randomKey() : key, Map.copyOf(typed), Map.of(), "");
    }

    /** The same, with an error unless {@code field} has a text that {@code command} has room for. */
    SentForm needs(String field, Class<? extends Record> command, String missing) {
        int max = Bounds.limit(command, field).characters();
        String text = value(field);
        return text.isEmpty() ? wrong(field, missing) : text.length() > max ? wrong(field, tooLong(max, text)) : this;
    }

    /** The same, with an error unless {@code field} has a day within {@code horizon}. */
    SentForm needsDay(String field, Horizon horizon, String missing) {
        String text = value(field);
        if (text.isEmpty()) {
            return wrong(field, missing);
        }
        try {
            return horizon.objection(LocalDate.parse(text))
                    .map(objection -> wrong(field, "This day " + objection + "."))
                    .orElse(this);
        } catch (DateTimeParseException e) {
            return wrong(field, "This must be a date such as 2022-02-19.");
        }
    }

    private static String tooLong(int max, String text) {
        return "At most " + max + " characters; these are " + text.length() + ".";
    }

    private SentForm wrong(String field, String words) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, words);
        return new SentForm(name, key, typed, more, trouble);
    }

    /** The same form under a new key, so that sending it is another submission; {@code words} say what became of the first. */
    SentForm again(String words) {
        return new SentForm(name, EntryIdentifiers.randomKey(), typed, errors, words);
    }

    /** How many fields want something, in a sentence; blank where none does. */
    public String wants() {
        return switch (errors.size()) {
            case 0 -> "";
            case 1 -> "One field needs your attention.";
            default -> errors.size() + " fields need your attention.";
        };
    }

    /** What was typed into {@code field}. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The day in {@code field}, which has no error. */
    LocalDate day(String field) {
        return LocalDate.parse(value(field));
    }

    /** What is wrong with {@code field}; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
