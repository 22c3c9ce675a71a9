package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.TrayMail.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mail that came in and what became of it. It stands beside the journal: that a mail came is no fact about anybody's claim until
 * somebody files it, and then entries say so.
 */
public final class Tray {

    private static final String COLUMNS = "SELECT mail, sha256, message_id, came_by, arrived_at, sent_at, sender,"
            + " sender_name, subject, beginning, attachments, state, claim, entry, settled_by, settled_at, reason"
            + " FROM tray_mail ";

    /** So long the bytes of what was set aside are kept, in case that was a mistake. */
    private static final Duration SET_ASIDE_KEPT = Duration.ofDays(90);

    private final JdbcClient rows;
    private final Documents documents;
    private final Clock clock;

    Tray(JdbcClient rows, Documents documents, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Takes in the mail {@code raw}, whose head is {@code mail}: number, hash, instants and state of that don't count. Returns
     * whether it is new; the same mail that came before, by whatever way, isn't taken in again.
     */
    public boolean take(byte[] raw, TrayMail mail) {
        String sha256 = Documents.sha256(raw);
        boolean[] taken = {false};
        documents.putForTray(raw, () -> {
            if (rows.sql("SELECT COUNT(*) FROM tray_mail WHERE sha256 = ?")
                            .param(sha256)
                            .query(Integer.class)
                            .single()
                    == 0) {
                rows.sql("INSERT INTO tray_mail (sha256, message_id, came_by, arrived_at, sent_at, sender, sender_name,"
                                + " subject, beginning, attachments, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .param(sha256)
                        .param(mail.messageId())
                        .param(mail.cameBy())
                        .param(clock.instant().toString())
                        .param(mail.sentAt() == null ? null : mail.sentAt().toString())
                        .param(mail.sender())
                        .param(mail.senderName())
                        .param(mail.subject())
                        .param(mail.beginning())
                        .param(mail.attachments())
                        .param(State.WAITING.toString())
                        .update();
                taken[0] = true;
            }
        });
        return taken[0];
    }

    /** What waits, the last to arrive first. */
    public List<TrayMail> waiting() {
        return list("WHERE state = 'waiting' ORDER BY mail DESC");
    }

    /** At most {@code max} that wait no more, the last settled first. */
    public List<TrayMail> settled(int max) {
        return list("WHERE state <> 'waiting' ORDER BY settled_at DESC FETCH FIRST " + max + " ROWS ONLY");
    }

    /** The mail {@code number}. */
    public Optional<TrayMail> find(int number) {
        return list("WHERE mail = ?", number).stream().findFirst();
    }

    /** The mail with these bytes. */
    public Optional<TrayMail> of(String sha256) {
        return list("WHERE sha256 = ?", sha256).stream().findFirst();
    }

    /** Others that have the name {@code messageId}, which a sender may give as it likes: copies, most likely. */
    public List<TrayMail> named(String messageId) {
        return list("WHERE message_id = ? ORDER BY mail", messageId);
    }

    /** The claims on whose files earlier mails of {@code sender} are, the latest first. */
    public List<String> claimsOf(String sender) {
        return list("WHERE sender = ? AND state = 'filed' ORDER BY settled_at DESC", sender).stream()
                .flatMap(mail -> Stream.ofNullable(mail.claim()))
                .distinct()
                .toList();
    }

    /** The mail {@code number} is on the file of {@code claim}, by {@code entry}. */
    public void filed(int number, String claim, String entry, String by) {
        settle(number, State.FILED, claim, entry, by, null);
    }

    /** The mail {@code number} belongs on no file, because of {@code reason}; what was set aside long ago loses its bytes. */
    public void setAside(int number, String reason, String by) {
        settle(number, State.SET_ASIDE, null, null, by, reason);
        String before = clock.instant().minus(SET_ASIDE_KEPT).toString();
        for (TrayMail old : list("WHERE state = 'set-aside' AND settled_at < ?", before)) {
            rows.sql("UPDATE tray_mail SET state = 'forgotten' WHERE mail = ?")
                    .param(old.number())
                    .update();
            documents.release(old.sha256());
        }
    }

    /** The mail {@code number}, which was set aside, waits again. */
    public void takeBack(int number) {
        rows.sql("UPDATE tray_mail SET state = 'waiting', settled_by = NULL, settled_at = NULL, reason = NULL"
                        + " WHERE mail = ? AND state = 'set-aside'")
                .param(number)
                .update();
    }

    private void settle(
            int number,
            State state,
            @Nullable String claim,
            @Nullable String entry,
            String by,
            @Nullable String reason) {
        rows.sql("UPDATE tray_mail SET state = ?, claim = ?, entry = ?, settled_by = ?, settled_at = ?, reason = ?"
                        + " WHERE mail = ? AND state = 'waiting'")
                .param(state.toString())
                .param(claim)
                .param(entry)
                .param(by)
                .param(clock.instant().toString())
                .param(reason)
                .param(number)
                .update();
    }

    /**
     * How far a mailbox was read.
     *
     * @param validity what its server calls the numbers' validity: with another one, they start anew
     * @param last the number of the last mail that was read
     */
    public record Mark(long validity, long last) {}

    /** How far {@code mailbox} was read; empty where it never was. */
    public Optional<Mark> mark(String mailbox) {
        return rows.sql("SELECT validity, last_uid FROM tray_mailbox WHERE mailbox = ?")
                .param(mailbox)
                .query((row, at) -> new Mark(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** {@code mailbox} was read up to {@code mark}. */
    public void mark(String mailbox, Mark mark) {
        int known = rows.sql("UPDATE tray_mailbox SET validity = ?, last_uid = ? WHERE mailbox = ?")
                .params(mark.validity(), mark.last(), mailbox)
                .update();
        if (known == 0) {
            rows.sql("INSERT INTO tray_mailbox (mailbox, validity, last_uid) VALUES (?, ?, ?)")
                    .params(mailbox, mark.validity(), mark.last())
                    .update();
        }
    }

    private List<TrayMail> list(String which, Object... values) {
        return rows.sql(COLUMNS + which)
                .params(List.of(values))
                .query((row, at) -> mail(row))
                .list();
    }

    private static TrayMail mail(ResultSet row) throws SQLException {
        return new TrayMail(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                instant(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                State.stored(row.getString(12)),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                instant(row.getString(16)),
                row.getString(17));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
