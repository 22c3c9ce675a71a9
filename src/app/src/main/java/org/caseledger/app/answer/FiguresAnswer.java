package org.caseledger.app.answer;

import java.math.BigDecimal;
import org.caseledger.claim.LineKind;
import org.caseledger.payroll.Figures;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures under an address: leave given back is in hours, everything else in dollars, and pay counts days.
 *
 * @param days compensable calendar days; only of statutory and supplemental pay
 * @param hours leave hours; only of leave given back
 * @param amount dollars; of everything else
 */
public record FiguresAnswer(
        @Nullable Integer days,
        @Nullable BigDecimal hours,
        @Nullable Money amount) {

    /** The figures that a line of {@code kind} has. */
    public static FiguresAnswer of(LineKind kind, Figures figures) {
        return kind == LineKind.LEAVE_REPLENISHED
                ? new FiguresAnswer(null, figures.hours(), null)
                : new FiguresAnswer(countsDays(kind) ? figures.days() : null, null, figures.amount());
    }

    /** Whether lines of {@code kind} count days. */
    public static boolean countsDays(LineKind kind) {
        return kind == LineKind.STATUTORY || kind == LineKind.SUPPLEMENTAL;
    }

    /** Hours such as {@code 80.00 h}, or dollars such as {@code 1415.26}. */
    public String words() {
        return unit().isEmpty() ? number() : number() + " " + unit();
    }

    /** The number alone, such as {@code 80.00}. */
    public String number() {
        return hours != null
                ? hours.toPlainString()
                : amount == null ? "" : amount.getAmount().toPlainString();
    }

    /** {@code h} for hours, blank for dollars. */
    public String unit() {
        return hours != null ? "h" : "";
    }
}
