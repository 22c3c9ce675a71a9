package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Term;

/**
 * Death benefits, A.R.S. 23-1046(A), as they stand on the date of death.
 *
 * <p>Of an average monthly wage of 3,000.00, a spouse alone has 2,000.00 a month; a spouse beside children has
 * 1,050.00 and the children 950.00 among them; children alone have 2,000.00. Until 18 September 2007 children alone had
 * 25 percent for the first and 15 for each further one, two thirds at most. A spouse who remarries takes two years'
 * compensation in one sum. Each benefit is rounded by itself.
 */
final class DeathBenefits {

    private static final String TABLE = "arizona/death-percent";
    private static final String SPOUSE = "A.R.S. 23-1046(A)(2)";
    private static final String CITATION = "A.R.S. 23-1046(A)";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final LawBook law;
    private final LocalDate diedOn;
    private final Figure wage;

    /** The benefits for a death on {@code diedOn}, of somebody with the counted {@code wage}. */
    DeathBenefits(LawBook law, LocalDate diedOn, Figure wage) {
        this.law = law;
        this.diedOn = diedOn;
        this.wage = wage;
    }

    /** A spouse without children, a month. */
    Figure spouseAlone() {
        return monthly("spouse-alone", "spouse", SPOUSE);
    }

    /** A spouse beside children, a month. */
    Figure spouseWithChildren() {
        return monthly("spouse-with-children", "spouse", SPOUSE);
    }

    /** All children beside a spouse, a month. */
    Figure childrenWithSpouse() {
        return monthly("children-with-spouse", "children", SPOUSE);
    }

    /** {@code count} children without a parent who is the spouse, a month. */
    Figure childrenAlone(int count) {
        if (!law.covers(TABLE, "children-alone", diedOn)) {
            Term percentage = percentage("first-child-alone", "percentage for the first child")
                    .plus(percentage("further-child-alone", "percentage for each further child")
                            .times(Figure.input("further children", count - 1).term()))
                    .atMost(percentage("most-for-children-alone", "percentage at most"));
            return wage.term().percent(percentage).cents("children", CITATION);
        }
        return monthly("children-alone", "children", CITATION);
    }

    /** One parent or both, who depended on the deceased and nobody comes before them, a month. */
    Figure parents(int count) {
        return monthly(count == 1 ? "one-parent" : "both-parents", "parents", CITATION);
    }

    private Figure monthly(String key, String name, String citation) {
        return wage.term().percent(percentage(key, "percentage of the wage")).cents(name, citation);
    }

    private Term percentage(String key, String name) {
        return law.on(TABLE, key, diedOn).term(name);
    }

    /** What a spouse who remarries takes in one sum: so many years of the monthly {@code spouse}. */
    Figure remarriage(Figure spouse) {
        return spouse.term()
                .times(Term.plain(12))
                .times(law.on("arizona/remarriage-years", diedOn).term("years in one sum"))
                .cents("remarriage lump sum", SPOUSE);
    }

    /** The most that is paid for the burial. */
    Figure burialMaximum() {
        return law.on("arizona/burial-maximum", diedOn).figure("burial at most");
    }

    /** What one of {@code count} children has, to the cent; the {@link #shares} are what is paid out. */
    static Figure eachChild(Figure children, Figure count) {
        return children.term().over(count.term()).cents("each child", CITATION);
    }

    /** {@code children} divided into {@code count} shares that add up to it: the cents left over go to the first ones. */
    static List<BigDecimal> shares(BigDecimal children, int count) {
        BigDecimal even = Rounding.CENT_DOWN.divide(children, BigDecimal.valueOf(count));
        BigDecimal left = children.subtract(even.multiply(BigDecimal.valueOf(count)));
        List<BigDecimal> shares = new ArrayList<>();
        for (int child = 0; child < count; child++) {
            boolean more = left.signum() > 0;
            shares.add(more ? even.add(CENT) : even);
            left = more ? left.subtract(CENT) : left;
        }
        return shares;
    }
}
