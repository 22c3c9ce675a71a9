package org.caseledger.office;

import java.time.Instant;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.jspecify.annotations.Nullable;

/**
 * A command that somebody wants executed.
 *
 * @param command a command of one of the families of streams
 * @param who who gives it, and by which way
 * @param key under which key
 * @param at when it was given, in a history; null for now
 * @param causedBy the entry that led to it, where another entry did
 */
public record Submission(
        Record command,
        Who who,
        Key key,
        @Nullable Instant at,
        @Nullable String causedBy) implements Incoming {

    /** A command given now, which no entry led to. */
    public static Submission now(Record command, Who who, Key key) {
        return new Submission(command, who, key, null, null);
    }

    /** The same, because of the entry {@code cause}. */
    public Submission because(String cause) {
        return new Submission(command, who, key, at, cause);
    }

    /** The same, given by the account {@code name}. */
    Submission by(String name) {
        return name.equals(who.user()) ? this : new Submission(command, who.named(name), key, at, causedBy);
    }

    /** Tells this command of this user from others under the same key: what it says, however it was written down. */
    String fingerprint() {
        return Fingerprint.of(command.getClass().getSimpleName(), who.user(), LedgerJson.sha256(command));
    }
}
