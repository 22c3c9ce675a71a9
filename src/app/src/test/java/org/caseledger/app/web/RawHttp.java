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
            return answer(new String(read(socket.getInputStream()), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String came) {
        int end = came.indexOf("\r\n\r\n");
        if (end < 0 || !came.startsWith("HTTP/")) {
            return new Answer(0, "", came);
        }
        int status = Integer.parseInt(came.split(" ")[1]);
        // "Go on" comes before the answer.
        return status < 200
                ? answer(came.substring(end + 4))
                : new Answer(status, came.substring(0, end), came.substring(end + 4));
    }

    /** What came until the server hung up, however it did. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                answer.write(part, 0, read);
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
