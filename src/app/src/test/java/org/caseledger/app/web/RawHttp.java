package org.caseledger.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
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

    /** An answer as it came. */
    record Answer(int status, String head, String body) {}

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
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(answer.split(" ")[1]), answer.substring(0, end), answer.substring(end));
        }
    }
}
