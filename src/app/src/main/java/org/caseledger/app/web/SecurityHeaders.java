package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser, errors of the server itself included: load nothing from elsewhere, keep nothing. */
public final class SecurityHeaders {

    /** Where a page's parts may come from. */
    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Sets them on {@code response}; a page may narrow its own policy afterwards, and what may be kept says so itself. */
    public static void on(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
