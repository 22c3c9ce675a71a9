package org.caseledger.app.remote;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.call.Caller;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;

/**
 * A call that a server runs: what it tells is printed here, what it wants is given, and its exit status is that of this
 * process. When this process ends, so does the connection, and the server ends the command at the next thing it tells.
 */
public final class DistantRun {

    private static final int BUFFER = 1 << 16;
    private static final int TRIES = 3;

    private final DistantServer server;
    private final Caller caller;
    private final Map<Integer, Caller.Bar> bars = new HashMap<>();

    /** A run on {@code server} for {@code caller}. */
    public DistantRun(DistantServer server, Caller caller) {
        this.server = server;
        this.caller = caller;
    }

    /**
     * Has {@code arguments} run on the ledger in {@code directory}, or null for the one that a named server has. Returns the exit status; empty where the server was only found by what a killed one left
     * behind, so that nothing was begun.
     */
    public Optional<Integer> of(List<String> arguments, @Nullable Path directory) {
        Wire asked = Wire.empty()
                .with("arguments", arguments)
                .with("directory", caller.path("").toAbsolutePath().toString())
                .with("user", caller.user())
                .with("terminal", caller.onTerminal());
        byte[] call = (directory == null ? asked : asked.with("ledger", directory)).json();
        HttpURLConnection connection;
        int status;
        try {
            connection = server.begin(call);
            status = connection.getResponseCode();
        } catch (IOException e) {
            if (server.isNear() && DistantServer.nobody(e)) {
                return Optional.empty();
            }
            throw new LedgerFault("no server answers at " + server.url() + ": " + e.getMessage(), e);
        }
        return switch (status) {
            case HttpURLConnection.HTTP_OK -> Optional.of(followed(connection, arguments));
            case HttpURLConnection.HTTP_UNAVAILABLE ->
                throw new LedgerFault("the server at " + server.url()
                        + " runs as many command lines as it can, or stops; try again in a moment");
            default -> notTaken(status);
        };
    }

    /** Whoever answers so didn't take the call: another program has the place of a server that was killed. */
    private Optional<Integer> notTaken(int status) {
        if (server.isNear()) {
            return Optional.empty();
        }
        throw new LedgerFault(
                switch (status) {
                    case HttpURLConnection.HTTP_UNAUTHORIZED ->
                        "the server at " + server.url()
                                + " doesn't take this token; it may have been revoked, or have expired";
                    case HttpURLConnection.HTTP_FORBIDDEN -> "the server at " + server.url() + " refuses this token";
                    default -> "the server at " + server.url() + " takes no command lines (it answers " + status + ")";
                });
    }

    private int followed(HttpURLConnection connection, List<String> arguments) {
        NamedFiles named = new NamedFiles(caller.path("").toAbsolutePath(), arguments);
        try (InputStream in = new BufferedInputStream(connection.getInputStream(), BUFFER);
                ServedFiles files = new ServedFiles(caller, named)) {
            String call = "";
            while (true) {
                switch (next(in)) {
                    case Frame.Begun(String name) -> call = name;
                    case Frame.Out(String text) -> {
                        caller.out().print(text);
                        caller.out().flush();
                    }
                    case Frame.Err(String text) -> {
                        caller.err().print(text);
                        caller.err().flush();
                    }
                    case Frame.Bar bar -> show(bar);
                    case Frame.Ask(int number, Want want) -> answer(call, number, files.give(want));
                    case Frame.Ended(int status) -> {
                        return status;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerFault(
                    "the connection to the server at " + server.url()
                            + " ended before the command did; look what was recorded before you repeat it",
                    e);
        } finally {
            bars.values().forEach(Caller.Bar::close);
        }
    }

    /** The next frame; empty lines only say that the server is there. */
    private static Frame next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("no end was told");
            }
            if (one != '\n') {
                line.write(one);
            } else if (line.size() > 0) {
                return Frame.of(line.toByteArray());
            }
        }
    }

    private void show(Frame.Bar told) {
        Caller.Bar bar = bars.computeIfAbsent(told.bar(), number -> caller.bar(told.task(), told.max(), told.unit()));
        bar.accept(told.done());
        if (told.over()) {
            bar.close();
            bars.remove(told.bar());
        }
    }

    private void answer(String call, int number, Given given) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                server.answer(call, number, given);
                return;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }
}
