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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Speaks HTTP by hand, because Java's own clients won't send another Host or Origin than the true one. Version 1.0, so that
 * answers come in one piece.
 */
final class RawHttp {

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** An answer as it came; status 0 where the server hung up without one, or sent no head as in the first HTTP. */
    record Answer(int status, String head, String body) {

        /** What the header {@code name} says; blank where there is none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .collect(Collectors.joining(", "));
        }
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends a form from the workbench's own page. */
    Answer post(String path, String you, Map<String, String> fields) throws IOException {
        return post(path, "http://127.0.0.1:" + port, you, fields);
    }

    Answer post(String path, String origin, String you, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: " + origin
                + "\r\nCookie: you=" + you + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
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
                : new Answer(status, came.substring(0, end), came.substring(end));
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
                    .write(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
        }
    }
}
