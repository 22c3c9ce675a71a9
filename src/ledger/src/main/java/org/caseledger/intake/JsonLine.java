package org.caseledger.intake;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.caseledger.decision.Characters;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line as one JSON object. What it may not have is refused in the writer's words, with the field: a field that
 * stands twice, more than {@value #LEVELS_MAX} levels, a number of more than {@value #DIGITS_MAX} digits, and a number
 * with an exponent ({@code 1e-999999999} is eleven characters and nobody's amount). Other numbers keep every digit.
 */
final class JsonLine {

    static final int LEVELS_MAX = 100;
    static final int DIGITS_MAX = 40;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The reader's own limits are lifted: ours are narrower, or are those of the line. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser in;
    private final Deque<String> path = new ArrayDeque<>();

    private JsonLine(JsonParser in) {
        this.in = in;
    }

    /** Reads {@code line}, which must be one object. */
    static ObjectNode read(String line) throws Fault {
        if (line.strip().indexOf(BYTE_ORDER_MARK) == 0) {
            throw notJson("it begins with a byte order mark, which belongs at the beginning of a file only");
        }
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            return new JsonLine(in).whole();
        } catch (UnexpectedEndOfInputException e) {
            throw notJson("it ends too early; a quote, a bracket or a brace is missing");
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw notJson("it can't be read from about column " + column
                    + " on; look there for a quote, a comma or a colon that is missing or too many");
        }
    }

    private static Fault notJson(String why) {
        return new Fault(RefusalCode.NOT_JSON, "not a JSON object: " + why);
    }

    private ObjectNode whole() throws Fault {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new Fault(RefusalCode.NOT_JSON, "a line must be one JSON object, in braces");
        }
        ObjectNode object = object();
        if (in.nextToken() != null) {
            throw notJson("something follows it in the same line; write one object a line");
        }
        return object;
    }

    private ObjectNode object() throws Fault {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            path.addLast(name);
            if (object.has(name)) {
                throw notJson("field " + field() + " stands twice; leave one of them");
            }
            object.set(name, value(in.nextToken()));
            path.removeLast();
        }
        return object;
    }

    private ArrayNode list() throws Fault {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            path.addLast(String.valueOf(list.size()));
            list.add(value(token));
            path.removeLast();
        }
        return list;
    }

    private JsonNode value(@Nullable JsonToken token) throws Fault {
        if (path.size() >= LEVELS_MAX) {
            throw notJson("field " + field() + " goes deeper than " + LEVELS_MAX + " levels");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> NODES.stringNode(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null, default -> throw notJson("field " + field() + " has no value");
        };
    }

    private JsonNode number(String text) throws Fault {
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new Fault(
                    RefusalCode.WRONG_TYPE,
                    place(),
                    "field " + field() + " must be a decimal such as \"3900.00\", without an exponent, not "
                            + Characters.shown(text));
        }
        if (text.length() > DIGITS_MAX) {
            throw new Fault(
                    RefusalCode.WRONG_TYPE,
                    place(),
                    String.format(
                            Locale.ROOT,
                            "field %s is a number of %,d digits; at most %d are read",
                            field(),
                            text.chars().filter(Character::isDigit).count(),
                            DIGITS_MAX));
        }
        BigDecimal exact = new BigDecimal(text);
        if (text.indexOf('.') < 0) {
            return whole(exact);
        }
        double near = exact.doubleValue();
        return BigDecimal.valueOf(near).compareTo(exact) == 0 ? NODES.numberNode(near) : NODES.numberNode(exact);
    }

    private static JsonNode whole(BigDecimal exact) {
        long near = exact.longValue();
        if (BigDecimal.valueOf(near).compareTo(exact) != 0) {
            return NODES.numberNode(exact.toBigIntegerExact());
        }
        return near == (int) near ? NODES.numberNode((int) near) : NODES.numberNode(near);
    }

    private String field() {
        return "\"" + place() + "\"";
    }

    private String place() {
        return Characters.shown(String.join(".", List.copyOf(path)));
    }
}
