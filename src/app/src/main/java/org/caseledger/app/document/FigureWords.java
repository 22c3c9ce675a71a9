package org.caseledger.app.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.payroll.Figures;

/** Figures under an address, as text and as JSON: leave given back is in hours, everything else in dollars. */
public final class FigureWords {

    private FigureWords() {}

    /** Hours such as {@code 80.00 h}, or dollars such as {@code 1415.26}. */
    public static String of(LineKind kind, Figures figures) {
        return kind == LineKind.LEAVE_REPLENISHED
                ? figures.hours().toPlainString() + " h"
                : figures.amount().getAmount().toPlainString();
    }

    /** Whether lines of {@code kind} count days. */
    public static boolean countsDays(LineKind kind) {
        return kind == LineKind.STATUTORY || kind == LineKind.SUPPLEMENTAL;
    }

    /** The figures that a line of {@code kind} has. */
    static Map<String, Object> json(LineKind kind, Figures figures) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (kind == LineKind.LEAVE_REPLENISHED) {
            document.put("hours", figures.hours());
        } else {
            if (countsDays(kind)) {
                document.put("days", figures.days());
            }
            document.put("amount", figures.amount());
        }
        return document;
    }

    /** The code under which people know an address: its pay code, else its leave. */
    static String code(LineKey key) {
        return key.payCode() != null
                ? key.payCode()
                : key.leave() == null ? "" : key.leave().toString();
    }
}
