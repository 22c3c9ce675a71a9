package org.caseledger.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.app.table.Format;
import org.caseledger.intake.CommandLines;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API's description, OpenAPI 3.1: its calls as springdoc finds them at the handlers, its answers by the schemas that are
 * made from their records ({@code docs/answers}), its commands as the intake reads them.
 */
@Component
class ApiDocument {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String SCHEMAS = "schemas";
    private static final String OBJECT = "object";
    private static final String TYPE = "type";

    private final OpenApiWebMvcResource found;
    private final ApplicationContext context;
    private @Nullable String text;

    ApiDocument(OpenApiWebMvcResource found, ApplicationContext context) {
        this.found = found;
        this.context = context;
    }

    /** Its text; made when it is first asked for, by {@code request}. */
    synchronized String text(HttpServletRequest request) {
        if (text == null) {
            text = make(request);
        }
        return text;
    }

    private String make(HttpServletRequest request) {
        ObjectNode document;
        try {
            document = (ObjectNode)
                    LedgerJson.mapper().readTree(found.openapiJson(request, ApiConfiguration.DOCUMENT, Locale.ROOT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the API's description can't be made", e);
        }
        document.set("info", info());
        document.set("servers", list().add(object().put("url", "/")));
        document.set("security", list().add(object().set("token", list())));
        ObjectNode components = document.withObject("/components");
        components.set(
                "securitySchemes",
                object().set(
                                "token",
                                object().put(TYPE, "http")
                                        .put("scheme", "bearer")
                                        .put("description", "A token of an account: caseledger user token NAME.")));
        Map<String, JsonNode> schemas = new TreeMap<>();
        components.path(SCHEMAS).properties().forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        commands(schemas);
        schemas.put("Problem", problem());
        problems(document);
        tables(document);
        Set<String> named = new TreeSet<>();
        references(document, named);
        named.stream().filter(name -> !schemas.containsKey(name)).forEach(name -> answer(name, schemas));
        ObjectNode sorted = object();
        schemas.forEach(sorted::set);
        components.set(SCHEMAS, sorted);
        return LedgerJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(document)
                + "\n";
    }

    private static ObjectNode info() {
        return object().put("title", "Case Ledger")
                .put("version", "1")
                .put(
                        "description",
                        "What the command line can do and ask, for other programs. Answers are the documents of --json;"
                                + " whatever is not done is a problem (RFC 9457).");
    }

    /** Every call may end in a problem. */
    private static void problems(ObjectNode document) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode call : path) {
                if (call.path("responses") instanceof ObjectNode responses) {
                    ObjectNode content = object();
                    content.set(
                            Problem.MEDIA_TYPE, object().set("schema", object().put("$ref", COMPONENTS + "Problem")));
                    responses.set(
                            "default", object().put("description", "Not done.").set("content", content));
                }
            }
        }
    }

    /** A list may be answered whole, as a table: by its own call, which takes what narrows it down and sorts it. */
    private void tables(ObjectNode document) {
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().hasMethodAnnotation(AsTable.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .forEach(path -> {
                    JsonNode content = document.path("paths")
                            .path(path)
                            .path("get")
                            .path("responses")
                            .path("200")
                            .path("content");
                    if (!(content instanceof ObjectNode forms)) {
                        throw new IllegalStateException("there is no list at " + path);
                    }
                    for (Format format : Format.values()) {
                        forms.set(format.type(), object().set("schema", object().put(TYPE, "string")));
                    }
                });
    }

    private static ObjectNode problem() {
        ObjectNode parts = object();
        for (String text : new String[] {"type", "title", "detail", "code", "field", "citation"}) {
            parts.set(text, object().put(TYPE, "string"));
        }
        parts.set("status", object().put(TYPE, "integer"));
        parts.set("moved", object().put(TYPE, "array").set("items", object().put(TYPE, OBJECT)));
        ObjectNode problem = object().put(TYPE, OBJECT);
        problem.set("properties", parts);
        problem.set(
                "required",
                list().add("type").add("title").add("status").add("detail").add("code"));
        return problem;
    }

    /** A schema for each command, by the fields that it has, and one of them all. */
    private static void commands(Map<String, JsonNode> schemas) {
        ArrayNode each = list();
        for (String name : CommandLines.names()) {
            ObjectNode parts = object();
            ArrayNode required = list().add("do");
            parts.set("do", object().put("const", name));
            parts.set("key", object().put(TYPE, "string"));
            CommandLines.fields(name).forEach((field, needed) -> {
                String[] either = field.split(" or ");
                for (String one : either) {
                    parts.set(one, object());
                }
                if (needed && either.length == 1) {
                    required.add(field);
                }
            });
            ObjectNode command = object().put(TYPE, OBJECT);
            command.set("properties", parts);
            command.set("required", required);
            command.put("additionalProperties", false);
            schemas.put("Command." + name, command);
            each.add(object().put("$ref", COMPONENTS + "Command." + name));
        }
        schemas.put("Command", object().set("oneOf", each));
    }

    /** Adds the schema of the answer {@code name}, and those of its parts. */
    private static void answer(String name, Map<String, JsonNode> schemas) {
        ObjectNode schema = (ObjectNode) LedgerJson.mapper().readTree(stored(name));
        schema.remove("$schema");
        JsonNode parts = schema.remove("$defs");
        if (parts != null) {
            parts.properties().forEach(part -> schemas.put(part.getKey(), elsewhere(part.getValue())));
        }
        schemas.put(name, elsewhere(schema));
    }

    private static byte[] stored(String name) {
        String file = name.replaceFirst("Answer$", "")
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                + ".json";
        try (InputStream in = ApiDocument.class.getResourceAsStream("answers/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no schema of " + name + ": " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code schema}, whose parts stand beside it. */
    private static JsonNode elsewhere(JsonNode schema) {
        for (JsonNode inner : schema) {
            elsewhere(inner);
        }
        if (schema instanceof ObjectNode object && object.path("$ref").isString()) {
            object.put("$ref", object.path("$ref").stringValue().replace(DEFINITIONS, COMPONENTS));
        }
        return schema;
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").stringValue().replace(COMPONENTS, ""));
        }
        node.forEach(inner -> references(inner, found));
    }

    private static ObjectNode object() {
        return LedgerJson.mapper().createObjectNode();
    }

    private static ArrayNode list() {
        return LedgerJson.mapper().createArrayNode();
    }
}
