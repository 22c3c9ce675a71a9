package org.caseledger.app.mail;

import java.time.LocalDate;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;

/** What mails are called in the outbox: a digest by its day, of which an account gets one; what is critical by a sign of its own. */
final class Mails {

    /** How every digest's name begins. */
    static final String DIGEST = "digest/";

    private static final String CRITICAL = "critical/";

    private Mails() {}

    /** The digest of {@code day} for {@code account}. */
    static Departure digest(String account, LocalDate day) {
        return new Departure(DepartureKind.MAIL, DIGEST + day, account);
    }

    /** A new mail to {@code account} about what is critical. */
    static Departure critical(String account) {
        return new Departure(DepartureKind.MAIL, CRITICAL + EntryIdentifiers.randomKey(), account);
    }

    /** Whether {@code mail} is a digest. */
    static boolean isDigest(Departure mail) {
        return mail.entry().startsWith(DIGEST);
    }
}
