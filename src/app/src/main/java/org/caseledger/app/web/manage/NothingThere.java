package org.caseledger.app.web.manage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in words that something isn't there; the library leaves the answer empty, for a part of health that nobody has. */
final class NothingThere extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new InWords(response));
    }

    private static final class InWords extends HttpServletResponseWrapper {

        InWords(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            if (status != SC_NOT_FOUND) {
                super.setStatus(status);
                return;
            }
            try {
                sendError(status);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
