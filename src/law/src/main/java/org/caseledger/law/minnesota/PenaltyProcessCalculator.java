package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * {@code mn.penalty-process}: what comes after a state of a penalty, and whether a step came in time.
 *
 * <p>A penalty is assessed within two years of the violation; an objection must have been received, not only sent, by
 * day 30 after the notice was served: one served on 2 March must be there on 1 April. The limits stand among the
 * {@link org.caseledger.law.deadline.Deadlines}, with the rule for a last day that is no business day.
 */
final class PenaltyProcessCalculator {

    private static final Input<String> STATE = Input.choice("state", "state of the penalty", PenaltyProcess.states());
    private static final Input<String> ACTION = Input.choice("action", "what is done", PenaltyProcess.actions());
    private static final Input<LocalDate> VIOLATED_ON = PenaltyInputs.VIOLATED_ON;
    private static final Input<LocalDate> ASSESSED_ON = Input.date("assessed-on", "date of the assessment");
    private static final Input<LocalDate> SERVED_ON = Input.date("served-on", "date of service of the notice");
    private static final Input<LocalDate> RECEIVED_ON =
            Input.date("received-on", "day on which the Department received it");

    /** A time limit: from which day it runs, the day on which the step was done, and the deadline that it is. */
    private record Limit(Input<LocalDate> from, Input<LocalDate> done, String deadline) {

        Day due(LawBook law, Given given) {
            return Minnesota.deadline(deadline).due(law, given.day(from)).due();
        }
    }

    private static final Map<String, Limit> LIMITS = Map.of(
            "assess", new Limit(VIOLATED_ON, ASSESSED_ON, "mn.penalty-assessment"),
            "object", new Limit(SERVED_ON, RECEIVED_ON, "mn.penalty-objection"),
            "pay", new Limit(SERVED_ON, RECEIVED_ON, "mn.penalty-payment"));

    static final Calculator RULE = Calculator.rule("mn.penalty-process", "How a penalty goes on")
            .cites("Minn. R. 5220.2710, 5220.2870")
            .page("minnesota/penalty-process")
            .takes(STATE)
            .mayTake(ACTION, VIOLATED_ON, ASSESSED_ON, SERVED_ON, RECEIVED_ON)
            .gives("actions", Kind.LIST, "what can be done in this state, where no action is given")
            .gives("next-state", Kind.TEXT, "the state after the action")
            .gives("requires", Kind.TEXT, "what the action takes, where the law says")
            .gives("due-on", Kind.DATE, "the last day for the action")
            .gives("timely", Kind.YES_NO, "whether it was done by then")
            .gives("if-late", Kind.TEXT, "what follows where it was not")
            .by(PenaltyProcessCalculator::compute);

    private PenaltyProcessCalculator() {}

    private static Results compute(LawBook law, Given given) {
        String state = given.get(STATE);
        checkDates(given);
        if (!given.has(ACTION)) {
            return actions(state);
        }
        String action = given.get(ACTION);
        PenaltyProcess.Step step = PenaltyProcess.step(law, state, action)
                .orElseThrow(() -> new BadInput(ACTION.name(), refusal(state, action)));
        Results results = new Results();
        Explained next = Explanation.of(() -> Working.decision(
                "next state",
                step.to(),
                "the step that " + action + " is in the state " + state,
                step.citation(),
                List.of(step.working())));
        results.text("next-state", step.to(), next);
        if (!step.requires().isEmpty()) {
            results.text("requires", step.requires(), next);
        }
        Limit limit = LIMITS.get(action);
        if (limit != null && given.has(limit.from())) {
            addTimeliness(results, law, given, limit, step);
        }
        return results;
    }

    private static String refusal(String state, String action) {
        String possible = PenaltyProcess.from(state).stream()
                .map(PenaltyProcess.Step::action)
                .collect(Collectors.joining(", "));
        return action + " is no step from " + state
                + (possible.isEmpty() ? ": the process has ended there" : "; possible: " + possible);
    }

    private static Results actions(String state) {
        List<PenaltyProcess.Step> steps = PenaltyProcess.from(state);
        List<Map<String, String>> list = steps.stream()
                .map(step -> {
                    Map<String, String> shown = new LinkedHashMap<>();
                    shown.put("action", step.action());
                    shown.put("next-state", step.to());
                    shown.put("status", step.status().toString());
                    return shown;
                })
                .toList();
        Explained working = Explanation.of(() -> Working.decision(
                "actions",
                steps.isEmpty()
                        ? "none"
                        : steps.stream().map(PenaltyProcess.Step::action).collect(Collectors.joining(", ")),
                "the steps from the state " + state,
                RULE.citation(),
                List.of()));
        return new Results().list("actions", list, working);
    }

    /** Refuses a date that belongs to no limit of the action, and an end without its beginning. */
    private static void checkDates(Given given) {
        Limit limit = given.find(ACTION).map(LIMITS::get).orElse(null);
        for (Input<LocalDate> date : List.of(VIOLATED_ON, ASSESSED_ON, SERVED_ON, RECEIVED_ON)) {
            boolean used =
                    limit != null && (limit.from().equals(date) || limit.done().equals(date));
            if (given.has(date) && !used) {
                throw new BadInput(
                        date.name(),
                        date.equals(VIOLATED_ON) || date.equals(ASSESSED_ON)
                                ? "matters only with action=assess"
                                : "matters only with action=object or action=pay");
            }
        }
        if (limit != null && given.has(limit.done())) {
            given.inOrder(limit.from(), limit.done());
        }
    }

    private static void addTimeliness(
            Results results, LawBook law, Given given, Limit limit, PenaltyProcess.Step step) {
        Day due = limit.due(law, given);
        results.day("due-on", due);
        if (!given.has(limit.done())) {
            return;
        }
        LocalDate done = given.get(limit.done());
        boolean timely = !done.isAfter(due.date());
        Explained working = Explanation.decision(
                "timely", timely, "done by the last day", step.citation(), List.of(given.fact(limit.done()), due));
        results.yesNo("timely", timely, working);
        if (!timely && !step.ifLate().isEmpty()) {
            results.text("if-late", step.ifLate(), working);
        }
    }
}
