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
 * @param seen the number of the last entry that its sender had seen of what the command is about, 0 for none: if there
 *     is another by now, the command is refused; null where that doesn't matter
 */
public record Submission(
        Record command,
        Who who,
        Key key,
        @Nullable Instant at,
        @Nullable String causedBy,
        @Nullable Long seen) implements Incoming {

    /** A command whose sender doesn't say what they had seen. */
    public Submission(Record command, Who who, Key key, @Nullable Instant at, @Nullable String causedBy) {
        this(command, who, key, at, causedBy, null);
    }

    /** A command given now, which no entry led to. */
    public static Submission now(Record command, Who who, Key key) {
        return new Submission(command, who, key, null, null);
    }

    /** The same, because of the entry {@code cause}. */
    public Submission because(String cause) {
        return new Submission(command, who, key, at, cause, seen);
    }

    /** The same, where the last entry that its sender had seen of what it is about is {@code number}; 0 for none. */
    public Submission seen(long number) {
        return new Submission(command, who, key, at, causedBy, number);
    }

    /** The same, given by the account {@code name}. */
    Submission by(String name) {
        return name.equals(who.user()) ? this : new Submission(command, who.named(name), key, at, causedBy, seen);
    }

    /** Tells this command of this user from others under the same key: what it says, however it was written down. */
    Fingerprint fingerprint() {
        return Fingerprint.of(command.getClass().getSimpleName(), who.user(), LedgerJson.sha256(command));
    }
}
