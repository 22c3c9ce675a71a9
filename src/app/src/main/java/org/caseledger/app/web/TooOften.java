package org.caseledger.app.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody tried to sign in too often and has to wait; their password wasn't looked at. */
final class TooOften extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooOften(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** How long, in whole minutes that are surely enough. */
    long minutes() {
        return wait.plus(Duration.ofMinutes(1)).minusNanos(1).toMinutes();
    }
}
