package org.caseledger.app.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address asks for something that can't be: a date that is none, a claim that isn't there. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BadAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAddress(String message) {
        super(message);
    }

    /** Nothing is at this address. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NotFound extends BadAddress {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }
}
