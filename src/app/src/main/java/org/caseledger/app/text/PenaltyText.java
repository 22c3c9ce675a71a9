package org.caseledger.app.text;

import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyWords;
import org.caseledger.family.EventWords;

/** A penalty case as text. */
public final class PenaltyText {

    private PenaltyText() {}

    /** The case in one line, then a table of its entries; instants in {@code time}. */
    public static String of(PenaltyAnswer penalty, LedgerTime time) {
        TextTable table = new TextTable("recorded at", "by", "on", "entry", "what");
        for (EntryAnswer<PenaltyEvent> entry : penalty.entries()) {
            EventWords words = PenaltyWords.of(entry.fact());
            table.row(
                    time.shown(entry.recordedAt()),
                    entry.by(),
                    String.valueOf(words.effectiveFrom()),
                    entry.entry(),
                    words.what());
        }
        String amount = penalty.amount() == null
                ? ""
                : ", " + penalty.amount().getAmount().toPlainString();
        String paid = penalty.paid().isZero()
                ? ""
                : ", paid " + penalty.paid().getAmount().toPlainString();
        return "Penalty case " + penalty.caseId() + ", " + penalty.state() + amount + paid + "\n\n" + table.text();
    }
}
