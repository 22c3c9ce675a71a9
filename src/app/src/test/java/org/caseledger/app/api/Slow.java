package org.caseledger.app.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A program that sends lines to be recorded, over one connection, and reads no answers unless it is told to. */
final class Slow implements AutoCloseable {

    private static final String LINE = "{}\n";

    private final Socket socket;

    private Slow(Socket socket) {
        this.socket = socket;
    }

    /** Begins to send, as {@code user}: the first line. */
    static Slow begin(ApiOffice office, String user) throws IOException {
        Slow slow = new Slow(new Socket(InetAddress.getByName("127.0.0.1"), office.workbench.port()));
        slow.send("POST /api/v1/commands/batch HTTP/1.1\r\nHost: 127.0.0.1:" + office.workbench.port()
                + "\r\nAuthorization: Bearer " + office.tokenOf(user)
                + "\r\nContent-Type: application/jsonl\r\nTransfer-Encoding: chunked\r\n\r\n");
        slow.lines(1);
        return slow;
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void lines(int count) throws IOException {
        String lines = LINE.repeat(count);
        send(Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n");
    }

    /** The answer to the first line. */
    String firstAnswer() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    /** Sends on and on, and reads nothing; ends when the server hangs up, and not before. */
    void sendUntilCutOff() throws IOException {
        try {
            while (true) {
                lines(1_000);
            }
        } catch (SocketException e) {
            // Cut off.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
