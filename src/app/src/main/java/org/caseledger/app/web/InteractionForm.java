package org.caseledger.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * The form that logs an interaction: what was typed, and what is wrong with it.
 *
 * @param key one form sent twice is recorded once; this tells that it is the same
 * @param typed the fields as typed
 * @param errors by field, what is wrong
 * @param trouble why the ledger did not record it; blank otherwise
 */
public record InteractionForm(String key, Map<String, String> typed, Map<String, String> errors, String trouble) {

    private static final List<String> FIELDS =
            List.of("on", "channel", "party", "issue", "action", "result", "followUpOn", "reserved");

    /** A form with nothing in it but today's date. */
    static InteractionForm empty(LocalDate today) {
        return new InteractionForm(EntryIdentifiers.randomKey(), Map.of("on", today.toString()), Map.of(), "");
    }

    /** The form as it was {@code typed} before a session ended, not checked; empty where that was another form. */
    static Optional<InteractionForm> typed(Map<String, String> typed) {
        String key = typed.get("key");
        return key == null || !typed.containsKey("issue")
                ? Optional.empty()
                : Optional.of(new InteractionForm(key, typed, Map.of(), ""));
    }

    /** What was sent, checked; its days must lie within {@code horizon}. */
    static InteractionForm sent(Map<String, String> parameters, Horizon horizon) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(
                field -> typed.put(field, parameters.getOrDefault(field, "").strip()));
        Map<String, String> errors = new LinkedHashMap<>();
        date(typed, errors, "on", true, horizon);
        if (channel(typed.getOrDefault("channel", "")) == null) {
            errors.put("channel", "Choose how it happened.");
        }
        text(typed, errors, "party", "Say with whom.");
        text(typed, errors, "issue", "Say what it was about.");
        text(typed, errors, "action", "Say what was done.");
        text(typed, errors, "result", "Say what came of it.");
        date(typed, errors, "followUpOn", false, horizon);
        if (!typed.getOrDefault("reserved", "").isEmpty() && reserved(typed.getOrDefault("reserved", "")) == null) {
            errors.put("reserved", "Choose who may read it.");
        }
        String key = parameters.getOrDefault("key", "");
        return new InteractionForm(key.isBlank() ? EntryIdentifiers.randomKey() : key, typed, errors, "");
    }

    /** The same form under a new key, so that sending it is another submission; {@code words} say what became of the first. */
    InteractionForm again(String words) {
        return new InteractionForm(EntryIdentifiers.randomKey(), typed, errors, words);
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
    LogInteraction command(String claim) {
        String followUpOn = value("followUpOn");
        InteractionChannel channel = channel(value("channel"));
        return new LogInteraction(
                claim,
                LocalDate.parse(value("on")),
                Objects.requireNonNull(channel),
                value("party"),
                value("issue"),
                value("action"),
                value("result"),
                null,
                followUpOn.isEmpty() ? null : LocalDate.parse(followUpOn),
                reserved(value("reserved")));
    }

    private static @Nullable Reserved reserved(String text) {
        for (Reserved kind : Reserved.values()) {
            if (kind.toString().equals(text)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable InteractionChannel channel(String text) {
        for (InteractionChannel channel : InteractionChannel.values()) {
            if (channel.toString().equals(text)) {
                return channel;
            }
        }
        return null;
    }

    private static void date(
            Map<String, String> typed, Map<String, String> errors, String field, boolean required, Horizon horizon) {
        String text = typed.getOrDefault(field, "");
        if (text.isEmpty()) {
            if (required) {
                errors.put(field, "Say on which day.");
            }
            return;
        }
        try {
            horizon.objection(LocalDate.parse(text))
                    .ifPresent(objection -> errors.put(field, "This " + objection + "."));
        } catch (DateTimeParseException e) {
            errors.put(field, "This must be a date such as 2022-05-23.");
        }
    }

    private static void text(Map<String, String> typed, Map<String, String> errors, String field, String missing) {
        int max = Bounds.limit(LogInteraction.class, field).characters();
        String text = typed.getOrDefault(field, "");
        if (text.isEmpty()) {
            errors.put(field, missing);
        } else if (text.length() > max) {
            errors.put(field, "At most " + max + " characters; these are " + text.length() + ".");
        }
    }
}
