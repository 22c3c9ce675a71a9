package org.caseledger.step;

import java.math.BigDecimal;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * A receivable that an entry opened, or of which it changed what is owed or how far it is.
 *
 * @param id the receivable, such as {@code R-G-22-0007-1}
 * @param before how it stood; null where no run had opened it
 * @param after how it stands
 */
public record ReceivableChanged(String id, @Nullable ReceivableFacts before, ReceivableFacts after) {

    /** Dollars owed before. */
    public BigDecimal owedBefore() {
        return before == null ? BigDecimal.ZERO.setScale(2) : before.open().getAmount();
    }

    /** Dollars owed after. */
    public BigDecimal owedAfter() {
        return after.open().getAmount();
    }

    /** Whether it changed at all. */
    boolean changed() {
        return before == null || before.state() != after.state() || moved();
    }

    /** Whether what is owed is another. */
    public boolean moved() {
        return owedBefore().compareTo(owedAfter()) != 0;
    }
}
