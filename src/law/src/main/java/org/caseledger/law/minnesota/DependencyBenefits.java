package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Term;

/**
 * Weekly compensation of dependents after a death, Minn. Stat. 176.111.
 *
 * <p>A percentage of the weekly wage at the injury, by who is left behind, but not more than the maximum for temporary
 * total disability on the day of death. A wage of 1,000.00 brings a spouse and one child 60 percent, 600.00 a week:
 * unless somebody petitions for another division, 504.00 (84 percent) go to the spouse and 96.00 to the child. Once the
 * child depends on nobody, the spouse's rate is 16 2/3 percent lower: 500.00.
 *
 * <p>Adjustments under 176.645 come to these figures.
 */
final class DependencyBenefits {

    static final String CITATION = "Minn. Stat. 176.111";

    private static final String PANGERL = "Pangerl v. Electric Repair, 645 N.W.2d 151 (Minn. 2002)";

    private final LawBook law;
    private final LocalDate diedOn;
    private final Survivors survivors;

    /** The benefits of {@code survivors} of somebody who died on {@code diedOn}. */
    DependencyBenefits(LawBook law, LocalDate diedOn, Survivors survivors) {
        this.law = law;
        this.diedOn = diedOn;
        this.survivors = survivors;
    }

    /** No money, because {@code why}. */
    static Figure nothing(String name, String why) {
        return Figure.nothing(name, why, CITATION, List.of());
    }

    private Row percentRow() {
        return law.on("minnesota/dependency-percent", survivors.toString(), diedOn);
    }

    /** The percentage of the wage, to two decimals for the reader; the rate is computed from the exact one. */
    Figure percent() {
        return percentRow()
                .term("percentage of the wage")
                .rounded("percent", percentRow().citation(), Rounding.HUNDREDTH_HALF_UP);
    }

    /** The most that a week can bring, on the day of death. */
    Figure maximum() {
        return new WeeklyLimits(law, diedOn).maximum();
    }

    /** The weekly rate for {@code wage}, limited to what the worker {@code contributed} where that matters. */
    Figure rate(Figure wage, Optional<Figure> contributed) {
        Term rate = wage.term()
                .percent(percentRow().term("percentage of the wage"))
                .atMost(maximum().term());
        return contributed
                .map(figure -> rate.atMost(figure.term()))
                .orElse(rate)
                .cents("weekly rate", percentRow().citation());
    }

    /**
     * What is left of {@code rate} beside weekly {@code government} survivor benefits: both together may not exceed the
     * weekly wage, subd. 21.
     */
    Figure besideGovernment(Figure rate, Figure wage, Figure government) {
        Row limit = law.on("minnesota/dependency-government-limit-percent", diedOn);
        Figure room = wage.term()
                .percent(limit.term("percentage that both may reach"))
                .minus(government.term())
                .atLeast(Term.plain(0))
                .cents("room beside government benefits", limit.citation());
        return rate.term().atMost(room.term()).cents("weekly compensation", limit.citation());
    }

    /** The spouse's part of {@code weekly}: the default division of Minn. R. 5220.2930 where there are children. */
    Figure spouse(Figure weekly) {
        if (survivors.isDivided()) {
            Row share = law.on("minnesota/dependency-spouse-share-percent", survivors.toString(), diedOn);
            return weekly.term().percent(share.term("spouse's percentage")).cents("spouse's share", share.citation());
        }
        return survivors.hasSpouse() ? weekly : nothing("spouse's share", "there is no spouse");
    }

    /** The children's part of {@code weekly}: the rest, so that nothing is lost in the rounding. */
    Figure children(Figure weekly) {
        if (survivors.isDivided()) {
            return weekly.term().minus(spouse(weekly).term()).exactly("children's share", "Minn. R. 5220.2930");
        }
        return survivors.areOrphans() ? weekly : nothing("children's share", "there is no child");
    }

    /** The part of {@code weekly} of parents or other relatives. */
    Figure others(Figure weekly) {
        return survivors.areLimitedToContributions()
                ? weekly
                : nothing("share of parents and other relatives", "they come after spouse and children");
    }

    /**
     * The spouse's rate once no child is dependent any more, before adjustments and offsets: what the {@code wage} entitles
     * to, less the reduction, and only then not above the maximum (Pangerl, 2002). A wage of 3,000.00 entitles a spouse
     * with two children to 2,000.00; less a quarter that is 1,500.00, limited to 1,481.76 for a death in November 2024.
     */
    Figure laterRate(Figure wage) {
        Row reduction = law.on("minnesota/dependency-later-reduction-percent", survivors.toString(), diedOn);
        Figure entitlement = wage.term()
                .percent(percentRow().term("percentage of the wage"))
                .cents("weekly entitlement from the wage", percentRow().citation());
        Figure rate = entitlement
                .term()
                .times(Term.plain(100).minus(reduction.term("percentage by which it is lower")))
                .over(Term.plain(100))
                .atMost(maximum().term())
                .cents(() -> new Heading("spouse's later rate", reduction.citation() + "; " + PANGERL));
        boolean unsettled = survivors == Survivors.SPOUSE_AND_ONE_CHILD && entitlement.exceeds(maximum());
        return unsettled ? byTheReadingOfPangerl(rate) : rate;
    }

    /** The opinion is about several children; with one child the order matters only above the maximum. */
    private static Figure byTheReadingOfPangerl(Figure rate) {
        return Figure.decided(
                "spouse's rate after one child",
                rate.amount(),
                "the reduction comes before the maximum, as after several children",
                CITATION,
                List.of(
                        rate,
                        Explanation.parameter(
                                "order of reduction and maximum",
                                "reduction first",
                                CITATION,
                                PANGERL
                                        + " decided it for several children; with one child it is the natural reading and"
                                        + " not decided",
                                Status.SECONDARY)));
    }
}
