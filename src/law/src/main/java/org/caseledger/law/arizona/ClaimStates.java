package org.caseledger.law.arizona;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.law.table.LawFile;
import org.caseledger.law.working.Status;

/**
 * The states of a claim and the notices that move it, A.R.S. 23-1061, 23-1047, 23-947 and A.A.C. R20-5-106, R20-5-118: the
 * data file {@code law/arizona/claim-states.yaml}.
 *
 * <p>A claim under review that hears nothing for 21 days is paid as if it were accepted; it isn't accepted, and a
 * denial still leads to denied.
 *
 * @param states every state
 * @param notices every notice, order and passed deadline
 * @param steps which notice leads from which state to which
 */
public record ClaimStates(List<State> states, List<Notice> notices, List<Step> steps) {

    /** Whether the payer has accepted a claim. */
    public enum Acceptance {
        /** It has. */
        ACCEPTED,
        /** It hasn't; paying as if it had is no acceptance. */
        NONE,
        /** The state doesn't say: it depends on the notice that was protested, or the state is one of the wage. */
        OPEN
    }

    /**
     * A state of a claim.
     *
     * @param name such as {@code under-review}
     * @param acceptance whether the payer has accepted the claim
     * @param meaning what it means, in words
     */
    public record State(String name, Acceptance acceptance, String meaning) {}

    /**
     * What moves a claim.
     *
     * @param code such as {@code 104-deny}: the form's number, and what it says where one form says several things
     * @param form the commission's form; empty where there is none
     * @param name its name in words
     * @param by who files it
     * @param protestable whether it becomes final when nobody protests it in time
     * @param status how sure that is
     * @param source where it was read
     */
    public record Notice(
            String code, String form, String name, String by, boolean protestable, Status status, String source) {}

    /**
     * A notice that is possible in a state.
     *
     * @param from the state before
     * @param notice the notice's code
     * @param to the state after
     * @param citation the law that has it so
     * @param status how sure it is
     * @param source where it was read
     */
    public record Step(String from, String notice, String to, String citation, Status status, String source) {}

    /** Refuses a name that occurs twice, a step from or to nowhere, and a second step for the same notice. */
    public ClaimStates {
        states = List.copyOf(states);
        notices = List.copyOf(notices);
        steps = List.copyOf(steps);
        Set<String> names = distinct("state", states.stream().map(State::name).toList());
        Set<String> codes =
                distinct("notice", notices.stream().map(Notice::code).toList());
        distinct(
                "step",
                steps.stream().map(step -> step.from() + " " + step.notice()).toList());
        for (Step step : steps) {
            known("state", step.from(), names);
            known("notice", step.notice(), codes);
            known("state", step.to(), names);
        }
    }

    private static Set<String> distinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the " + what + " " + name + " is there twice");
            }
        }
        return seen;
    }

    private static void known(String what, String name, Set<String> all) {
        if (!all.contains(name)) {
            throw new IllegalArgumentException("a step names the " + what + " " + name + ", which isn't listed");
        }
    }

    /** The states that come with the program. */
    public static ClaimStates shipped() {
        return Shipped.STATES;
    }

    /** Read once, when it is first needed. */
    private static final class Shipped {
        private static final ClaimStates STATES = LawFile.read("arizona/claim-states", ClaimStates.class);
    }

    /** The state called {@code name}; it must be one of {@link #states}. */
    public State state(String name) {
        return states.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The notice of {@code code}; it must be one of {@link #notices}. */
    public Notice notice(String code) {
        return notices.stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The steps that are possible in the state called {@code name}, in the order of the file; none at an end. */
    public List<Step> from(String name) {
        return steps.stream().filter(step -> step.from().equals(name)).toList();
    }
}
