package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A browser that leaves while its page is being written ends the writing; that is no fault. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LeftEarly extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LeftEarly.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Stopping(response));
        } catch (IOException | ServletException | RuntimeException e) {
            if (e instanceof InvalidParameterException unreadable && !response.isCommitted()) {
                // A form that is too large is met by the first filter that looks for a field of it.
                response.sendError(unreadable.getErrorCode());
                return;
            }
            if (!becauseTheBrowserLeft(e)) {
                throw e;
            }
            LOG.info("a browser left before its page was written");
        }
    }

    private static boolean becauseTheBrowserLeft(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    /** Writes pages to the server's stream, which says when nobody reads; its own writer keeps that to itself. */
    private static final class Stopping extends HttpServletResponseWrapper {

        private @Nullable PrintWriter writer;

        Stopping(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new StoppingWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
            }
            return writer;
        }
    }
}
