package org.caseledger.posting;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.working.Rounding;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Which lines a payment outside payroll settles. */
public final class PaidElsewhere {

    private PaidElsewhere() {}

    /** Dollars that left outside payroll, by the lines that they settle. */
    public static SortedMap<LineKey, Money> of(ClaimFacts facts, EmployerPolicy policy) {
        SortedMap<LineKey, Money> paid = new TreeMap<>();
        facts.paid()
                .payments()
                .forEach(payment ->
                        spread(payment.event(), policy).forEach((key, share) -> paid.merge(key, share, Money::plus)));
        return paid;
    }

    /**
     * The payment spread over the pay periods that it covers by calendar days, to the cent, with the remainder in the
     * last. A code that is neither statutory nor a supplement's concerns no line.
     */
    public static SortedMap<LineKey, Money> spread(PaymentRecorded payment, EmployerPolicy policy) {
        SortedMap<LineKey, Money> spread = new TreeMap<>();
        Optional<LineKind> kind = LineKind.paidUnder(payment.code(), policy);
        if (kind.isEmpty()) {
            return spread;
        }
        DateSpan span = new DateSpan(payment.from(), payment.to());
        Money left = payment.amount();
        DateSpan period = policy.payPeriods().periodOf(span.from());
        while (!period.from().isAfter(span.to())) {
            DateSpan part = period.overlap(span).orElseThrow();
            boolean last = !period.to().isBefore(span.to());
            Money share = last
                    ? left
                    : Money.of(
                            CurrencyUnit.USD,
                            Rounding.CENT_HALF_UP.divide(
                                    payment.amount().getAmount().multiply(BigDecimal.valueOf(part.days())),
                                    BigDecimal.valueOf(span.days())));
            spread.put(new LineKey(period, kind.get(), payment.code(), null), share);
            left = left.minus(share);
            period = policy.payPeriods().next(period);
        }
        return spread;
    }
}
