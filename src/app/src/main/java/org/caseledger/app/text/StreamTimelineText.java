package org.caseledger.app.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.store.LedgerTime;

/** The timeline of any stream as aligned text. */
public final class StreamTimelineText {

    private StreamTimelineText() {}

    /** The text of {@code lines}; an entry that was withdrawn says by which. Instants in {@code time}. */
    public static String of(List<StreamTimelineAnswer> lines, LedgerTime time) {
        Map<String, String> withdrawnBy = new HashMap<>();
        for (StreamTimelineAnswer line : lines) {
            if (line.withdraws() != null) {
                withdrawnBy.put(line.withdraws(), line.entry());
            }
        }
        TextTable table = new TextTable("recorded at", "by", "from", "effective", "entry", "what");
        for (StreamTimelineAnswer line : lines) {
            String from =
                    line.effectiveFrom() == null ? "" : line.effectiveFrom().toString();
            String to = line.effectiveTo() == null ? "" : " to " + line.effectiveTo();
            String withdrawal = withdrawnBy.get(line.entry());
            table.row(
                    time.shown(line.recordedAt()),
                    line.by(),
                    line.channel().toString(),
                    from + to,
                    line.entry(),
                    line.what() + (withdrawal == null ? "" : "  (withdrawn by " + withdrawal + ")"));
        }
        return table.text();
    }
}
