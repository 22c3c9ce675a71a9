package org.caseledger.app.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.text.TextTable;
import org.caseledger.decision.Refusal;
import org.caseledger.payroll.Moved;

/**
 * A refusal because facts moved, with the entries that moved them.
 *
 * @param refusal the refusal
 * @param moved the entries, in the order of recording
 */
public record MovedDocument(Refusal refusal, List<Moved> moved) {

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", "refused");
        document.put("code", refusal.code());
        document.put("message", refusal.message());
        document.put("moved", Causes.moved(moved));
        return document;
    }

    /** The entries as aligned text. */
    public String text(LedgerTime time) {
        TextTable table = new TextTable("moved by", "recorded at", "by", "claim", "what");
        for (Moved one : moved) {
            Reasons.Told told = Reasons.Told.of(one.entry(), null);
            table.row(
                    told.entry(),
                    time.shown(told.recordedAt()),
                    told.by(),
                    one.claim() == null ? "every claim" : one.claim(),
                    told.what());
        }
        return moved.isEmpty() ? "" : table.text();
    }
}
