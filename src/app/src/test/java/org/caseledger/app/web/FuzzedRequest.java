package org.caseledger.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is right here and wrong there; the same seed makes the same one again.
 *
 * @param seed of what it was made
 * @param route what it is to meet
 * @param who asks
 * @param method in its first line
 * @param target in its first line
 * @param whole whether all came that its head announced
 * @param bytes as they are sent
 */
record FuzzedRequest(
        long seed, FuzzedRoute route, String who, String method, String target, boolean whole, byte[] bytes) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}|\\*\\*?");
    private static final int SHOWN_MAX = 3_000;

    private static final List<String> METHODS = List.of(
            "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "FOO", "get", "PROPFIND");

    private static final List<String> VERSIONS =
            List.of(" HTTP/1.0", " HTTP/1.0", " HTTP/1.1", " HTTP/2.0", " HTTP/9.9", " HTTP/1.1 x", " http/1.1", "");

    private static final List<String> HOSTS = List.of(
            "Host: evil.example",
            "Host: 127.0.0.1:99999",
            "Host: 127.0.0.1:1",
            "Host: [::1]",
            "Host:",
            "Host: a b",
            "Host: 127.0.0.1\r\nHost: evil.example",
            "X: no host");

    private static final List<String> ORIGINS = List.of(
            "Origin: null",
            "Origin: https://evil.example",
            "Origin: http://127.0.0.1:1",
            "Origin: nonsense",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: none",
            "X: no origin");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: text/html",
            "Accept: application/problem+json;q=0",
            "Accept: image/png",
            "Accept: text/event-stream",
            "Accept: x/y;q=z",
            "Accept: ;",
            "Accept-Language: " + "x".repeat(500),
            "Accept-Charset: nonsense",
            "Accept-Encoding: gzip, br",
            "Content-Encoding: gzip",
            "Content-Encoding: nonsense",
            "Content-Language: \u00e4",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Range: bytes=9-1",
            "Range: bytes=0-0,2-3,-1",
            "Range: lines=1",
            "If-Modified-Since: yesterday",
            "If-None-Match: *",
            "If-None-Match: \"0\"",
            "If-Match: \"1\"",
            "If-Match: \"999999999999999999999\"",
            "If-Match: W/\"1\", nonsense",
            "If-Match: *",
            "If-Match:",
            "Idempotency-Key: k-1",
            "Idempotency-Key: \"k 1\"",
            "Idempotency-Key:",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: \u00e4\u0001",
            "Cookie: you=%zz",
            "Cookie: you=\"; $Version=1; =; ,",
            "Cookie: JSESSIONID=1",
            "Forwarded: for=1.2.3.4;host=evil.example;proto=https",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-For: 1.2.3.4, x",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Prefix: /../x",
            "X-Original-URL: /accounts",
            "X-HTTP-Method-Override: DELETE",
            "X-Requested-With: XMLHttpRequest",
            "X-CSRF-TOKEN: wrong",
            "Last-Event-ID: 1",
            "Last-Event-ID: x",
            "Purpose: why",
            "Upgrade: h2c",
            "Upgrade: websocket\r\nConnection: upgrade",
            "HTTP2-Settings: x",
            "Connection: close, te, \u0000",
            "TE: trailers",
            "Trailer: Host",
            "Content-Disposition: attachment; filename*=utf-8''%zz",
            "no colon at all",
            ": no name",
            " folded: line",
            "X-Long: " + "y".repeat(9_000));

    /** The request of {@code seed}, one of {@code people}'s to one of {@code routes} at {@code port}. */
    static FuzzedRequest of(long seed, List<FuzzedRoute> routes, FuzzedPeople people, int port) {
        FuzzedValues values =
                FuzzedValues.of(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        // One after the other, so that none is left out by chance.
        FuzzedRoute route = routes.get((int) Math.floorMod(seed, (long) routes.size()));
        FuzzedPeople.Caller caller = people.one(values.random(), route);
        String method = method(values, route);
        String target = target(values, route, port);
        boolean sends = !method.equals("GET") && !method.equals("HEAD") || values.below(10) == 0;
        FuzzedBody body = sends ? FuzzedBody.of(values, route, caller.csrf()) : new FuzzedBody(null, new byte[0]);
        List<String> head = new ArrayList<>();
        head.add(method + " " + target + (values.odd(3) ? values.one(VERSIONS) : " HTTP/1." + values.below(2)));
        head.add(values.odd(3) ? values.one(HOSTS) : "Host: 127.0.0.1:" + port);
        head.add(values.odd(3) ? values.one(ORIGINS) : "Origin: http://127.0.0.1:" + port);
        head.addAll(caller.headers());
        if (body.type() != null) {
            head.add("Content-Type: " + body.type());
        }
        while (values.odd(1)) {
            head.add(values.one(HEADERS));
        }
        byte[] content = framed(values, head, body.bytes(), sends);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        byte[] all = bytes.toByteArray();
        boolean damaged = values.odd(5);
        for (int i = damaged ? values.below(4) : -1; i >= 0; i--) {
            all[values.below(Math.min(all.length, 2_000))] = (byte) values.below(256);
        }
        return new FuzzedRequest(
                seed, route, caller.who(), method, target, !damaged && whole(head, content.length), all);
    }

    private static String method(FuzzedValues values, FuzzedRoute route) {
        return route.methods().isEmpty() || values.odd(3) ? values.one(METHODS) : values.one(route.methods());
    }

    private static String target(FuzzedValues values, FuzzedRoute route, int port) {
        Matcher variables = VARIABLE.matcher(route.path());
        String path = variables.replaceAll(
                found -> Matcher.quoteReplacement(values.of(found.group(1) == null ? "path" : found.group(1))));
        String target = switch (values.odd(2) ? values.below(7) : -1) {
            case 0 -> path + "/" + values.of("x");
            case 1 -> path.substring(0, 1 + values.below(path.length())) + values.of("x");
            case 2 ->
                path
                        + values.one(
                                List.of("/", "//", "/..", ";a=b", "/%2e%2e/", "%2F", "%5C", "{a}", "|", "%", "\u00e4"));
            case 3 -> path.toUpperCase(java.util.Locale.ROOT);
            case 4 -> "http://127.0.0.1:" + port + path;
            case 5 -> "/" + path;
            case 6 -> path.replaceFirst("/", "/%2e/");
            default -> path;
        };
        String query = values.below(3) > 0 ? FuzzedBody.parameters(values, route.names()) : "";
        return query.isEmpty() ? target : target + "?" + query;
    }

    /** The body as it is sent; says in {@code head} how long it is, or something else. */
    private static byte[] framed(FuzzedValues values, List<String> head, byte[] body, boolean sends) {
        if (!sends) {
            return body;
        }
        int lie = values.odd(2) ? values.below(11) : 11;
        switch (lie) {
            case 0 -> head.add("Content-Length: " + (body.length + 1 + values.below(100)));
            case 1 -> head.add("Content-Length: " + values.below(body.length + 1));
            case 2 ->
                head.add("Content-Length: " + values.one(List.of("-1", "99999999999999999999", "x", "+1", "1, 2", "")));
            case 3 -> head.add("Content-Length: " + body.length + "\r\nContent-Length: " + (body.length + 1));
            case 4 -> head.add("Transfer-Encoding: nonsense\r\nContent-Length: " + body.length);
            case 5 -> head.add("Content-Length: " + body.length + "\r\nTransfer-Encoding: chunked");
            case 6, 7, 8, 9 -> {
                head.add("Transfer-Encoding: chunked");
                return chunked(body, lie == 6 ? "zz" : lie == 7 ? "" : "0\r\n\r\n");
            }
            case 10 -> {
                return body;
            }
            default -> head.add("Content-Length: " + body.length);
        }
        return body;
    }

    private static byte[] chunked(byte[] body, String end) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        if (body.length > 0) {
            chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(body);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** Whether the server has no reason to hang up in the middle of it. */
    private static boolean whole(List<String> head, int length) {
        String text = String.join("\n", head);
        return head.getFirst().contains(" HTTP/1.")
                && !text.contains("Transfer-Encoding")
                && Pattern.compile("(?m)^Content-Length: (.*)$")
                        .matcher(text)
                        .results()
                        .allMatch(said -> said.group(1).strip().equals(String.valueOf(length)));
    }

    /** As it is told to whoever looks for the fault. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        for (byte one : bytes) {
            boolean plain = one >= ' ' && one < 0x7f && one != '\\' || one == '\n';
            shown.append(plain ? String.valueOf((char) one) : one == '\r' ? "" : "\\x%02x".formatted(one & 0xff));
        }
        String text = shown.toString().replaceAll("([xy]){100,}", "$1$1…");
        return "-Dproof.seed=" + seed + " -Dproof.cases=1 (" + route + " as " + who + ")\n"
                + (text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text);
    }
}
