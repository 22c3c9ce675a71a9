package org.caseledger.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.form.Choice;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.form.FormField;
import org.caseledger.app.store.EntryIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A form by which something is recorded: what was typed, and what is wrong with it. A page may have several, told apart by
 * their commands.
 *
 * @param form which one it is
 * @param key one form sent twice is recorded once; this tells that it is the same
 * @param typed the fields as typed, and what the form carries beside them
 * @param errors by field, what is wrong
 * @param doubts by field, what is likelier a slip of the keys and waits for a word that it is right
 * @param trouble why the ledger did not record it; blank otherwise
 * @param choices by field, what it is chosen from, where that depends on the claim
 */
public record FilledForm(
        CommandForm form,
        String key,
        Map<String, String> typed,
        Map<String, String> errors,
        Map<String, String> doubts,
        String trouble,
        Map<String, List<Choice>> choices) {

    /** The hidden field that says which form of a page was sent. */
    static final String NAME = "which";

    /** The hidden field that says how far the claim had come when the form was made. */
    static final String SEEN = "seen";

    /** What the name of the tick begins with by which somebody says that a doubtful day is right. */
    static final String SURE = "sure-";

    private static final int KEY_MAX = 100;

    /** The form of {@code command} with {@code usual} in its fields, or, where it was typed before a session ended, with that. */
    static FilledForm of(Class<? extends Record> command, Map<String, String> typed, Map<String, String> usual) {
        return of(CommandForm.ofKnown(command), typed, usual);
    }

    /** The same for {@code form}. */
    static FilledForm of(CommandForm form, Map<String, String> typed, Map<String, String> usual) {
        String key = typed.getOrDefault("key", "");
        boolean kept = form.name().equals(typed.get(NAME)) && !key.isEmpty();
        return new FilledForm(
                form,
                kept ? key : EntryIdentifiers.randomKey(),
                Map.copyOf(kept ? typed : usual),
                Map.of(),
                Map.of(),
                "",
                Map.of());
    }

    /** The form of {@code command} as it was sent, and what the page's address says of it in {@code fixed}; not checked yet. */
    static FilledForm sent(Class<? extends Record> command, Map<String, String> parameters, Map<String, String> fixed) {
        return sent(CommandForm.ofKnown(command), parameters, fixed);
    }

    /** The same for {@code form}. */
    static FilledForm sent(CommandForm form, Map<String, String> parameters, Map<String, String> fixed) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((field, text) -> typed.put(field, text.strip()));
        typed.putAll(fixed);
        String key = typed.getOrDefault("key", "");
        if (key.length() > KEY_MAX) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        return new FilledForm(
                form,
                key.isEmpty() ? EntryIdentifiers.randomKey() : key,
                Map.copyOf(typed),
                Map.of(),
                Map.of(),
                "",
                Map.of());
    }

    /** The command's name, by which forms of a page are told apart. */
    public String name() {
        return form.name();
    }

    /** The same with what is wrong and what is doubtful. */
    FilledForm wrong(Map<String, String> faults, Map<String, String> doubtful, String words) {
        return new FilledForm(form, key, typed, Map.copyOf(faults), Map.copyOf(doubtful), words, choices);
    }

    /** The same form under a new key, so that sending it is another submission; {@code words} say what became of the first. */
    FilledForm again(Map<String, String> faults, String words) {
        return new FilledForm(form, EntryIdentifiers.randomKey(), typed, Map.copyOf(faults), Map.of(), words, choices);
    }

    /** The same with what is wrong and doubtful of {@code fields} alone. */
    FilledForm only(List<String> fields) {
        Map<String, String> faults = new LinkedHashMap<>(errors);
        faults.keySet().retainAll(fields);
        Map<String, String> doubtful = new LinkedHashMap<>(doubts);
        doubtful.keySet().retainAll(fields);
        return new FilledForm(form, key, typed, Map.copyOf(faults), Map.copyOf(doubtful), trouble, choices);
    }

    /** The same with {@code value} in {@code field}. */
    FilledForm with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        more.put(field, value);
        return new FilledForm(form, key, Map.copyOf(more), errors, doubts, trouble, choices);
    }

    /** The same with what its fields are chosen from. */
    FilledForm choosing(Map<String, List<Choice>> from) {
        return new FilledForm(form, key, typed, errors, doubts, trouble, Map.copyOf(from));
    }

    /** The same without what is doubtful of days that were said to be right. */
    Map<String, String> unsettled(Map<String, String> found) {
        Map<String, String> left = new LinkedHashMap<>(found);
        left.keySet().removeIf(field -> value(SURE + field).equals(value(field)));
        return left;
    }

    /** The number of the last entry of the claim when the form was made; empty where it doesn't say. */
    Optional<Long> seen() {
        String seen = value(SEEN);
        return seen.matches("\\d{1,18}") ? Optional.of(Long.parseLong(seen)) : Optional.empty();
    }

    /** What was typed into {@code field}. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with {@code field}; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What is doubtful of {@code field}; null where nothing is. */
    public @Nullable String doubt(String field) {
        return doubts.get(field);
    }

    /** Its field {@code name}. */
    public FormField field(String name) {
        return form.field(name);
    }

    /** What {@code field} is chosen from. */
    public List<Choice> options(FormField field) {
        return choices.getOrDefault(field.name(), field.choices());
    }

    /** What is suggested for {@code field}. */
    public List<String> suggestions(FormField field) {
        return choices.getOrDefault(field.name(), List.of()).isEmpty() || field.chosen()
                ? field.words().suggest()
                : choices.getOrDefault(field.name(), List.of()).stream()
                        .map(Choice::value)
                        .toList();
    }

    /** How many fields want something, in a sentence; blank where none does. */
    public String wants() {
        int count = errors.size() + doubts.size();
        return switch (count) {
            case 0 -> "";
            case 1 -> errors.isEmpty() ? "One day is questioned." : "One field needs your attention.";
            default -> count + " fields need your attention.";
        };
    }
}
