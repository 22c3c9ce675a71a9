package org.caseledger.law.minnesota;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawFile;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;

/**
 * How a penalty of the Department goes on, Minn. R. 5220.2710 and 5220.2870: a table of steps from state to state.
 *
 * <p>A violation that was detected becomes a warning or is assessed; an assessed penalty is paid, rescinded or objected
 * to; an objection is answered by rescinding, amending, asking for information, or goes to a hearing. A step that nobody
 * has verified is taken only where unverified law is allowed.
 */
final class PenaltyProcess {

    /**
     * One step.
     *
     * @param from the state before it
     * @param action what is done
     * @param to the state after it
     * @param requires what it takes; empty where the law doesn't say
     * @param ifLate what follows when it comes after its time limit; empty where the law doesn't say
     * @param citation the rule
     * @param source where the step was read
     * @param status how sure the step is
     */
    record Step(
            String from,
            String action,
            String to,
            String requires,
            String ifLate,
            String citation,
            String source,
            Status status)
            implements Explained {

        /** The step as part of a working. */
        @Override
        public Working working() {
            return Working.parameter("step " + from + ", " + action, to, citation, source, status);
        }
    }

    /** Every step, in the order of the process. */
    static final List<Step> STEPS = List.of(LawFile.read("minnesota/penalty-process", Step[].class));

    private PenaltyProcess() {}

    /** The states, in the order of the process. */
    static List<String> states() {
        return STEPS.stream()
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .toList();
    }

    /** What can be done, in the order of the process. */
    static List<String> actions() {
        return STEPS.stream().map(Step::action).distinct().toList();
    }

    /** The steps out of {@code state}, however sure; none where the process has ended. */
    static List<Step> from(String state) {
        return STEPS.stream().filter(step -> step.from().equals(state)).toList();
    }

    /** The step that {@code action} is in {@code state}, if it is one; not known where it isn't sure enough. */
    static Optional<Step> step(LawBook law, String state, String action) {
        Optional<Step> found = from(state).stream()
                .filter(step -> step.action().equals(action))
                .findFirst();
        found.ifPresent(
                step -> law.sureEnough(step.status(), "the step from " + state + " by " + action, step.source()));
        return found;
    }
}
