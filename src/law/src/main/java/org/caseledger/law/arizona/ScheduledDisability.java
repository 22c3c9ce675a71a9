package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/**
 * Scheduled permanent partial disability, A.R.S. 23-1044(B): a number of months for each part of the body.
 *
 * <p>The major arm stands for 60 months. An impairment of 10 percent is 6 of them, paid at 50 percent of the average
 * monthly wage to somebody who went back to the work of the injury and at 75 percent to somebody who couldn't: of
 * 4,000.00, that is 2,000.00 x 6 = 12,000.00 or 3,000.00 x 6 = 18,000.00. The whole arm is 60 months at 55 percent.
 *
 * <p>It is paid in addition to temporary compensation. The numbers belong to the date of injury.
 */
final class ScheduledDisability {

    static final String MONTHS = "arizona/scheduled-months";

    private static final String PERCENT = "arizona/scheduled-percent";
    private static final String SHARE = "arizona/scheduled-share";
    private static final BigDecimal TOTAL = BigDecimal.valueOf(100);
    private static final String PARTIAL_LOSS = "A.R.S. 23-1044(B)(21)";

    private final LawBook law;
    private final LocalDate injuredOn;

    /** The schedule for an injury on {@code injuredOn}. */
    ScheduledDisability(LawBook law, LocalDate injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
    }

    /** Whether {@code impairment} in percent is the whole part. */
    static boolean isTotal(BigDecimal impairment) {
        return impairment.compareTo(TOTAL) == 0;
    }

    /** The row of {@code part}: its months, what it is, the group it belongs to and how many phalanges it has. */
    Row part(String part) {
        return law.on(MONTHS, part, injuredOn);
    }

    /** The share of a part's months for {@code loss}, such as {@code one-phalange-of-finger}. */
    Row share(String loss) {
        return law.on(SHARE, loss, injuredOn);
    }

    /** The months for {@code impairment} percent of {@code part}; the months are not rounded. */
    Figure months(Row part, Figure impairment) {
        return part.term("months for the part")
                .percent(impairment.term())
                .exactly("months", isTotal(impairment.amount()) ? part.citation() : PARTIAL_LOSS);
    }

    /** The months for the {@code share} of {@code part} that is lost. */
    Figure shareOfMonths(Row part, Row share) {
        return part.term("months for the part")
                .times(share.term(() -> "share for " + share.word("what")))
                .exactly("months", share.citation());
    }

    /** The percentage of the wage for a part that is wholly lost. */
    Figure percentOfTotalLoss(Explained impairment) {
        Row row = law.on(PERCENT, "total-loss", injuredOn);
        return percent(row, "what is wholly lost is paid at the percentage of the schedule", List.of(impairment));
    }

    /** The percentage of the wage for a part of which some use is left. */
    Figure percentOfPartialLoss(boolean returnedToSameWork, List<Explained> facts) {
        Row row = law.on(PERCENT, returnedToSameWork ? "returned" : "not-returned", injuredOn);
        String rule = returnedToSameWork
                ? "a partial loss of use, back at the work of the injury"
                : "a partial loss of use that keeps the employee from the work of the injury";
        return percent(row, rule, facts);
    }

    private static Figure percent(Row row, String rule, List<Explained> facts) {
        List<Explained> inputs = new ArrayList<>(facts);
        inputs.add(row.explanation("percentage in the law"));
        return Figure.decided("percentage of the wage", row.decimal(), rule, row.citation(), inputs);
    }

    /** One month of compensation for a {@code countedWage}. */
    static Figure monthly(Figure countedWage, Figure percentage) {
        return countedWage.term().percent(percentage.term()).cents("monthly compensation", "A.R.S. 23-1044(B)");
    }

    /** All months together; a broken month is paid in proportion. */
    static Figure total(Figure monthly, Figure months) {
        return monthly.term().times(months.term()).cents("total", "A.R.S. 23-1044(B)");
    }
}
