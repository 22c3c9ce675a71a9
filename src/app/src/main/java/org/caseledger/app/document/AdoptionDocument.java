package org.caseledger.app.document;

import java.util.List;
import java.util.Map;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawWords;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.text.TextTable;
import org.caseledger.journal.Entry;

/** What a ledger adopted of law and policy, as JSON and as text. */
public final class AdoptionDocument {

    private AdoptionDocument() {}

    /** The JSON document of {@code adopted}: one object an entry. */
    public static List<Map<String, Object>> json(List<Entry<LawEvent>> adopted) {
        return adopted.stream().map(EntryDocument::json).toList();
    }

    /** {@code adopted} as aligned text. */
    public static String text(List<Entry<LawEvent>> adopted, LedgerTime time) {
        if (adopted.isEmpty()) {
            return "Nothing was adopted; the law is what was shipped.\n";
        }
        TextTable table = new TextTable("recorded at", "by", "entry", "what", "source");
        for (Entry<LawEvent> entry : adopted) {
            table.row(
                    time.shown(entry.recordedAt()),
                    entry.provenance().by(),
                    entry.id(),
                    LawWords.of(entry.event()).what(),
                    source(entry.event()));
        }
        return table.text();
    }

    private static String source(LawEvent event) {
        return switch (event) {
            case LawEvent.RowAdopted row -> row.status() + ": " + row.citation() + "; " + row.source();
            case LawEvent.PolicyAdopted policy -> "";
        };
    }
}
