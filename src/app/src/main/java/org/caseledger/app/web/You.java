package org.caseledger.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Who sits at the workbench, by their own word: there is no sign-in yet. Entries carry this name, so recording needs
 * it; reading doesn't.
 */
final class You {

    /** The longest name that is taken. */
    static final int NAME_MAX = 80;

    private static final String COOKIE = "you";
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private You() {}

    /** The name that the browser remembers, if it is one. */
    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return name(decoded(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    /** {@code given} as a name: one line of 1 to {@value #NAME_MAX} characters, or nothing. */
    static Optional<String> name(String given) {
        String name = given.strip();
        boolean usable = !name.isEmpty()
                && name.length() <= NAME_MAX
                && name.codePoints().noneMatch(Character::isISOControl);
        return usable ? Optional.of(name) : Optional.empty();
    }

    /** Has the browser remember {@code name}. */
    static void remember(String name, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
