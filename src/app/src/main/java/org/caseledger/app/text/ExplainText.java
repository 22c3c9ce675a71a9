package org.caseledger.app.text;

import org.caseledger.app.answer.ExplainAnswer;
import org.caseledger.app.store.LedgerTime;

/** The working of one amount as text. */
public final class ExplainText {

    private ExplainText() {}

    /** The workings; where there is no such line, what the period has instead. Instants in {@code time}. */
    public static String of(ExplainAnswer explained, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(explained.claim()).append(", code ").append(explained.code());
        out.append(", pay period ").append(explained.period());
        out.append(", as of ").append(explained.asOf());
        out.append(", known at ").append(time.shown(explained.knownAt())).append("\n\n");
        if (!explained.found()) {
            String codes = String.join(", ", explained.codes());
            out.append("No line with that code in this period; ")
                    .append(codes.isEmpty() ? "it has no lines" : "it has " + codes)
                    .append(".\n\n");
        }
        explained.working().forEach(working -> out.append(working.text()));
        explained.missing().forEach(what -> out.append("Missing: ").append(what).append("\n"));
        return out.toString();
    }
}
