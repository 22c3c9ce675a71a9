package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.RebuiltAnswer;

/** Rebuilt projections as aligned text. */
public final class RebuiltText {

    private RebuiltText() {}

    /** A line for each. */
    public static String of(List<RebuiltAnswer> done) {
        TextTable table = new TextTable("projection", "events", "events/s", "fingerprint", "");
        table.alignRight(1, 2);
        done.forEach(rebuilt -> table.row(
                rebuilt.projection(),
                String.valueOf(rebuilt.events()),
                String.valueOf(rebuilt.eventsPerSecond()),
                rebuilt.fingerprint(),
                rebuilt.moved() ? "moved: was " + rebuilt.was() : "unchanged"));
        return table.text();
    }
}
