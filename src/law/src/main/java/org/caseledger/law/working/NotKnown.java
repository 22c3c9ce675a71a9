package org.caseledger.law.working;

/**
 * Something that the law would have to say and nobody knows: a day outside a table, a row that isn't verified, a rate
 * that was not found.
 *
 * <p>It leaves a rule half-way, so that a rule of six table rows reads as six lines. {@link Answer#of} catches it at the
 * edge of this module and gives {@link Answer.Missing}; nothing outside sees it.
 */
public final class NotKnown extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** {@code what} is not known, in words for the person who could find out. */
    public NotKnown(String what) {
        super(what, null, false, false);
    }

    /** What is not known. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
