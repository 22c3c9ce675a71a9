package org.caseledger.intake;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.adoption.LawCommand;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.receivable.ReceivableCommand;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command from one line of JSON: {@code {"do": NAME, "by": USER, …}}. Unknown names and fields, missing ones
 * and wrong types are refused with the field.
 */
public final class CommandLines {

    private static final Set<Class<?>> GIVEN_BY_PROGRAM = Set.of(
            ClaimCommand.TransmitPay.class,
            ClaimCommand.ReplenishLeave.class,
            ClaimCommand.ReceiveAdministratorReport.class,
            ReceivableCommand.OpenReceivable.class,
            ReceivableCommand.WaiveRemainder.class,
            ReceivableCommand.AdjustReceivable.class,
            ReceivableCommand.TakeInstalment.class,
            ClaimCommand.ReceivePosting.class,
            ClaimCommand.NotePostingVariances.class,
            ClaimCommand.LeaveOutPostings.class,
            ClaimCommand.NoteAuditedLine.class);

    private static final Map<String, Class<?>> COMMANDS = commands();

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
        try {
            return new Result.Read(parse(line, history));
        } catch (Fault e) {
            return new Result.Faulty(Refusal.of(e.code, String.valueOf(e.getMessage())));
        }
    }

    /** The fields of the command {@code name}, each with whether it must be given. */
    public static Map<String, Boolean> fields(String name) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        for (RecordComponent component : COMMANDS.get(name).getRecordComponents()) {
            fields.put(jsonName(component), required(component));
        }
        return fields;
    }

    private static GivenCommand parse(String line, boolean history) throws Fault {
        ObjectNode fields = object(line);
        String name = text(fields, "do");
        Class<?> type = COMMANDS.get(name);
        if (type == null) {
            throw new Fault("unknown-command", "field \"do\": there is no command \"" + name + "\"");
        }
        String by = text(fields, "by");
        Instant at = null;
        if (history) {
            at = instant(text(fields, "at"));
        } else if (fields.has("at")) {
            throw new Fault(
                    "unknown-field", "field \"at\" belongs in a history (import history); record uses the clock");
        }
        String key = fields.has("key") ? text(fields, "key") : null;
        if (key != null && key.length() > Bounds.KEY_MAX) {
            throw new Fault(
                    "text-too-long",
                    "field \"key\" has " + key.length() + " characters; at most " + Bounds.KEY_MAX + " are kept");
        }
        fields.remove(List.of("do", "by", "at", "key"));
        return new GivenCommand(bind(fields, name, type), by, at, key);
    }

    private static ObjectNode object(String line) throws Fault {
        JsonNode node;
        try {
            node = LedgerJson.mapper().readTree(line);
        } catch (JacksonException e) {
            throw new Fault(
                    "not-json",
                    "not a JSON object: " + e.getOriginalMessage() + " (column "
                            + e.getLocation().getColumnNr() + ")");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Fault("not-json", "a line must be one JSON object");
    }

    private static String text(ObjectNode fields, String field) throws Fault {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            throw new Fault("missing-field", "field \"" + field + "\" is missing");
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new Fault("wrong-type", "field \"" + field + "\" must be a text");
        }
        return value.stringValue();
    }

    private static Instant instant(String text) throws Fault {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Fault("wrong-type", "field \"at\" must be an instant such as 2022-01-31T17:00:00Z, not " + text);
        }
    }

    private static Object bind(ObjectNode fields, String name, Class<?> type) throws Fault {
        check(fields, name, type, "");
        try {
            return LedgerJson.mapper().treeToValue(fields, type);
        } catch (JacksonException e) {
            throw new Fault("wrong-type", "field \"" + path(e) + "\" " + expectation(e));
        }
    }

    private static void check(ObjectNode fields, String name, Class<?> type, String prefix) throws Fault {
        Set<String> known = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String field = jsonName(component);
            known.add(field);
            JsonNode value = fields.get(field);
            boolean absent = value == null || value.isNull();
            boolean blank =
                    value != null && value.isString() && value.stringValue().isBlank();
            if (required(component) && (absent || blank)) {
                throw new Fault("missing-field", name + " needs field \"" + prefix + field + "\"");
            }
            if (value instanceof ObjectNode nested && component.getType().isRecord()) {
                check(nested, name, component.getType(), prefix + field + ".");
            }
        }
        for (String field : fields.propertyNames()) {
            if (!known.contains(field)) {
                throw new Fault(
                        "unknown-field",
                        name + " has no field \"" + prefix + field + "\"; it has " + String.join(", ", known));
            }
        }
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String expectation(JacksonException e) {
        Class<?> target = e instanceof InvalidFormatException format ? format.getTargetType() : null;
        if (target == null && e instanceof MismatchedInputException mismatch) {
            target = mismatch.getTargetType();
        }
        if (e instanceof InputCoercionException tooLarge) {
            target = tooLarge.getTargetType();
        }
        if (target == null) {
            return e.getOriginalMessage();
        }
        if (target.isEnum()) {
            return "must be one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (target == LocalDate.class) {
            return "must be a date such as 2022-01-31";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "must be true or false";
        }
        if (target == int.class || target == Integer.class) {
            return "must be a whole number";
        }
        if (target == String.class) {
            return "must be a text";
        }
        if (target.isRecord() || Map.class.isAssignableFrom(target)) {
            return "must be an object in braces";
        }
        if (target == BigDecimal.class && !e.getOriginalMessage().startsWith("must")) {
            return "must be a decimal such as \"3900.00\"";
        }
        return e.getOriginalMessage();
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String jsonName(RecordComponent component) {
        return component.getName().equals("caseId") ? "case" : component.getName();
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        for (Class<?> family :
                List.of(ClaimCommand.class, PenaltyCommand.class, LawCommand.class, ReceivableCommand.class)) {
            for (Class<?> command : family.getPermittedSubclasses()) {
                if (!GIVEN_BY_PROGRAM.contains(command)) {
                    commands.put(command.getSimpleName(), command);
                }
            }
        }
        return commands;
    }

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Fault(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
