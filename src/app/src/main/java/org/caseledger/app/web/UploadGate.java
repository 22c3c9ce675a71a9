package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
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

    /** What other programs ask is answered in problems, and none of it reads a form. */
    private static final String OF_PROGRAMS = "/api/";

    private static final long MB = 1024L * 1024;

    /** A document of 25 MB, and the fields beside it. */
    private static final long DOCUMENT_BYTES_MAX = 26 * MB;

    /** Where a form takes a file of lines, of a feed or of rows of law. */
    private static final Set<String> LINES =
            Set.of("/feeds", "/payroll/what-if", "/lines", "/law/adopt", "/law/impact");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        String address = request.getRequestURI();
        if (type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !address.startsWith(OF_PROGRAMS)) {
            if (!takesDocuments(address) && !LINES.contains(address)) {
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "no file is taken here");
                return;
            }
            long most = takesDocuments(address) ? DOCUMENT_BYTES_MAX : (Limits.UPLOAD_MB + 1) * MB;
            if (request.getContentLengthLong() > most || request.getContentLengthLong() < 0) {
                refuse(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        takesDocuments(address)
                                ? "a file may have up to 25 MB. Go back, and attach it in parts, or scan it in black and"
                                        + " white at 200 dpi"
                                : "a file may have up to " + Limits.UPLOAD_MB + " MB. Go back, and send it in parts");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean takesDocuments(String address) {
        return address.startsWith("/claims/") && address.endsWith("/documents") || address.equals("/tray");
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Refused: " + why + ".");
    }
}
