package org.caseledger.law.arizona;

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

/** {@code az.claim-state}: what a notice does to a claim, or which notices are possible, as {@link ClaimStates} has it. */
final class ClaimStateCalculator {

    private static final ClaimStates CLAIM = ClaimStates.shipped();
    private static final String DETERMINATION = "determination";

    private static final Input<String> STATE = Input.choice(
            "state",
            "state of the claim",
            CLAIM.states().stream().map(ClaimStates.State::name).toList());
    private static final Input<String> NOTICE = Input.choice(
            "notice",
            "notice",
            CLAIM.notices().stream().map(ClaimStates.Notice::code).toList());
    private static final Input<LocalDate> MAILED_ON = Input.date("mailed-on", "mailed on");

    static final Calculator RULE = Calculator.rule("az.claim-state", "States of a claim and the notices that move it")
            .cites("A.R.S. 23-947, 23-1047, 23-1061; A.A.C. R20-5-106, R20-5-118")
            .page("arizona/claim-states")
            .takes(STATE)
            .mayTake(NOTICE, MAILED_ON)
            .gives("next-state", Kind.TEXT, "the state after the notice")
            .gives("meaning", Kind.TEXT, "what the state after the notice means; without a notice, the state given")
            .gives("accepted", Kind.YES_NO, "whether the payer has accepted the claim then, if the state says")
            .gives("notices", Kind.LIST, "without a notice: the notices that are possible in the state")
            .gives("final-on", Kind.DATE, "the last day to protest the notice; unprotested, it is final")
            .by(ClaimStateCalculator::compute);

    private ClaimStateCalculator() {}

    private static Results compute(LawBook law, Given given) {
        if (given.has(NOTICE)) {
            return afterNotice(law, given);
        }
        if (given.has(MAILED_ON)) {
            throw new BadInput(MAILED_ON.name(), "is asked only with a notice");
        }
        ClaimStates.State state = CLAIM.state(given.get(STATE));
        List<Map<String, String>> possible = CLAIM.from(state.name()).stream()
                .map(ClaimStateCalculator::shown)
                .toList();
        Explained working = Explanation.decision(
                "notices possible",
                possible.size(),
                "the law's steps from this state",
                RULE.citation(),
                List.of(given.fact(STATE)));
        return means(new Results(), state, working).list("notices", possible, working);
    }

    private static Results afterNotice(LawBook law, Given given) {
        ClaimStates.Notice notice = CLAIM.notice(given.get(NOTICE));
        ClaimStates.Step step = step(law, given.get(STATE), notice);
        Explained named = Explanation.parameter("notice", notice.code(), step.citation(), step.source(), step.status());
        Explained working = Explanation.decision(
                "next state", step.to(), notice.name(), step.citation(), List.of(given.fact(STATE), named));
        Results results = means(new Results().text("next-state", step.to(), working), CLAIM.state(step.to()), working);
        if (given.has(MAILED_ON)) {
            results.day("final-on", lastDayToProtest(law, given, notice));
        }
        return results;
    }

    private static ClaimStates.Step step(LawBook law, String state, ClaimStates.Notice notice) {
        List<ClaimStates.Step> possible = CLAIM.from(state);
        ClaimStates.Step step = possible.stream()
                .filter(each -> each.notice().equals(notice.code()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        NOTICE.name(),
                        notice.code() + " (" + notice.name() + ") moves no claim that is " + state + "; possible are: "
                                + codes(possible)));
        law.sureEnough(
                step.status(), "that " + notice.code() + " leads from " + state + " to " + step.to(), step.source());
        return step;
    }

    private static String codes(List<ClaimStates.Step> steps) {
        return steps.isEmpty()
                ? "none, this is an end"
                : steps.stream().map(ClaimStates.Step::notice).collect(Collectors.joining(", "));
    }

    private static Day lastDayToProtest(LawBook law, Given given, ClaimStates.Notice notice) {
        if (!notice.protestable()) {
            throw new BadInput(
                    MAILED_ON.name(),
                    notice.code() + " (" + notice.name() + ") is not a notice that becomes final unprotested");
        }
        String deadline =
                notice.code().equals(DETERMINATION) ? "az.determination-hearing-request" : "az.hearing-request";
        return Arizona.deadline(deadline).due(law, given.day(MAILED_ON)).due();
    }

    private static Results means(Results results, ClaimStates.State state, Explained working) {
        results.text("meaning", state.meaning(), working);
        return switch (state.acceptance()) {
            case ACCEPTED -> results.yesNo("accepted", true, working);
            case NONE -> results.yesNo("accepted", false, working);
            case OPEN -> results.missing("accepted: the state " + state.name() + " doesn't say");
        };
    }

    /** A step as people read it. */
    private static Map<String, String> shown(ClaimStates.Step step) {
        ClaimStates.Notice notice = CLAIM.notice(step.notice());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("notice", notice.code());
        if (!notice.form().isEmpty()) {
            shown.put("form", notice.form());
        }
        shown.put("name", notice.name());
        shown.put("by", notice.by());
        shown.put("leads-to", step.to());
        shown.put("citation", step.citation());
        shown.put("status", step.status().toString());
        return shown;
    }
}
