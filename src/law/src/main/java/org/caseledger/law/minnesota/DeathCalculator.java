package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;

/** {@code mn.death}: what a death brings to those who are left, as {@link DependencyBenefits} has it. */
final class DeathCalculator {

    private static final Input<LocalDate> DIED_ON = Input.date("died-on", "date of death");
    private static final Input<BigDecimal> WAGE = Input.money("weekly-wage", "weekly wage at the injury");
    private static final Input<Boolean> SPOUSE = Input.yesNo("spouse", "dependent spouse");
    private static final Input<Integer> CHILDREN = Input.count("children", "dependent children");
    private static final Input<Integer> PARENTS = Input.count("parents", "dependent parents");
    private static final Input<Integer> OTHERS = Input.count("other-relatives", "other dependent relatives");
    private static final Input<BigDecimal> CONTRIBUTED =
            Input.money("contributed", "what the worker contributed to parents or other relatives, a week");
    private static final Input<BigDecimal> GOVERNMENT =
            Input.money("government-weekly", "government survivor benefits, a week");

    static final Calculator RULE = Calculator.rule("mn.death", "Dependents' benefits after a death")
            .cites("Minn. Stat. 176.111; Minn. R. 5220.2930")
            .page("minnesota/death")
            .takes(DIED_ON, WAGE, SPOUSE, CHILDREN)
            .mayTake(PARENTS, OTHERS, CONTRIBUTED, GOVERNMENT)
            .gives("weekly", Kind.MONEY, "weekly compensation of all dependents together, before adjustments")
            .gives("spouse", Kind.MONEY, "the spouse's part of it")
            .gives("children", Kind.MONEY, "the children's part of it, together")
            .gives("others", Kind.MONEY, "the part of parents or other relatives, together")
            .gives("percent", Kind.NUMBER, "percentage of the weekly wage")
            .gives("maximum", Kind.MONEY, "the maximum on the date of death")
            .gives("offset", Kind.MONEY, "by how much government survivor benefits lower it")
            .gives("later-weekly", Kind.MONEY, "the spouse's rate once no child is dependent, before adjustments")
            .gives("spouse-years", Kind.COUNT, "years for which a spouse without dependent children is paid")
            .gives("minimum-total", Kind.MONEY, "what dependents receive at least in all; without any, the estate")
            .gives("burial-maximum", Kind.MONEY, "burial expenses, at most")
            .by(DeathCalculator::compute);

    private DeathCalculator() {}

    private static Results compute(LawBook law, Given given) {
        Survivors survivors = survivors(given);
        DependencyBenefits benefits = new DependencyBenefits(law, given.get(DIED_ON), survivors);
        Results results = survivors == Survivors.NOBODY
                ? nobody()
                : dependents(benefits, survivors, given, contributed(survivors, given));
        if (survivors.hasSpouse()) {
            results.count(
                    "spouse-years",
                    row(law, given, "minnesota/dependency-spouse-years", "years of the spouse's benefit"));
        }
        return results.ifKnown(
                        "minimum-total",
                        () -> row(law, given, "minnesota/dependency-minimum-total", "minimum of all payments"))
                .ifKnown(
                        "burial-maximum",
                        () -> row(law, given, "minnesota/burial-maximum", "maximum of burial expenses"));
    }

    private static Figure row(LawBook law, Given given, String table, String name) {
        return law.on(table, given.get(DIED_ON)).figure(name);
    }

    private static Results dependents(
            DependencyBenefits benefits, Survivors survivors, Given given, Optional<Figure> contributed) {
        Figure wage = given.figure(WAGE);
        Figure rate = benefits.rate(wage, contributed);
        Figure weekly = given.has(GOVERNMENT) ? benefits.besideGovernment(rate, wage, given.figure(GOVERNMENT)) : rate;
        Results results = new Results()
                .figure("weekly", weekly)
                .figure("spouse", benefits.spouse(weekly))
                .figure("children", benefits.children(weekly))
                .figure("others", benefits.others(weekly))
                .figure("percent", benefits.percent())
                .figure("maximum", benefits.maximum());
        if (given.has(GOVERNMENT)) {
            results.figure("offset", rate.term().minus(weekly.term()).exactly("offset", DependencyBenefits.CITATION));
        }
        return survivors.isDivided() ? results.ifKnown("later-weekly", () -> benefits.laterRate(wage)) : results;
    }

    private static Results nobody() {
        String why = "nobody was dependent; the minimum goes to the estate";
        return new Results()
                .figure("weekly", DependencyBenefits.nothing("weekly compensation", why))
                .figure("spouse", DependencyBenefits.nothing("spouse's share", "there is no spouse"))
                .figure("children", DependencyBenefits.nothing("children's share", "there is no child"))
                .figure("others", DependencyBenefits.nothing("share of parents and other relatives", "there are none"));
    }

    private static Survivors survivors(Given given) {
        int children = given.get(CHILDREN);
        int parents = given.find(PARENTS).orElse(0);
        int others = given.find(OTHERS).orElse(0);
        if (parents > 2) {
            throw new BadInput(PARENTS.name(), parents + " are too many; there are at most 2");
        }
        boolean family = given.yes(SPOUSE) || children > 0;
        if (family && parents > 0) {
            throw new BadInput(PARENTS.name(), "they are paid where there is no spouse and no child; leave them out");
        }
        if ((family || parents > 0) && others > 0) {
            throw new BadInput(
                    OTHERS.name(), "they are paid where there is no spouse, child or parent; leave them out");
        }
        return given.yes(SPOUSE) ? Survivors.spouseWith(children) : Survivors.withoutSpouse(children, parents, others);
    }

    private static Optional<Figure> contributed(Survivors survivors, Given given) {
        if (survivors.areLimitedToContributions()) {
            return Optional.of(given.figure(CONTRIBUTED));
        }
        if (given.has(CONTRIBUTED)) {
            throw new BadInput(
                    CONTRIBUTED.name(), "it limits parents and other relatives only; leave it out for " + survivors);
        }
        return Optional.empty();
    }
}
