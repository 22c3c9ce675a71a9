package org.caseledger.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks HTTP by hand, because Java's own clients won't send another Host or Origin than the true one. Version 1.0, so that
 * answers come in one piece.
 */
public final class RawHttp {

    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: (caseledger-[^=]+=[^;\\s]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern WAITING = Pattern.compile("(?im)^Content-Type: text/event-stream|^\\{\"ask\":\\d");

    private final int port;
    private String cookie = "";
    private String token = "";

    /** A browser that nobody has signed in with. */
    public RawHttp(int port) {
        this.port = port;
    }

    /** Signs in by the page, as {@code user} with everybody's password. */
    public RawHttp signIn(String user) throws IOException {
        Answer answer = signIn(user, Staff.PASSWORD);
        if (answer.status() != 302 || answer.header("Location").contains("sign-in")) {
            throw new IllegalStateException(user + " can't sign in: " + answer.head());
        }
        look("/you");
        return this;
    }

    /** Sends the page's form. */
    public Answer signIn(String user, String password) throws IOException {
        return signIn(Map.of("name", user, "password", password));
    }

    /** Sends the page's form, filled in like this. */
    Answer signIn(Map<String, String> fields) throws IOException {
        look("/sign-in");
        return post("/sign-in", fields);
    }

    /** Looks at a page, so that the forms of this session can be sent. */
    public Answer look(String path) throws IOException {
        Answer answer = get(path);
        Matcher found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : "";
        return answer;
    }

    /** Where it sends. */
    int port() {
        return port;
    }

    /** The session's cookie; blank before there is one. */
    public String cookie() {
        return cookie;
    }

    /** What forms of this session say that they belong to it; blank before there is one. */
    String token() {
        return token;
    }

    /** As if the form stood on a page of another session. */
    void forgetToken() {
        token = "";
    }

    /** An answer as it came; status 0 where the server hung up without one, or sent no head as in the first HTTP. */
    public record Answer(int status, String head, String body) {

        /** What the header {@code name} says; blank where there is none. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Asks for a page. */
    public Answer get(String path) throws IOException {
        return kept(send("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + cookieLine()
                + "\r\nConnection: close\r\n\r\n"));
    }

    private String cookieLine() {
        return cookie.isEmpty() ? "" : "\r\nCookie: " + cookie;
    }

    /** Keeps the cookie that an answer sets, as a browser does. */
    private Answer kept(Answer answer) {
        Matcher set = COOKIE.matcher(answer.head());
        if (set.find()) {
            cookie = set.group(1);
        }
        return answer;
    }

    /** Sends a form from the workbench's own page. */
    public Answer post(String path, Map<String, String> fields) throws IOException {
        return post(path, "http://127.0.0.1:" + port, fields);
    }

    Answer post(String path, String origin, Map<String, String> fields) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!token.isEmpty()) {
            all.putIfAbsent("_csrf", token);
        }
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kept(
                send("POST " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: " + origin + cookieLine()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body));
    }

    /** Sends a form with the file {@code content}, called {@code name}, as its field {@code field}, from the workbench's own page. */
    public Answer upload(String path, Map<String, String> fields, String field, String name, String content)
            throws IOException {
        return upload(path, fields, field, name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form with the file {@code bytes}, called {@code name}, from the workbench's own page. */
    Answer postFile(String path, Map<String, String> fields, String name, byte[] bytes) throws IOException {
        return upload(path, fields, "file", name, "application/octet-stream", bytes);
    }

    private Answer upload(String path, Map<String, String> fields, String file, String name, String type, byte[] bytes)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!token.isEmpty()) {
            all.putIfAbsent("_csrf", token);
        }
        String between = "--thirty-dashes";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : all.entrySet()) {
            body.writeBytes(("--" + between + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + between + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\""
                        + name + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + between + "--\r\n").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:"
                        + port + cookieLine() + "\r\nContent-Type: multipart/form-data; boundary=" + between
                        + "\r\nContent-Length: " + body.size() + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body.toByteArray());
        return kept(send(request.toByteArray()));
    }

    private Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code request} as it is, and nothing after it. */
    Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (SocketException e) {
                // The server has answered and hung up before it had everything.
            }
            return answer(read(socket.getInputStream()));
        }
    }

    private static Answer answer(byte[] came) {
        String text = new String(came, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/")) {
            return new Answer(0, "", new String(came, StandardCharsets.UTF_8));
        }
        int status = Integer.parseInt(text.split(" ")[1]);
        byte[] rest = Arrays.copyOfRange(came, end + 4, came.length);
        // "Go on" comes before the answer.
        return status < 200
                ? answer(rest)
                : new Answer(
                        status,
                        text.substring(0, end),
                        new String(body(text.substring(0, end), rest), StandardCharsets.UTF_8));
    }

    /** The body of the first answer; who asks by version 1.1 may get it in pieces, and others after it. */
    private static byte[] body(String head, byte[] rest) {
        Answer said = new Answer(0, head, "");
        if (said.header("Transfer-Encoding").equals("chunked")) {
            return pieces(rest);
        }
        String length = said.header("Content-Length");
        return length.matches("\\d{1,9}") && Integer.parseInt(length) < rest.length
                ? Arrays.copyOf(rest, Integer.parseInt(length))
                : rest;
    }

    private static byte[] pieces(byte[] rest) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String text = new String(rest, StandardCharsets.ISO_8859_1);
        int at = 0;
        for (int line = text.indexOf("\r\n"); line > at; line = text.indexOf("\r\n", at)) {
            int length = Math.min(Integer.parseInt(text.substring(at, line), 16), rest.length - line - 2);
            if (length == 0) {
                break;
            }
            whole.write(rest, line + 2, length);
            at = line + 2 + length + 2;
        }
        return whole.toByteArray();
    }

    /** What came until the server hung up, however it did, or until it waits: for more to tell, or for an answer of ours. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                answer.write(part, 0, read);
                if (WAITING.matcher(new String(part, 0, read, StandardCharsets.ISO_8859_1))
                        .find()) {
                    break;
                }
            }
        } catch (SocketException e) {
            // Hung up with something of ours unread.
        }
        return answer.toByteArray();
    }

    /** Asks for {@code path} and leaves as soon as the answer begins. */
    void leave(String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1" + cookieLine() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
        }
    }
}
