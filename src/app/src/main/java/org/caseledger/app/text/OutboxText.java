package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.store.LedgerTime;

/** What leaves a ledger, as aligned text. */
public final class OutboxText {

    private OutboxText() {}

    /** A row for each; the instants in {@code time}. */
    public static String of(List<DepartureAnswer> leaving, LedgerTime time) {
        if (leaving.isEmpty()) {
            return "Nothing.\n";
        }
        TextTable table =
                new TextTable("what", "of", "decided", "state", "left", "attempts", "next try", "why it waits");
        table.alignRight(5);
        for (DepartureAnswer one : leaving) {
            table.row(
                    one.kind(),
                    one.subject(),
                    time.shown(one.decidedAt()),
                    one.state().toString(),
                    one.leftAt() == null ? "" : time.shown(one.leftAt()),
                    String.valueOf(one.attempts()),
                    one.nextTryAt() == null ? "" : time.shown(one.nextTryAt()),
                    one.fault() == null ? "" : one.fault());
        }
        return table.text();
    }
}
