package org.caseledger.user;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person is told by mail. */
public enum MailKind {

    /** Once a day what needs them that day, and what is new. */
    DIGEST,

    /** What is critical, as soon as it is. */
    CRITICAL;

    /** The one that is written {@code text}; empty if there is none. */
    public static Optional<MailKind> named(String text) {
        return Stream.of(values()).filter(kind -> kind.toString().equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
