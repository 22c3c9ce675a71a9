package org.caseledger.app.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.compliance.PenaltyWords;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;

/** A penalty case as JSON and as text. */
public final class PenaltyDocument {

    private PenaltyDocument() {}

    /** The JSON document of a case that was opened. */
    public static Map<String, Object> json(PenaltyFacts facts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", facts.caseId());
        document.put("state", state(facts));
        document.put("amount", facts.amount());
        document.put("paid", facts.paid());
        document.put(
                "entries", facts.entries().stream().map(EntryDocument::json).toList());
        return document;
    }

    /** The case as text. */
    public static String text(PenaltyFacts facts, LedgerTime time) {
        TextTable table = new TextTable("recorded at", "by", "on", "entry", "what");
        for (Entry<PenaltyEvent> entry : facts.entries()) {
            EventWords words = PenaltyWords.of(entry.event());
            table.row(
                    time.shown(entry.recordedAt()),
                    entry.provenance().by(),
                    String.valueOf(words.effectiveFrom()),
                    entry.id(),
                    words.what());
        }
        String amount =
                facts.amount() == null ? "" : ", " + facts.amount().getAmount().toPlainString();
        String paid = facts.paid().isZero()
                ? ""
                : ", paid " + facts.paid().getAmount().toPlainString();
        return "Penalty case " + facts.caseId() + ", " + state(facts) + amount + paid + "\n\n" + table.text();
    }

    private static String state(PenaltyFacts facts) {
        return Objects.requireNonNull(facts.state()).name().toLowerCase(Locale.ROOT);
    }
}
