package org.caseledger.law.minnesota;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;

/** {@code mn.penalty}: what a violation brings, ground by ground. */
final class PenaltyCalculator {

    private static final List<PenaltyGround> GROUNDS = Stream.of(
                    FirstActionPenalties.GROUNDS,
                    AwardPenalties.GROUNDS,
                    ConductPenalties.GROUNDS,
                    UninsuredPenalties.GROUNDS)
            .flatMap(List::stream)
            .toList();

    private static final Input<String> VIOLATION = Input.choice(
            "violation",
            "kind of violation",
            GROUNDS.stream().map(PenaltyGround::violation).toList());

    static final Calculator RULE = Calculator.rule("mn.penalty", "Penalty for a violation")
            .cites("Minn. Stat. 176.138, 176.181 to 176.183, 176.194, 176.221, 176.225, 176.231, 176.84;"
                    + " Minn. R. 5220.2570, 5220.2710 to 5220.2870")
            .page("minnesota/penalties")
            .takes(VIOLATION)
            .mayTake(PenaltyInputs.VIOLATED_ON)
            .mayTake(PenaltyInputs.ALL.toArray(Input[]::new))
            .listsInHelp(() -> GROUNDS.stream().map(PenaltyGround::described).toList())
            .gives("amount", Kind.MONEY, "the penalty; 0.00 for a warning or a letter")
            .gives("amount-minimum", Kind.MONEY, "the least, where the Department sets the amount between limits")
            .gives("amount-maximum", Kind.MONEY, "the most, where the Department sets the amount between limits")
            .gives("percent", Kind.NUMBER, "the percentage, where the penalty is one")
            .gives("cap", Kind.MONEY, "the statutory maximum, where there is one")
            .gives("outcome", Kind.TEXT, "penalty, warning, advisory-letter, referral or none")
            .gives("payable-to", Kind.TEXT, "who receives it, where something is payable")
            .gives("cure-days", Kind.COUNT, "days to put it right after a warning")
            .gives("statute", Kind.TEXT, "the sections that it rests on")
            .gives("note", Kind.TEXT, "what else to know")
            .by(PenaltyCalculator::compute);

    private PenaltyCalculator() {}

    private static Results compute(LawBook law, Given given) {
        String violation = given.get(VIOLATION);
        PenaltyGround ground = GROUNDS.stream()
                .filter(each -> each.violation().equals(violation))
                .findFirst()
                .orElseThrow();
        return ground.assess(PenaltySchedule.of(law, given), given);
    }
}
