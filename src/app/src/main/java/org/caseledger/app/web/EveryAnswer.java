package org.caseledger.app.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the {@linkplain SecurityHeaders headers} on every answer, before anything looks at the request: what the server
 * refuses on its own, because the address or the request line can't be read, never reaches a page. Under TLS with a
 * certificate that browsers trust they are told to come that way only, for a year.
 */
final class EveryAnswer extends ValveBase {

    private static final String STRICTLY = "max-age=31536000";

    private final boolean strict;

    EveryAnswer(boolean strict) {
        super(true);
        this.strict = strict;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.on(response);
        if (strict && request.isSecure()) {
            response.setHeader("Strict-Transport-Security", STRICTLY);
        }
        getNext().invoke(request, response);
    }
}
