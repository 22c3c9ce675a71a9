package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.RebuiltAnswer;
import org.caseledger.projection.Moving;

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

    /** What is told before projection {@code moving} is replaced. */
    public static String of(Moving moving) {
        return "projection " + moving.projection() + " is about to be replaced: its fingerprint moves from sha256:"
                + moving.before() + " to sha256:" + moving.after() + "; " + moving.rows()
                + (moving.rows() == 1 ? " row differs" : " rows differ")
                + (moving.first() == null ? "" : "; the first is " + moving.first());
    }
}
