package org.caseledger.app.answer;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.store.TrayMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param mail its number
 * @param state what became of it
 * @param cameBy how it came: {@code hand}, {@code folder} or {@code mailbox}
 * @param arrivedAt when
 * @param sentAt when it says that it was sent; absent where it doesn't
 * @param sender the address that it says it comes from; anybody can write any
 * @param senderName the name beside it; absent where there is none
 * @param subject its subject
 * @param sha256 the SHA-256 of its bytes
 * @param messageId the name that its sender gave it; absent where it has none
 * @param attachments how many files it has
 * @param proposals on whose files it may belong, the likeliest first; none once it is settled
 * @param claim on whose file it is; absent where on none
 * @param entry the entry that says so
 * @param settledBy who settled it; absent while it waits
 * @param settledAt when
 * @param reason why it is on no file; absent where it is on one, or waits
 * @param beginning the beginning of its text; where one mail was asked for
 * @param files its files; where one mail was asked for
 * @param left the files that stayed in the mail when it was put on file, because they aren't kept by themselves
 */
public record TrayMailAnswer(
        int mail,
        TrayMail.State state,
        String cameBy,
        Instant arrivedAt,
        @Nullable Instant sentAt,
        String sender,
        @Nullable String senderName,
        String subject,
        String sha256,
        @Nullable String messageId,
        int attachments,
        List<Proposed> proposals,
        @Nullable String claim,
        @Nullable String entry,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String beginning,
        @Nullable List<Attachment> files,
        List<String> left)
        implements Document {

    /**
     * A claim on whose file it may belong.
     *
     * @param claim the claim
     * @param employee whose it is
     * @param reason why
     */
    public record Proposed(String claim, String employee, String reason) {}

    /**
     * A file that is attached to it.
     *
     * @param name what it is called
     * @param size how many bytes it has
     */
    public record Attachment(String name, int size) {}

    /** The answer for {@code mail}; with what it says where its {@code files} are given. */
    public static TrayMailAnswer of(
            TrayMail mail, List<Proposed> proposals, @Nullable List<Attachment> files, List<String> left) {
        return new TrayMailAnswer(
                mail.number(),
                mail.state(),
                mail.cameBy(),
                mail.arrivedAt(),
                mail.sentAt(),
                mail.sender(),
                mail.senderName(),
                mail.subject(),
                mail.sha256(),
                mail.messageId(),
                mail.attachments(),
                proposals,
                mail.claim(),
                mail.entry(),
                mail.by(),
                mail.settledAt(),
                mail.reason(),
                files == null ? null : mail.beginning(),
                files,
                left);
    }
}
