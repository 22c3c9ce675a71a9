package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** {@code az.death}: what the survivors have, as {@link DeathBenefits} has it. */
final class DeathBenefitsCalculator {

    private static final int MOST_CHILDREN = 50;
    private static final String CITATION = "A.R.S. 23-1046(A)";

    private static final Input<LocalDate> DIED_ON = Input.date("died-on", "date of death");
    private static final Input<Boolean> SPOUSE = Input.yesNo("spouse", "a surviving spouse");
    private static final Input<Integer> CHILDREN = Input.count("children", "surviving children who are eligible");
    private static final Input<Integer> PARENTS =
            Input.count("parents", "surviving parents who depended on the deceased");

    static final Calculator RULE = Calculator.rule("az.death", "Death benefits")
            .cites("A.R.S. 23-1041, 23-1046(A)")
            .page("arizona/death")
            .takes(DIED_ON, AMW, SPOUSE, CHILDREN)
            .mayTake(INJURED_ON, PARENTS)
            .gives("spouse", Kind.MONEY, "the spouse, a month")
            .gives("children", Kind.MONEY, "all children together, a month")
            .gives("each-child", Kind.MONEY, "one child, a month, to the nearest cent")
            .gives("child-shares", Kind.LIST, "what each child is paid; the shares add up to children")
            .gives("parents", Kind.MONEY, "the parents together, a month, if they were asked about")
            .gives("remarriage-lump-sum", Kind.MONEY, "one sum for the spouse on remarriage")
            .gives("burial-maximum", Kind.MONEY, "the most that is paid for the burial")
            .by(DeathBenefitsCalculator::compute);

    private DeathBenefitsCalculator() {}

    private static Results compute(LawBook law, Given given) {
        check(given);
        DeathBenefits benefits = new DeathBenefits(law, given.get(DIED_ON), AskedWage.counted(law, given));
        Figure spouse = spouse(benefits, given);
        Results results = AskedWage.results(given).figure("spouse", spouse);
        addChildren(results, benefits, given);
        if (given.find(PARENTS).orElse(0) > 0) {
            results.figure("parents", benefits.parents(given.get(PARENTS)));
        }
        return results.figure(
                        "remarriage-lump-sum",
                        given.yes(SPOUSE)
                                ? benefits.remarriage(spouse)
                                : nothing("remarriage lump sum", "no spouse survives", given.fact(SPOUSE)))
                .ifKnown("burial-maximum", benefits::burialMaximum);
    }

    private static Figure spouse(DeathBenefits benefits, Given given) {
        if (!given.yes(SPOUSE)) {
            return nothing("spouse", "no spouse survives", given.fact(SPOUSE));
        }
        return given.get(CHILDREN) == 0 ? benefits.spouseAlone() : benefits.spouseWithChildren();
    }

    private static void addChildren(Results results, DeathBenefits benefits, Given given) {
        int count = given.get(CHILDREN);
        if (count == 0) {
            Figure nobody = nothing("children", "no child survives", given.fact(CHILDREN));
            results.figure("children", nobody).figure("each-child", nobody).list("child-shares", List.of(), nobody);
            return;
        }
        Figure children = given.yes(SPOUSE) ? benefits.childrenWithSpouse() : benefits.childrenAlone(count);
        List<BigDecimal> shares = DeathBenefits.shares(children.amount(), count);
        Explained fact = given.fact(CHILDREN);
        Explained working = Explanation.of(() -> Working.decision(
                "child shares",
                shares.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")),
                "equal shares; the cents left over go to the first ones",
                CITATION,
                List.of(children.working(), fact.working())));
        results.figure("children", children)
                .figure("each-child", DeathBenefits.eachChild(children, given.count(CHILDREN)))
                .list("child-shares", shares, working);
    }

    private static Figure nothing(String name, String why, Explained fact) {
        return Figure.nothing(name, why, CITATION, List.of(fact));
    }

    private static void check(Given given) {
        LocalDate diedOn = given.get(DIED_ON);
        given.find(INJURED_ON).filter(injuredOn -> injuredOn.isAfter(diedOn)).ifPresent(injuredOn -> {
            throw new BadInput(INJURED_ON.name(), injuredOn + " is after the date of death, " + diedOn);
        });
        if (given.get(CHILDREN) > MOST_CHILDREN) {
            throw new BadInput(CHILDREN.name(), "more than " + MOST_CHILDREN + " children are not shared among");
        }
        int parents = given.find(PARENTS).orElse(0);
        if (parents > 2) {
            throw new BadInput(PARENTS.name(), "give 0, 1 or 2");
        }
        if (parents > 0 && (given.yes(SPOUSE) || given.get(CHILDREN) > 0)) {
            throw new BadInput(PARENTS.name(), "have a benefit only where neither a spouse nor a child survives");
        }
    }
}
