package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter or a transmittal as the browser shows it: a page that is complete in itself. Its style is within; the browser may use
 * that one and nothing else.
 */
final class CompletePage {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private CompletePage() {}

    /** Sends {@code page}, which pages of the workbench may frame where it is {@code framed}. */
    static void send(String page, boolean framed, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src " + styleHash(page)
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors " + (framed ? "'self'" : "'none'"));
        send(page.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", response);
    }

    static void sendPdf(byte[] pdf, String name, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        send(pdf, "application/pdf", response);
    }

    private static void send(byte[] bytes, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String styleHash(String page) {
        Matcher style = STYLE.matcher(page);
        if (!style.find()) {
            return "'none'";
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
