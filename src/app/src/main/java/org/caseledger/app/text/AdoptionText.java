package org.caseledger.app.text;

import java.util.List;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawWords;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.store.LedgerTime;

/** What a ledger adopted of law and policy, as aligned text. */
public final class AdoptionText {

    private AdoptionText() {}

    /** A line for each of {@code adopted}; instants in {@code time}. */
    public static String of(List<EntryAnswer<LawEvent>> adopted, LedgerTime time) {
        if (adopted.isEmpty()) {
            return "Nothing was adopted; the law is what was shipped.\n";
        }
        TextTable table = new TextTable("recorded at", "by", "entry", "what", "source");
        adopted.forEach(entry -> table.row(
                time.shown(entry.recordedAt()),
                entry.by(),
                entry.entry(),
                LawWords.of(entry.fact()).what(),
                source(entry.fact())));
        return table.text();
    }

    private static String source(LawEvent event) {
        return switch (event) {
            case LawEvent.RowAdopted row -> row.status() + ": " + row.citation() + "; " + row.source();
            case LawEvent.PolicyAdopted policy -> "";
        };
    }
}
