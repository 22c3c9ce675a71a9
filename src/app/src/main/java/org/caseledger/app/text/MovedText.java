package org.caseledger.app.text;

import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.app.store.LedgerTime;

/** The entries that moved what a run would carry, as aligned text. */
public final class MovedText {

    private MovedText() {}

    /** The entries; nothing where none is known. */
    public static String of(MovedAnswer answer, LedgerTime time) {
        TextTable table = new TextTable("moved by", "recorded at", "by", "claim", "what");
        answer.moved()
                .forEach(one -> table.row(
                        one.entry(),
                        time.shown(one.recordedAt()),
                        one.by(),
                        one.claim() == null ? "every claim" : one.claim(),
                        one.what()));
        return answer.moved().isEmpty() ? "" : table.text();
    }
}
