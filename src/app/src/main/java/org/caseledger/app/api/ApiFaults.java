package org.caseledger.app.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.caseledger.app.serving.Managing;
import org.caseledger.app.store.OpenLedger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every fault of a request to the API with one problem, whether or not an address was found for it. */
@Component
class ApiFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    /** From here on a status says that the server is to blame, and not the sender. */
    private static final int SERVERS_FAULT = 500;

    private final OpenLedger ledger;

    ApiFaults(OpenLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!Problems.areFor(request.getRequestURI()) || leftEarly(fault)) {
            return null;
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // Whoever followed something left while it was sent; nobody is there to be told.
            LOG.info("somebody left to whom an answer was being sent: {}", String.valueOf(fault.getMessage()));
            return new ModelAndView();
        }
        if (response.isCommitted() && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            // The server has refused what came already, such as a body whose pieces don't hang together.
            return new ModelAndView();
        }
        if (asksForNoPart(request, fault)) {
            return told(Problems.of(HttpServletResponse.SC_NOT_FOUND), response);
        }
        Problem problem = Problems.of(fault, ledger.directory()).orElseGet(() -> {
            LOG.warn("an unexpected fault", fault);
            return Problems.of(500);
        });
        if (response.isCommitted()) {
            // Part of an answer is on its way; that it ends too early is all that can still be said.
            LOG.atLevel(problem.status() < SERVERS_FAULT ? Level.INFO : Level.WARN)
                    .log("an answer ended early: {}", problem.detail());
            throw new IllegalStateException("an answer ended early", fault);
        }
        if (fault instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return told(problem, response);
    }

    private static ModelAndView told(Problem problem, HttpServletResponse response) {
        try {
            Problems.send(problem, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** Whether somebody asks for a part of a part of the server's health that it hasn't got; the library has no words for it. */
    private static boolean asksForNoPart(HttpServletRequest request, Exception fault) {
        return request.getRequestURI().startsWith(Managing.PATH + "/health/") && fault instanceof IllegalStateException;
    }

    private static boolean leftEarly(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
