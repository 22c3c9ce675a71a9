package org.caseledger.app.cells;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How values stand in the cells of a CSV file that may be opened as a spreadsheet. */
public final class CsvCells {

    private static final String FORMULA = "=+-@\t\r";

    private CsvCells() {}

    /**
     * A text. One that a spreadsheet would take for a formula is quoted with an apostrophe (OWASP, "CSV Injection"): it begins with
     * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A number, written out; nothing for none. */
    public static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
