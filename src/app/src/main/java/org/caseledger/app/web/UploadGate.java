package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files through to the forms that take one, and no larger ones than are kept: what is too large is told so before the
 * server begins to read it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadGate extends OncePerRequestFilter {

    /** A file of 25 MB, and the fields beside it. */
    static final long REQUEST_BYTES_MAX = 26L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            if (!takesFiles(request.getRequestURI())) {
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "no file is taken here");
                return;
            }
            if (request.getContentLengthLong() > REQUEST_BYTES_MAX || request.getContentLengthLong() < 0) {
                refuse(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "a file may have up to 25 MB. Go back, and attach it in parts, or scan it in black and white at"
                                + " 200 dpi");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean takesFiles(String address) {
        return address.startsWith("/claims/") && address.endsWith("/documents") || address.equals("/tray");
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Refused: " + why + ".");
    }
}
