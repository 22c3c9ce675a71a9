package org.caseledger.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.claim.ClaimCommand.DocumentException;
import org.caseledger.decision.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The form that puts the reason for a late deadline on file: what was typed, and what is wrong with it.
 *
 * @param key one form sent twice is recorded once; this tells that it is the same
 * @param typed the fields as typed
 * @param errors by field, what is wrong
 * @param trouble why the ledger did not record it; blank otherwise
 */
public record ExceptionForm(String key, Map<String, String> typed, Map<String, String> errors, String trouble) {

    private static final List<String> FIELDS = List.of("deadline", "reason", "evidence");

    /** A form with nothing in it. */
    static ExceptionForm empty() {
        return new ExceptionForm(EntryIdentifiers.randomKey(), Map.of(), Map.of(), "");
    }

    /** The form as it was {@code typed} before a session ended, not checked; empty where that was another form. */
    static Optional<ExceptionForm> typed(Map<String, String> typed) {
        String key = typed.get("key");
        return key == null || !typed.containsKey("deadline")
                ? Optional.empty()
                : Optional.of(new ExceptionForm(key, typed, Map.of(), ""));
    }

    /** What was sent, checked. */
    static ExceptionForm sent(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(
                field -> typed.put(field, parameters.getOrDefault(field, "").strip()));
        Map<String, String> errors = new LinkedHashMap<>();
        text(typed, errors, "deadline", "Choose which deadline.");
        text(typed, errors, "reason", "Say why it was late.");
        text(typed, errors, "evidence", "Say what proves it.");
        String key = parameters.getOrDefault("key", "");
        return new ExceptionForm(key.isBlank() ? EntryIdentifiers.randomKey() : key, typed, errors, "");
    }

    /** The same form under a new key, so that sending it is another submission; {@code words} say what became of the first. */
    ExceptionForm again(String words) {
        return new ExceptionForm(EntryIdentifiers.randomKey(), typed, errors, words);
    }

    /** What was typed into {@code field}. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with {@code field}; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** The command of a form without errors. */
    DocumentException command(String claim) {
        return new DocumentException(claim, value("deadline"), value("reason"), value("evidence"));
    }

    private static void text(Map<String, String> typed, Map<String, String> errors, String field, String missing) {
        int max = Bounds.limit(DocumentException.class, field).characters();
        String text = typed.getOrDefault(field, "");
        if (text.isEmpty()) {
            errors.put(field, missing);
        } else if (text.length() > max) {
            errors.put(field, "At most " + max + " characters; these are " + text.length() + ".");
        }
    }
}
