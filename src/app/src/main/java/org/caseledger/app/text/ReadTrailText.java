package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.TrailCheckAnswer;
import org.caseledger.app.store.LedgerTime;
import org.jspecify.annotations.Nullable;

/** Who opened what, as aligned text. */
public final class ReadTrailText {

    private ReadTrailText() {}

    /** A row for each time; the instants in {@code time}. */
    public static String of(List<ReadTrailAnswer> lines, LedgerTime time) {
        if (lines.isEmpty()) {
            return "Nothing was opened.\n";
        }
        TextTable table = new TextTable("at", "by", "way", "what", "claim", "which", "why");
        for (ReadTrailAnswer line : lines) {
            table.row(
                    time.shown(line.at()),
                    line.by(),
                    said(line.way()),
                    line.what(),
                    said(line.claim()),
                    said(line.subject()),
                    said(line.why()));
        }
        return table.text();
    }

    /** Whether the trail is whole, in a line. */
    public static String of(TrailCheckAnswer check) {
        return check.whole()
                ? "The read trail is whole: " + check.lines() + " lines, the last with " + check.hash() + ".\n"
                : "The read trail is broken at " + check.brokenAt() + ": " + check.why() + ". The " + check.lines()
                        + " lines before are as they were written.\n";
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
