package org.caseledger.app.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed into a form, as the fields of a line. A blank field is left out. {@code $3,900} is an amount, {@code
 * 3/14/2022} a day; what is neither stays as it was typed, so that whoever reads it says what is wrong.
 */
final class TypedFields {

    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern PART = Pattern.compile("([^:]+):(.*)");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TypedFields() {}

    /** The fields of {@code form} that were typed. */
    static ObjectNode of(CommandForm form, Map<String, String> typed) {
        ObjectNode fields = NODES.objectNode();
        for (FormField field : form.fields()) {
            String text =
                    typed.getOrDefault(field.name(), "").replace("\r\n", "\n").strip();
            int dot = field.name().indexOf('.');
            ObjectNode within = dot < 0 ? fields : part(fields, field.name().substring(0, dot));
            if (!text.isEmpty()) {
                put(within, field.name().substring(dot + 1), field.kind(), text);
            }
        }
        return fields;
    }

    private static ObjectNode part(ObjectNode fields, String name) {
        return fields.get(name) instanceof ObjectNode there ? there : fields.putObject(name);
    }

    private static void put(ObjectNode fields, String name, FieldKind kind, String text) {
        switch (kind) {
            case LINE, TEXT, CHOICE -> fields.put(name, text);
            case DATE -> fields.put(name, day(text));
            case MONEY, NUMBER -> fields.put(name, text.replaceAll("[$,\\s]", ""));
            case COUNT -> {
                if (WHOLE.matcher(text).matches()) {
                    fields.put(name, Integer.parseInt(text));
                } else {
                    fields.put(name, text);
                }
            }
            case YES_NO -> {
                if (text.equals("yes") || text.equals("no")) {
                    fields.put(name, text.equals("yes"));
                } else {
                    fields.put(name, text);
                }
            }
            case LIST -> {
                ArrayNode list = fields.putArray(name);
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
            }
            case FREE -> free(fields.putObject(name), text);
        }
    }

    /** A day as the ledger writes it, where {@code text} is one as Americans write it. */
    static String day(String text) {
        Matcher american = AMERICAN.matcher(text);
        return american.matches()
                ? american.group(3) + "-" + two(american.group(1)) + "-" + two(american.group(2))
                : text;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Lines such as {@code method: 30 days before}; one without a name is a note. */
    private static void free(ObjectNode object, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher part = PART.matcher(line);
            String name = part.matches() ? part.group(1).strip() : "note";
            String value = part.matches() ? part.group(2).strip() : line;
            object.put(name, object.has(name) ? object.get(name).asString() + "; " + value : value);
        });
    }
}
