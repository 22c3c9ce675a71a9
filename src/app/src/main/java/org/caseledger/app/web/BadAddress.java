package org.caseledger.app.web;

/** The address asks for something that can't be: a date that is none, a claim that isn't there. */
class BadAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAddress(String message) {
        super(message);
    }

    /** Nothing is at this address. */
    static final class NotFound extends BadAddress {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }
}
