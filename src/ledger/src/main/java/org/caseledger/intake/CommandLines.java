package org.caseledger.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caseledger.catalogue.Families;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Provenance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command from one line of JSON: {@code {"do": NAME, "by": USER, …}}. Unknown names and fields, missing ones
 * and wrong types are refused with the field.
 */
public final class CommandLines {

    private static final Map<String, List<Class<?>>> COMMANDS = commands();

    private CommandLines() {}

    /** What reading a line gives. */
    public sealed interface Result {
        /** A command. */
        record Read(GivenCommand given) implements Result {}

        /** A fault in the line. */
        record Faulty(Refusal refusal) implements Result {}
    }

    /** The names of all commands that a person may give, in the order of the contract. */
    public static Set<String> names() {
        return COMMANDS.keySet();
    }

    /**
     * Reads {@code line}; {@code history} says whether {@code at} is required (in a history) or unknown (otherwise).
     */
    public static Result read(String line, boolean history) {
        return read(line, history, null);
    }

    /**
     * Reads {@code line}, which {@code by} is known to give: it may not say {@code by} itself. {@code history} is as for
     * {@link #read(String, boolean)}.
     */
    public static Result readBy(String by, String line, boolean history) {
        return read(line, history, by);
    }

    private static Result read(String line, boolean history, @Nullable String sender) {
        try {
            return new Result.Read(parse(line, history, sender));
        } catch (Fault e) {
            return new Result.Faulty(e.refusal());
        }
    }

    /**
     * The fields of the command {@code name}, each with whether it must be given. Of a command that is about one of several
     * things, such as a claim or a case, the first field is {@code "claim or case"}.
     */
    public static Map<String, Boolean> fields(String name) {
        return CommandSubject.fields(Objects.requireNonNull(COMMANDS.get(name), name));
    }

    private static GivenCommand parse(String line, boolean history, @Nullable String sender) throws Fault {
        ObjectNode fields = JsonLine.read(line);
        String name = text(fields, "do");
        List<Class<?>> types = COMMANDS.get(name);
        if (types == null) {
            throw new Fault(
                    "unknown-command", "do", "field \"do\": there is no command \"" + Characters.shown(name) + "\"");
        }
        String by = sender == null ? text(fields, "by") : sender(fields, sender);
        Instant at = null;
        if (history) {
            at = instant(text(fields, "at"));
        } else if (fields.has("at")) {
            throw new Fault(
                    "unknown-field", "at", "field \"at\" belongs in a history (import history); record uses the clock");
        }
        String key = fields.has("key") ? text(fields, "key") : null;
        check("by", by);
        if (key != null) {
            check("key", key);
        }
        fields.remove(List.of("do", "by", "at", "key"));
        return new GivenCommand(
                CommandFields.bind(fields, name, CommandSubject.choose(name, types, fields)), by, at, key);
    }

    /** The sender, who is known by other means than the line. */
    private static String sender(ObjectNode fields, String known) throws Fault {
        if (fields.has("by")) {
            throw new Fault(
                    "unknown-field",
                    "by",
                    "field \"by\" is not said here: who sends a command is who signed in; leave it out");
        }
        return known;
    }

    private static void check(String field, String text) throws Fault {
        Optional<Refusal> refusal = Bounds.text(Provenance.class, field, text);
        if (refusal.isPresent()) {
            throw new Fault(
                    refusal.get().code(), field, "field " + refusal.get().message());
        }
    }

    private static String text(ObjectNode fields, String field) throws Fault {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            throw new Fault(RefusalCode.MISSING_FIELD, field, "field \"" + field + "\" is missing");
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new Fault(RefusalCode.WRONG_TYPE, field, "field \"" + field + "\" must be a text");
        }
        return value.stringValue();
    }

    private static Instant instant(String text) throws Fault {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Fault(
                    RefusalCode.WRONG_TYPE,
                    "at",
                    "field \"at\" must be an instant such as 2022-01-31T17:00:00Z, not " + Characters.shown(text));
        }
    }

    private static Map<String, List<Class<?>>> commands() {
        Map<String, List<Class<?>>> commands = new LinkedHashMap<>();
        Families.all().stream()
                .flatMap(family -> family.commands().byHand().stream())
                .forEach(command -> commands.computeIfAbsent(command.getSimpleName(), name -> new ArrayList<>())
                        .add(command));
        return commands;
    }
}
