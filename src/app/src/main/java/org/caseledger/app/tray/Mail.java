package org.caseledger.app.tray;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain text.
 *
 * @param messageId the name that its sender gave it; null where it has none
 * @param sender the address that it says it comes from; anybody can write any
 * @param senderName the name beside it; null where there is none
 * @param subject its subject
 * @param sentAt when it says that it was sent; null where it doesn't
 * @param beginning the beginning of its text
 * @param files what is attached to it
 */
public record Mail(
        @Nullable String messageId,
        String sender,
        @Nullable String senderName,
        String subject,
        @Nullable Instant sentAt,
        String beginning,
        List<File> files) {

    /**
     * Something attached.
     *
     * @param name what it is called
     * @param bytes what is in it
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed over once and compared by nobody.
    public record File(String name, byte[] bytes) {}
}
