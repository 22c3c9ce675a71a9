package org.caseledger.user;

import java.time.Instant;
import java.util.List;

/**
 * How a person is reached by mail.
 *
 * @param address where
 * @param kinds what they are told, in the order of {@link MailKind}; may be none
 * @param since when that was said
 */
public record Mailing(String address, List<MailKind> kinds, Instant since) {

    public Mailing {
        kinds = List.copyOf(kinds);
    }

    /** Whether they are told {@code kind}. */
    public boolean wants(MailKind kind) {
        return kinds.contains(kind);
    }
}
