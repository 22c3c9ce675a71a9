package org.caseledger.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files from nobody who isn't signed in. A form with files is read, files and all, as soon as anything looks for a field
 * of it, and the first to do so looks for the token that says on whose page it stands: without this door anybody could have
 * the server write what they send.
 */
final class UploadDoor extends OncePerRequestFilter {

    private static final String WITH_FILES = "multipart/";

    private final Entrance entrance;

    UploadDoor(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasFiles(request.getContentType()) && Signed.somebody().isEmpty()) {
            entrance.commence(request, response, new InsufficientAuthenticationException("nobody is signed in"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasFiles(@Nullable String type) {
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(WITH_FILES);
    }
}
