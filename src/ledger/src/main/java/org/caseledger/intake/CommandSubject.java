package org.caseledger.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command is about, which is its first field. Commands of one name may be about several kinds of things: {@code
 * LogInteraction} is about a claim or about a penalty case, and a line gives exactly one of both.
 */
final class CommandSubject {

    private CommandSubject() {}

    /** Of the {@code types} of the command {@code name}, the one whose subject is among {@code fields}. */
    static Class<?> choose(String name, List<Class<?>> types, ObjectNode fields) throws Fault {
        if (types.size() == 1) {
            return types.getFirst();
        }
        List<Class<?>> given =
                types.stream().filter(type -> says(fields.get(of(type)))).toList();
        if (given.size() == 1) {
            return given.getFirst();
        }
        String choice = types.stream().map(type -> "\"" + of(type) + "\"").collect(Collectors.joining(" or "));
        throw given.isEmpty()
                ? new Fault(RefusalCode.MISSING_FIELD, name + " needs field " + choice)
                : new Fault("both-given", name + " takes " + choice + ", one of them; it is about one thing");
    }

    /** The fields of a command that has {@code types}; where there are several, the first is {@code "claim or case"}. */
    static Map<String, Boolean> fields(List<Class<?>> types) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields.put(types.stream().map(CommandSubject::of).collect(Collectors.joining(" or ")), true);
        CommandFields.of(types.getFirst()).forEach(fields::putIfAbsent);
        if (types.size() > 1) {
            fields.remove(of(types.getFirst()));
        }
        return fields;
    }

    private static String of(Class<?> type) {
        return CommandFields.of(type).keySet().iterator().next();
    }

    private static boolean says(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }
}
