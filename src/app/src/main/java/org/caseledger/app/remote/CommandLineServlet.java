package org.caseledger.app.remote;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.api.Problems;
import org.caseledger.app.call.Call;
import org.caseledger.app.call.CommandTree;
import org.caseledger.app.store.OpenLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Where command lines elsewhere call. {@code POST} on the path itself is a call: its arguments come as JSON, and the answer
 * is a stream of {@linkplain Frame frames} that ends with the exit status. {@code POST CALL/answers/N} is what the caller
 * gives when it was asked under N. {@code GET} says that somebody is here.
 */
final class CommandLineServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Bytes of a call: the system bounds what can be typed to about as much. */
    private static final int CALL_BYTES_MAX = 2 << 20;

    private static final int ANSWER_BYTES_MAX = CallersReading.BLOCK + 1024;
    private static final int FAULT = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineServlet.class);

    private final transient OpenLedger ledger;
    private final transient CommandTree commands;
    private final transient CallsUnderway calls;

    CommandLineServlet(OpenLedger ledger, CommandTree commands, CallsUnderway calls) {
        this.ledger = ledger;
        this.commands = commands;
        this.calls = calls;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Holder holder = Holder.of(Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "the security chain stands before this"));
        String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            begin(request, response, holder);
        } else {
            answer(path, request, response, holder);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Holder holder) throws IOException {
        Optional<byte[]> body = body(request, CALL_BYTES_MAX);
        if (body.isEmpty()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Wire asked;
        RunningCall call;
        DistantCaller caller;
        try {
            asked = Wire.of(body.get());
            call = new RunningCall(holder.name(), response.getOutputStream(), () -> holder.isAdmitted(ledger));
            caller = new DistantCaller(
                    call,
                    asked.text("directory"),
                    holder.account() == null ? asked.text("user") : holder.name(),
                    asked.yes("terminal"));
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType(DistantServer.FRAMES);
        response.setHeader("Cache-Control", "no-store");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        boolean taken = calls.begin(
                call,
                () -> run(
                        call,
                        new Call(
                                asked.texts("arguments"),
                                caller,
                                asked.has("ledger") ? Path.of(asked.text("ledger")) : null,
                                ledger,
                                holder.account())),
                () -> complete(context));
        if (!taken) {
            Problems.send(Problems.busy("as many command lines run as can, or the server stops; try again"), response);
            context.complete();
        }
    }

    /** Whatever happens to a command, the server goes on. */
    private void run(RunningCall call, Call what) {
        call.tell(new Frame.Begun(call.name()));
        int status = FAULT;
        try {
            status = commands.run(what);
        } catch (CallerLeft e) {
            throw e;
        } catch (RuntimeException | Error fault) {
            LOG.error("an unexpected fault in a command that a caller elsewhere gave", fault);
            what.caller().err().println("caseledger: unexpected fault: " + fault + " (details in the ledger's log)");
        }
        what.caller().out().flush();
        what.caller().err().flush();
        call.tell(new Frame.Ended(status));
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("the caller's connection has ended already", e);
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response, Holder holder)
            throws IOException {
        String[] parts = path.substring(1).split("/", -1);
        Optional<RunningCall> call = parts.length == 3 && parts[1].equals("answers") && parts[2].matches("\\d{1,9}")
                ? calls.find(parts[0], holder.name())
                : Optional.empty();
        if (call.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<byte[]> body = body(request, ANSWER_BYTES_MAX);
        if (body.isEmpty()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            boolean raw = DistantServer.BYTES.equals(request.getContentType());
            call.get().answered(Integer.parseInt(parts[2]), Given.of(raw, body.get()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** What was sent; empty where it is more than {@code max} bytes. */
    private static Optional<byte[]> body(HttpServletRequest request, int max) throws IOException {
        InputStream in = request.getInputStream();
        byte[] bytes = in.readNBytes(max + 1);
        return bytes.length > max ? Optional.empty() : Optional.of(bytes);
    }
}
