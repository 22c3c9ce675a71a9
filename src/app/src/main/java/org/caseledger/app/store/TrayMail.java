package org.caseledger.app.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the tray, or one that was.
 *
 * @param number its number
 * @param sha256 the SHA-256 of its bytes
 * @param messageId the name that its sender gave it; null where it has none
 * @param cameBy how it came: {@code hand}, {@code folder} or {@code mailbox}
 * @param arrivedAt when
 * @param sentAt when it says that it was sent; null where it doesn't
 * @param sender the address that it says it comes from
 * @param senderName the name beside it; null where there is none
 * @param subject its subject
 * @param beginning the beginning of its text
 * @param attachments how many files it has
 * @param state what became of it
 * @param claim on whose file it is; null where on none
 * @param entry the entry that says so
 * @param by who filed it or put it aside; null while it waits
 * @param settledAt when
 * @param reason why it was put aside
 */
public record TrayMail(
        int number,
        String sha256,
        @Nullable String messageId,
        String cameBy,
        Instant arrivedAt,
        @Nullable Instant sentAt,
        String sender,
        @Nullable String senderName,
        String subject,
        String beginning,
        int attachments,
        State state,
        @Nullable String claim,
        @Nullable String entry,
        @Nullable String by,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    /** What became of a mail. */
    public enum State {
        /** Nobody decided yet. */
        WAITING("waiting"),
        /** It is on a claim's file. */
        FILED("filed"),
        /** It belongs on no file. */
        SET_ASIDE("set-aside"),
        /** It was set aside long ago, and its bytes are gone. */
        FORGOTTEN("forgotten");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The state that is written {@code text}. */
        static State stored(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a mail: " + text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Who sent it, as it says: the name and the address. */
    public String from() {
        return senderName == null ? sender : senderName + " <" + sender + ">";
    }
}
