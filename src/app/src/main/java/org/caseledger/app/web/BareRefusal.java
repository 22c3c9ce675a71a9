package org.caseledger.app.web;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.caseledger.app.api.Problem;
import org.caseledger.app.api.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The page of what the server refuses on its own, where none of the workbench's pages can be asked: an address that can't
 * be read, a request line that is none. It says what is wrong and what to do, like the others, and nothing of the server.
 */
public final class BareRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = Trouble.of(response.getStatus()).status();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !open(response)) {
            return;
        }
        response.setStatus(status);
        SecurityHeaders.on(response);
        if (Problems.areFor(request.getRequestURI())) {
            problem(Problems.of(status), response);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(Trouble.of(status)));
                response.finishResponse();
            }
        } catch (IOException e) {
            // The browser is gone; there is nobody to tell.
            containerLog.debug("a refusal could not be sent", e);
        }
    }

    /** Other programs get what they get for everything else. */
    private void problem(Problem problem, Response response) {
        try {
            Problems.send(problem, response);
            response.finishResponse();
        } catch (IOException e) {
            containerLog.debug("a problem could not be sent", e);
        }
    }

    private static boolean open(Response response) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }

    private static String page(Trouble trouble) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · Case Ledger</title><link rel="stylesheet" href="/static/workbench.css"></head>
                <body><main id="content"><section class="narrow"><p class="crumb"><a href="/">Claims</a></p>
                <h1 class="spaced">%1$s</h1><p>%2$s</p></section></main></body></html>
                """.formatted(trouble.heading(), trouble.message());
    }
}
