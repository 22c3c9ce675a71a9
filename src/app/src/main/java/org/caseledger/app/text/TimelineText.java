package org.caseledger.app.text;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.store.LedgerTime;

/** Timelines as aligned text. */
public final class TimelineText {

    private TimelineText() {}

    /** A claim's; an entry that was withdrawn says by which. Instants in {@code time}. */
    public static String ofClaim(List<TimelineAnswer> lines, LedgerTime time) {
        TextTable table = table();
        for (TimelineAnswer line : lines) {
            String from = line.effectiveFrom() == null ? "" : line.effectiveFrom();
            String to = line.effectiveTo() == null ? "" : " to " + line.effectiveTo();
            table.row(
                    time.shown(Instant.parse(line.recordedAt())),
                    line.by(),
                    line.channel(),
                    from + to,
                    line.entry(),
                    what(line, lines));
        }
        return table.text();
    }

    private static String what(TimelineAnswer line, List<TimelineAnswer> lines) {
        return lines.stream()
                .filter(other -> line.entry().equals(other.withdraws()))
                .findFirst()
                .map(withdrawal -> line.what() + "  (withdrawn by " + withdrawal.entry() + ")")
                .orElse(line.what());
    }

    private static TextTable table() {
        return new TextTable("recorded at", "by", "from", "effective", "entry", "what");
    }
}
