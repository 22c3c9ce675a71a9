package org.caseledger.benefit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Rounding;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A payment shared by spans of days: by calendar days, to the cent, with the remainder in the last. */
final class DaysShared {

    private DaysShared() {}

    /**
     * The share of each of {@code spans}, which follow each other, that has days of {@code paid}; none where none has. 100.00
     * for ten days, seven of them in one span and three in the next, are 70.00 and 30.00.
     */
    static Map<DateSpan, Money> among(List<DateSpan> spans, DateSpan paid, Money amount) {
        List<DateSpan> touched =
                spans.stream().filter(span -> span.overlap(paid).isPresent()).toList();
        int days = touched.stream().mapToInt(span -> days(span, paid)).sum();
        Map<DateSpan, Money> shares = new LinkedHashMap<>();
        Money left = amount;
        for (DateSpan span : touched) {
            boolean last = span.equals(touched.getLast());
            Money share = last
                    ? left
                    : Money.of(
                            CurrencyUnit.USD,
                            Rounding.CENT_HALF_UP.divide(
                                    amount.getAmount().multiply(BigDecimal.valueOf(days(span, paid))),
                                    BigDecimal.valueOf(days)));
            shares.put(span, share);
            left = left.minus(share);
        }
        return shares;
    }

    private static int days(DateSpan span, DateSpan paid) {
        return span.overlap(paid).orElseThrow().days();
    }
}
