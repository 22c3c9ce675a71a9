package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.ask.AboutFiles.RefusedFile;
import org.caseledger.app.table.FileTables;
import org.caseledger.feed.FeedEvent.RowsRefused;
import org.caseledger.feed.FeedFiles;
import org.caseledger.feed.RefusedRow;

/**
 * A file of which rows were refused, as its page shows it.
 *
 * @param entry the entry with which it began
 * @param first the first of its refused rows, as far as they are kept
 * @param more how many rows were refused beside them
 * @param state open, put off, or what ended it
 * @param whose whose claims it is about, as far as that is known
 */
public record RefusedFileView(
        String entry,
        String feed,
        String file,
        String cameAt,
        String cameLastAt,
        String by,
        int rows,
        int refused,
        List<RefusedRow> first,
        int more,
        String state,
        String putOffUntil,
        String whose) {

    /** The view of {@code file}. */
    static RefusedFileView of(RefusedFile file, Moment moment) {
        RowsRefused last = file.refused().last().event();
        return new RefusedFileView(
                file.refused().first().id(),
                last.feed(),
                last.file(),
                moment.shown(file.refused().first().recordedAt()),
                moment.shown(file.refused().last().recordedAt()),
                file.refused().last().provenance().by(),
                last.rows(),
                last.refused(),
                last.first(),
                last.refused() - last.first().size(),
                FileTables.state(file),
                file.refused().putOffUntil() == null
                        ? ""
                        : file.refused().putOffUntil().toString(),
                file.whose().equals(FeedFiles.EVERY_EMPLOYER)
                        ? ""
                        : String.join(", ", FeedFiles.employers(file.whose())));
    }
}
