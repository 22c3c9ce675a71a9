package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is due under one key.
 *
 * @param days compensable calendar days, for pay
 * @param hours leave hours to give back
 * @param amount dollars; negative for leave pay taken back
 * @param restores the days whose leave is restored
 * @param explanation how it came about
 */
public record Due(
        @Nullable Integer days,
        @Nullable BigDecimal hours,
        @Nullable Money amount,
        List<LocalDate> restores,
        Explained explanation)
        implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }
}
