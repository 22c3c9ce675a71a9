package org.caseledger.app.web;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.catalogue.Families;
import org.jspecify.annotations.Nullable;

/**
 * What a request sends along.
 *
 * @param type what it says that it is; null where it doesn't say
 * @param bytes what it is
 */
record FuzzedBody(@Nullable String type, byte[] bytes) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** A form of that many bytes is too large, and a command, too. */
    private static final int OVERSIZE = 1_100_000;

    private static final List<Class<?>> COMMANDS = Families.all().stream()
            .flatMap(family -> family.commands().byHand().stream())
            .toList();

    private static final List<String> TYPES = List.of(
            JSON,
            FORM,
            "application/jsonl",
            "text/csv",
            "text/plain",
            "text/plain;charset=nonsense",
            "application/json;charset=utf-16",
            "application/json;charset=ISO-8859-1",
            "application/octet-stream",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/*",
            "/",
            "application/json, text/csv");

    private static final List<String> CALLS = List.of(
            "\"show\", \"G-22-0143\"",
            "\"show\", \"nowhere\", \"--debgu\"",
            "\"user\", \"list\", \"--json\"",
            "\"timeline\", \"G-22-0143\"",
            "\"receivables\"",
            "\"record\", \"-\"",
            "\"record\", \"in/lines.jsonl\"",
            "\"import\", \"claims\", \"in/claims.csv\"",
            "\"payroll\", \"preview\", \"--employer\", \"glendale\", \"--period\", \"2022-06-27\"",
            "\"statement\", \"G-22-0143\", \"--as-of\", \"2202-06-30\"",
            "\"calc\", \"--list\"",
            "\"completion\"",
            "\"version\"",
            "\"nonsense\"",
            "\"\"",
            "");

    /** What {@code route} may be sent by a form with the token {@code csrf}. */
    static FuzzedBody of(FuzzedValues values, FuzzedRoute route, String csrf) {
        FuzzedBody right = right(values, route, csrf);
        return switch (values.odd(1) ? values.below(13) : -1) {
            case 0, 1 -> new FuzzedBody(null, new byte[0]);
            case 2 -> new FuzzedBody(right.type, cut(values, right.bytes));
            case 3 -> new FuzzedBody(values.one(TYPES), right.bytes);
            case 4 -> new FuzzedBody(null, right.bytes);
            case 5 -> new FuzzedBody(right.type, damaged(values, right.bytes));
            case 6 -> new FuzzedBody(right.type, bytes("[".repeat(1 << values.below(15))));
            case 7 -> new FuzzedBody(right.type, bytes("{\"a\":".repeat(1 << values.below(15)) + "1"));
            case 8 -> new FuzzedBody(right.type, text(right).getBytes(StandardCharsets.UTF_16));
            case 9 -> new FuzzedBody(right.type, bytes(values.json("x")));
            case 10 -> new FuzzedBody(right.type, bytes("\ufeff" + text(right)));
            case 11 -> new FuzzedBody(right.type, noise(values));
            case 12 ->
                values.below(20) == 0
                        ? new FuzzedBody(right.type, oversize(values, right))
                        : new FuzzedBody(right.type, bytes(text(right) + text(right)));
            default -> right;
        };
    }

    private static FuzzedBody right(FuzzedValues values, FuzzedRoute route, String csrf) {
        if (route.path().contains("/imports/") && !route.path().endsWith("history")) {
            return new FuzzedBody("text/csv", bytes(sheet(values)));
        }
        if (route.path().endsWith("/batch") || route.path().endsWith("/history")) {
            return new FuzzedBody(
                    "application/jsonl",
                    bytes(Stream.generate(() -> command(values))
                            .limit(values.below(6))
                            .collect(Collectors.joining("\n"))));
        }
        if (route.path().endsWith("/commands")) {
            return new FuzzedBody(JSON, bytes(command(values)));
        }
        if (route.path().endsWith("/command-line")) {
            return new FuzzedBody(
                    JSON,
                    bytes("{\"directory\":\"/tmp\",\"user\":\"eve\",\"terminal\":false,\"arguments\":["
                            + values.one(CALLS) + "]}"));
        }
        if (route.api() || route.path().contains("webauthn")) {
            return new FuzzedBody(
                    JSON, bytes(route.body() == null ? object(values, route.names()) : json(values, route.body())));
        }
        return new FuzzedBody(FORM, bytes(parameters(values, route.names()) + "_csrf=" + csrf));
    }

    private static String command(FuzzedValues values) {
        Class<?> command = values.one(COMMANDS);
        String fields = json(values, command);
        return "{\"do\": \"" + command.getSimpleName() + "\"" + (fields.equals("{}") ? "" : ", ") + fields.substring(1);
    }

    private static String json(FuzzedValues values, Class<?> type) {
        if (!type.isRecord()) {
            return object(values, List.of("reason", "at"));
        }
        return object(
                values,
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.equals("caseId") ? "case" : name)
                        .toList());
    }

    /** An object that mostly has these members. */
    private static String object(FuzzedValues values, List<String> names) {
        return Stream.concat(names.stream(), Stream.of("nonsense"))
                .filter(name -> name.equals("nonsense") == values.odd(4))
                .map(name -> "\"" + name + "\": " + values.json(name))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Parameters of an address or of a form, each followed by what parts it from the next. */
    static String parameters(FuzzedValues values, List<String> names) {
        StringBuilder parameters = new StringBuilder();
        for (String name : names) {
            if (values.below(3) > 0) {
                parameter(values, name, parameters);
            }
        }
        while (values.odd(3)) {
            parameter(values, names.isEmpty() || values.below(3) == 0 ? "nonsense" : values.one(names), parameters);
        }
        return parameters.toString();
    }

    private static void parameter(FuzzedValues values, String name, StringBuilder parameters) {
        parameters
                .append(name)
                .append(values.odd(9) ? "" : "=")
                .append(values.of(name))
                .append('&');
    }

    private static String sheet(FuzzedValues values) {
        List<String> heads =
                List.of("claim", "employee", "name", "employer", "from", "to", "hours", "amount", "period");
        return String.join(",", heads) + "\n"
                + heads.stream()
                        .map(head -> values.of(head))
                        .collect(Collectors.joining(values.below(4) == 0 ? ";" : ","));
    }

    private static byte[] cut(FuzzedValues values, byte[] bytes) {
        byte[] part = new byte[values.below(bytes.length + 1)];
        System.arraycopy(bytes, 0, part, 0, part.length);
        return part;
    }

    private static byte[] damaged(FuzzedValues values, byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = values.below(4); i >= 0 && copy.length > 0; i--) {
            copy[values.below(copy.length)] = (byte) values.below(256);
        }
        return copy;
    }

    private static byte[] noise(FuzzedValues values) {
        byte[] noise = new byte[values.below(300)];
        values.random().nextBytes(noise);
        return noise;
    }

    private static byte[] oversize(FuzzedValues values, FuzzedBody right) {
        byte[] bytes = new byte[OVERSIZE];
        byte[] begin = right.bytes;
        java.util.Arrays.fill(bytes, (byte) (values.below(2) == 0 ? ' ' : 'x'));
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        return bytes;
    }

    private static String text(FuzzedBody body) {
        return new String(body.bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
