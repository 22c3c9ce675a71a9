package org.caseledger.law.minnesota;

import static org.caseledger.law.working.Rounding.TEN_THOUSANDTH_HALF_UP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** {@code mn.waiting-period}: what of a disability is payable, as {@link WaitingPeriod} has it. */
final class WaitingPeriodCalculator {

    private static final Input<LocalDate> FIRST_DAY =
            Input.date("first-day", "first day of disability, or of part of a day");
    private static final Input<LocalDate> RETURNED_ON = Input.date("returned-on", "day of the return to work");
    private static final Input<WorkWeek> DAYS_WORKED = new Input<>(
            "days-worked",
            "days normally worked",
            new Kind<>("letters of the days in the order of the week, such as MTWTF or MTuThSa", WorkWeek::parse));
    private static final Input<List<DateSpan>> SPELLS =
            new Input<>("spells", "spells of disability", Kind.several(Kind.SPAN));

    static final Calculator RULE = Calculator.rule("mn.waiting-period", "Waiting period")
            .cites("Minn. Stat. 176.121")
            .page("minnesota/waiting-period")
            .takes(FIRST_DAY, RETURNED_ON, DAYS_WORKED)
            .mayTake(SPELLS)
            .gives("waiting-from", Output.Kind.DATE, "first day of the waiting period")
            .gives("waiting-to", Output.Kind.DATE, "last day of the waiting period")
            .gives("waiting-paid", Output.Kind.YES_NO, "whether the waiting period is payable")
            .gives("days-owed", Output.Kind.COUNT, "days of work that are payable")
            .gives("days-per-week", Output.Kind.COUNT, "days normally worked in a week")
            .gives("weeks-owed", Output.Kind.NUMBER, "weeks that are payable: days owed / days worked per week")
            .gives("reportable", Output.Kind.YES_NO, "whether lost time goes beyond the waiting period")
            .by(WaitingPeriodCalculator::compute);

    private WaitingPeriodCalculator() {}

    private static Results compute(LawBook law, Given given) {
        List<DateSpan> spells = spells(given);
        Days disability = Days.of(spells);
        List<Explained> facts = new ArrayList<>();
        for (DateSpan spell : spells) {
            facts.add(Explanation.of(() -> Working.input("disability " + spell, spell.days() + " calendar days")));
        }
        facts.add(given.fact(DAYS_WORKED));
        WorkWeek week = given.get(DAYS_WORKED);
        WaitingPeriod waiting = new WaitingPeriod(law, given.day(FIRST_DAY));
        Figure daysOwed = waiting.daysOwed(disability, week, facts);
        Figure perWeek = Figure.input("days worked per week", week.perWeek());
        return new Results()
                .day("waiting-from", waiting.first())
                .day("waiting-to", waiting.last())
                .yesNo("waiting-paid", waiting.isPaid(disability), waiting.paid(disability))
                .count("days-owed", daysOwed)
                .count("days-per-week", perWeek)
                .figure(
                        "weeks-owed",
                        daysOwed.term()
                                .over(perWeek.term())
                                .exactlyOrRounded("weeks owed", "Minn. Stat. 176.121", TEN_THOUSANDTH_HALF_UP))
                .yesNo("reportable", waiting.isExceeded(disability), waiting.reportable(disability));
    }

    /**
     * The spells of disability, in order. Without any, the disability lasts from its first day to the day before the
     * return; spells within these days say on which of them there was disability; spells from the return on come to
     * them, as when the disability begins again.
     */
    private static List<DateSpan> spells(Given given) {
        LocalDate first = given.get(FIRST_DAY);
        LocalDate returned = given.get(RETURNED_ON);
        given.inOrder(FIRST_DAY, RETURNED_ON);
        LocalDate last = returned.equals(first) ? first : returned.minusDays(1);
        List<DateSpan> spells = new ArrayList<>(
                given.find(SPELLS).orElse(List.of()).stream().sorted().toList());
        if (spells.isEmpty() || spells.getFirst().from().isAfter(last)) {
            spells.addFirst(new DateSpan(first, last));
        }
        check(spells, first, last);
        return spells;
    }

    private static void check(List<DateSpan> spells, LocalDate first, LocalDate last) {
        if (!spells.getFirst().from().equals(first)) {
            throw new BadInput(
                    SPELLS.name(),
                    "the spell " + spells.getFirst() + " does not begin on the first day of disability, " + first);
        }
        for (int i = 0; i < spells.size(); i++) {
            DateSpan spell = spells.get(i);
            if (!spell.from().isAfter(last) && spell.to().isAfter(last)) {
                throw new BadInput(
                        SPELLS.name(),
                        "the spell " + spell + " goes on after " + last
                                + ", the last day before the return; end it there and begin another");
            }
            if (i > 0 && !spell.from().isAfter(spells.get(i - 1).to())) {
                throw new BadInput(
                        SPELLS.name(), "the spells " + spells.get(i - 1) + " and " + spell + " have days in common");
            }
        }
    }
}
