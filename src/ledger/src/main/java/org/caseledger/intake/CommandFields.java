package org.caseledger.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.LedgerJson;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a line as the parts of a command: none missing, none unknown, each of its kind. */
final class CommandFields {

    private CommandFields() {}

    /** The fields of {@code type}, each with whether it must be given. */
    static Map<String, Boolean> of(Class<?> type) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        CommandField.of(type).forEach(field -> fields.put(field.name(), field.required()));
        return fields;
    }

    /** The command {@code name}, which is a {@code type}, with {@code fields}. */
    static Record bind(ObjectNode fields, String name, Class<?> type) throws Fault {
        check(fields, name, type, "");
        try {
            return (Record) LedgerJson.mapper().treeToValue(fields, type);
        } catch (JacksonException e) {
            String field = Characters.shown(path(e));
            throw new Fault(RefusalCode.WRONG_TYPE, field, "field \"" + field + "\" " + expectation(e));
        }
    }

    /** What is wrong with each of {@code fields} by itself, in the order of the declaration. */
    static List<Refusal> faults(ObjectNode fields, String name, Class<?> type, String prefix) {
        List<Refusal> faults = new ArrayList<>();
        for (CommandField field : CommandField.of(type)) {
            String path = prefix + field.name();
            JsonNode value = fields.get(field.name());
            if (value == null || value.isNull()) {
                if (field.required()) {
                    faults.add(missing(name, path).refusal());
                }
            } else if (value instanceof ObjectNode nested && field.plain().isRecord()) {
                faults.addAll(faults(nested, name, field.plain(), path + "."));
            } else {
                try {
                    LedgerJson.mapper().treeToValue(value, LedgerJson.mapper().constructType(field.type()));
                } catch (JacksonException e) {
                    faults.add(Refusal.of(RefusalCode.WRONG_TYPE, path, "field \"" + path + "\" " + expectation(e)));
                }
            }
        }
        return faults;
    }

    private static Fault missing(String name, String field) {
        return new Fault(RefusalCode.MISSING_FIELD, field, name + " needs field \"" + field + "\"");
    }

    private static void check(ObjectNode fields, String name, Class<?> type, String prefix) throws Fault {
        int given = 0;
        for (CommandField field : CommandField.of(type)) {
            JsonNode value = fields.get(field.name());
            given += value == null ? 0 : 1;
            boolean absent = value == null || value.isNull();
            boolean blank =
                    value != null && value.isString() && value.stringValue().isBlank();
            if (field.required() && (absent || blank)) {
                throw missing(name, prefix + field.name());
            }
            if (value instanceof ObjectNode nested && field.plain().isRecord()) {
                check(nested, name, field.plain(), prefix + field.name() + ".");
            }
        }
        if (given < fields.size()) {
            refuseUnknown(fields, name, of(type), prefix);
        }
    }

    private static void refuseUnknown(ObjectNode fields, String name, Map<String, Boolean> known, String prefix)
            throws Fault {
        for (String field : fields.propertyNames()) {
            if (!known.containsKey(field)) {
                throw new Fault(
                        "unknown-field",
                        prefix + Characters.shown(field),
                        name + " has no field \"" + prefix + Characters.shown(field) + "\"; it has "
                                + String.join(", ", known.keySet()));
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
        String said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("must ")) {
            return said;
        }
        return switch (target(e)) {
            case null -> "is not what this command takes there";
            case Class<?> words
            when words.isEnum() ->
                "must be one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            case Class<?> date when date == LocalDate.class -> "must be a date such as 2022-01-31";
            case Class<?> yes when yes == boolean.class || yes == Boolean.class -> "must be true or false";
            case Class<?> count when count == int.class || count == Integer.class -> "must be a whole number";
            case Class<?> text when text == String.class -> "must be a text";
            case Class<?> amount
            when amount == BigDecimal.class || BigMoneyProvider.class.isAssignableFrom(amount) ->
                "must be a decimal such as \"3900.00\"";
            case Class<?> list when Collection.class.isAssignableFrom(list) -> "must be a list in brackets";
            case Class<?> object
            when object.isRecord() || Map.class.isAssignableFrom(object) -> "must be an object in braces";
            default -> "is not what this command takes there";
        };
    }

    private static @Nullable Class<?> target(JacksonException e) {
        return switch (e) {
            case InvalidFormatException format -> format.getTargetType();
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case InputCoercionException tooLarge -> tooLarge.getTargetType();
            default -> null;
        };
    }
}
