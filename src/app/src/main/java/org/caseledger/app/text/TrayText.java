package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.TrayMailAnswer;
import org.caseledger.app.store.LedgerTime;

/** Mail that came in, as text. */
public final class TrayText {

    private TrayText() {}

    /** A row for each mail, with the likeliest claim. */
    public static String of(List<TrayMailAnswer> mails, LedgerTime time) {
        if (mails.isEmpty()) {
            return "No mail.\n";
        }
        TextTable table = new TextTable("mail", "came", "from", "subject", "files", "state", "claim", "why");
        table.alignRight(4);
        for (TrayMailAnswer one : mails) {
            boolean proposed = !one.proposals().isEmpty();
            table.row(
                    String.valueOf(one.mail()),
                    time.shown(one.arrivedAt()),
                    from(one),
                    one.subject(),
                    String.valueOf(one.attachments()),
                    one.state().toString(),
                    one.claim() != null ? one.claim() : proposed ? proposed(one) : "",
                    one.reason() != null
                            ? one.reason()
                            : proposed ? one.proposals().getFirst().reason() : "");
        }
        return table.text();
    }

    private static String proposed(TrayMailAnswer mail) {
        int others = mail.proposals().size() - 1;
        return mail.proposals().getFirst().claim() + "?" + (others == 0 ? "" : " or " + others + " more");
    }

    private static String from(TrayMailAnswer mail) {
        return mail.senderName() == null ? mail.sender() : mail.senderName() + " <" + mail.sender() + ">";
    }

    /** One mail, with what it says and every claim on whose file it may belong. */
    public static String of(TrayMailAnswer mail, LedgerTime time) {
        StringBuilder text =
                new StringBuilder("Mail " + mail.mail() + ", " + mail.state() + ": " + mail.subject() + "\n  from "
                        + from(mail) + "\n  came " + time.shown(mail.arrivedAt()) + " by " + mail.cameBy() + "\n");
        if (mail.settledBy() != null && mail.settledAt() != null) {
            text.append("  ")
                    .append(mail.claim() == null ? "set aside" : "put on the file of " + mail.claim())
                    .append(" by ")
                    .append(mail.settledBy())
                    .append(", ")
                    .append(time.shown(mail.settledAt()))
                    .append(mail.entry() == null ? "" : ", entry " + mail.entry())
                    .append(mail.reason() == null ? "" : ": " + mail.reason())
                    .append('\n');
        }
        mail.left()
                .forEach(name ->
                        text.append("  stays in the mail alone: ").append(name).append('\n'));
        if (mail.files() != null) {
            mail.files()
                    .forEach(file -> text.append("  attached: ")
                            .append(file.name())
                            .append(", ")
                            .append(DocumentText.size(file.size()))
                            .append('\n'));
        }
        mail.proposals()
                .forEach(one -> text.append("  may belong on ")
                        .append(one.claim())
                        .append(", ")
                        .append(one.employee())
                        .append(": ")
                        .append(one.reason())
                        .append('\n'));
        if (mail.beginning() != null && !mail.beginning().isBlank()) {
            text.append('\n').append(mail.beginning().strip()).append('\n');
        }
        return text.toString();
    }
}
