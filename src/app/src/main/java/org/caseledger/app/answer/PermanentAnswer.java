package org.caseledger.app.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.benefit.PermanentMonth;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A permanent benefit, which the administrator pays.
 *
 * @param part the part of the body
 * @param percent the impairment in percent of the part
 * @param monthly dollars a month
 * @param total dollars in all
 * @param months the months that are due, and those that were paid
 * @param working how it came about, where that was asked for
 */
public record PermanentAnswer(
        String part,
        BigDecimal percent,
        BigDecimal monthly,
        BigDecimal total,
        List<Month> months,
        @Nullable Working working) {

    /** One month: what is due, what the administrator paid, what is left. */
    public record Month(LocalDate from, LocalDate to, Money due, Money paidElsewhere, Money balance) {

        /** Its days. */
        public DateSpan span() {
            return new DateSpan(from, to);
        }

        private static Month of(PermanentMonth month) {
            return new Month(
                    month.days().from(), month.days().to(), month.due(), month.paidElsewhere(), month.balance());
        }
    }

    static PermanentAnswer of(PermanentBenefit benefit, boolean workings) {
        return new PermanentAnswer(
                benefit.part(),
                benefit.percent(),
                benefit.award().monthly().amount(),
                benefit.award().total().amount(),
                benefit.months().stream().map(Month::of).toList(),
                workings ? benefit.working() : null);
    }
}
