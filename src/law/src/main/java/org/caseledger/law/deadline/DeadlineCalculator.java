package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;

/** {@code az.deadline} and {@code mn.deadline}: when something is due, for any of the {@link Deadlines} of the state. */
public final class DeadlineCalculator {

    private static final Input<LocalDate> TRIGGER = Input.date("trigger", "the day from which the limit counts");
    private static final Input<LocalDate> SECOND =
            Input.date("second-trigger", "the second day, for a limit that counts from two events");

    private DeadlineCalculator() {}

    /** The rule for the deadlines of {@code state}, where {@code citation} says how time is computed. */
    public static Calculator of(State state, String citation) {
        String rule = state.rule("deadline");
        Input<Deadline> id = new Input<>("id", "which deadline", kind(state));
        return Calculator.rule(rule, "Statutory deadlines")
                .cites(citation)
                .page(state.folder() + "/deadlines")
                .takes(id, TRIGGER)
                .mayTake(SECOND)
                .lists(() ->
                        Deadlines.of(state).stream().map(Deadline::described).toList())
                .gives("due", Output.Kind.DATE, "the last day that is in time")
                .gives("rolled", Output.Kind.YES_NO, "whether the last day moved, because it was no business day")
                .gives("because", Output.Kind.TEXT, "the days off for which it moved")
                .gives("limit", Output.Kind.TEXT, "the time limit")
                .gives("duty", Output.Kind.TEXT, "what must be done")
                .gives("who", Output.Kind.TEXT, "who must do it")
                .by((law, given) -> compute(law, given, given.get(id)));
    }

    private static Kind<Deadline> kind(State state) {
        String list = Deadlines.listOf(state);
        String first = Deadlines.of(state).getFirst().id();
        return new Kind<>(
                "a deadline of " + list + ", such as " + first,
                text -> Deadlines.find(state, text)
                        .orElseThrow(() ->
                                new IllegalArgumentException("no deadline of this state; " + list + " names them")));
    }

    private static Results compute(LawBook law, Given given, Deadline deadline) {
        Day trigger = Day.input(deadline.trigger(), given.get(TRIGGER));
        Optional<Day> second = given.find(SECOND).map(date -> Day.input(deadline.secondTrigger(), date));
        DueDay due = second.map(day -> deadline.due(law, trigger, day)).orElseGet(() -> deadline.due(law, trigger));
        Explained working = due.due();
        Results results = new Results().day("due", due.due()).yesNo("rolled", due.rolled(), working);
        if (due.rolled()) {
            results.text("because", due.because(), working);
        }
        results.text("limit", due.limit(), working)
                .text("duty", deadline.duty(), working)
                .text("who", deadline.who(), working);
        if (second.isEmpty() && !deadline.secondTrigger().isEmpty()) {
            results.missing("second-trigger: counted from one event alone; " + deadline.id() + " counts from "
                    + deadline.countsFrom());
        }
        return results;
    }
}
