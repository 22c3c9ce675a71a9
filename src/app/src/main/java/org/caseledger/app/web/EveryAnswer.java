package org.caseledger.app.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the {@linkplain SecurityHeaders headers} on every answer, before anything looks at the request: what the server
 * refuses on its own, because the address or the request line can't be read, never reaches a page.
 */
final class EveryAnswer extends ValveBase {

    EveryAnswer() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.on(response);
        getNext().invoke(request, response);
    }
}
