package org.caseledger.app.remote;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What goes over the wire: flat JSON objects of texts, whole numbers, yes and no, bytes in Base64 and lists of texts. They
 * are written and read token by token, because a process that only asks a server should be up at once, and binding
 * documents takes longer to begin than most commands take.
 */
final class Wire {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, Object> members;

    private Wire(Map<String, Object> members) {
        this.members = members;
    }

    static Wire empty() {
        return new Wire(new LinkedHashMap<>());
    }

    /** The object in {@code json}; refused where that is none, or has something else in it. */
    static Wire of(byte[] json) {
        Map<String, Object> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                members.put(name, value(parser, parser.nextToken()));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        return new Wire(members);
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> {
                List<String> texts = new ArrayList<>();
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getString());
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    throw new IllegalArgumentException("not a list of texts");
                }
                yield texts;
            }
            case null, default -> throw new IllegalArgumentException("not expected: " + token);
        };
    }

    Wire with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** As one line, without what ends it. */
    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            members.forEach((name, value) -> {
                json.writeName(name);
                write(json, value);
            });
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            case byte[] bytes -> json.writeBinary(bytes);
            case List<?> texts -> {
                json.writeStartArray();
                texts.forEach(text -> json.writeString(text.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return members.get(name) instanceof Long number ? number : 0;
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    byte[] bytes(String name) {
        return Base64.getDecoder().decode(text(name));
    }

    List<String> texts(String name) {
        @Nullable Object value = members.get(name);
        return value instanceof List<?> texts
                ? texts.stream().map(Object::toString).toList()
                : List.of();
    }
}
