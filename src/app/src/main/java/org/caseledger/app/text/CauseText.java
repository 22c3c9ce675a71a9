package org.caseledger.app.text;

import org.caseledger.app.answer.CauseAnswer;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.store.LedgerTime;

/** What the numbers of causes stand for, as aligned text. */
final class CauseText {

    private CauseText() {}

    /** The entries with their numbers; nothing where none was numbered. */
    static String of(NumberedCauses causes, LedgerTime time) {
        if (causes.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("", "because of", "recorded at", "by", "what");
        table.alignRight(0);
        causes.told().forEach(one -> {
            CauseAnswer cause = one.cause();
            table.row(
                    String.valueOf(one.number()),
                    cause.entry(),
                    cause.recordedAt() == null ? "supposed" : time.shown(cause.recordedAt()),
                    String.valueOf(cause.by()),
                    cause.words());
        });
        return "\n" + table.text();
    }
}
