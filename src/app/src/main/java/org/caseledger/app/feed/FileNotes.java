package org.caseledger.app.feed;

import java.util.List;
import java.util.Set;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Characters;
import org.caseledger.feed.FeedCommand;
import org.caseledger.feed.FeedCommand.NoteRefusedRows;
import org.caseledger.feed.FeedCommand.NoteTakenIn;
import org.caseledger.feed.FeedFiles;
import org.caseledger.feed.RefusedRow;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.user.UserFacts;

/**
 * Keeps that rows of a file were refused, when it was taken in, in a transaction of its own: what was taken stands whether or
 * not this is written. A file without a fault costs a look at what was refused before, and no entry, unless it was.
 */
final class FileNotes {

    /** Of so many rows the lines are kept. */
    static final int FIRST = 10;

    /** So many digits of its digest name a file that came without a name. */
    private static final int DIGITS = 12;

    private final Ledger ledger;
    private final String feed;
    private final String file;
    private final String content;
    private final String by;
    private final String employer;

    /** Of {@code file}, with the SHA-256 {@code content}, brought in by {@code by}. */
    FileNotes(Ledger ledger, Feeds.Kind kind, String file, String content, String by) {
        this.ledger = ledger;
        this.feed = kind.toString();
        this.file = withoutFolder(file.equals(Feeds.NAMELESS) ? content.substring(0, DIGITS) : file);
        this.content = content;
        this.by = by;
        this.employer = FeedFiles.whose(ledger.users()
                .named(by)
                .map(UserFacts::person)
                .map(person -> person.employers())
                .orElse(Set.of()));
    }

    /** What the file {@code name} is called without its folder, as far as a line can show it. */
    private static String withoutFolder(String name) {
        return Characters.shown(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Keeps what {@code report} says of refused rows. A giver from whom nothing is taken leaves no note either. */
    void keep(FeedReport report) {
        if (!report.good()) {
            give(new NoteRefusedRows(
                    employer, feed, file, content, report.rows(), report.bad().size(), first(report.bad())));
        } else if (ledger.facts(FeedFiles.FAMILY, employer).open(feed, file).isPresent()) {
            give(new NoteTakenIn(employer, feed, file, content));
        }
    }

    private static List<RefusedRow> first(List<BadRow> rows) {
        return rows.stream()
                .limit(FIRST)
                .map(row -> new RefusedRow(row.line(), row.code()))
                .toList();
    }

    private void give(FeedCommand command) {
        ledger.office().submit(Submission.now((Record) command, Who.feed(by), new Key.Plain(key())));
    }

    /** What comes of the same files, brought in one after the other, is the same everywhere. */
    private String key() {
        String before = ledger.facts(FeedFiles.FAMILY, employer)
                .latest(feed, file)
                .map(refused -> refused.last().id())
                .orElse("");
        return String.join("/", employer, feed, file, content, before);
    }
}
