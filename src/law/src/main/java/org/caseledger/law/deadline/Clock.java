package org.caseledger.law.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.working.Status;

/**
 * How a deadline belongs to a claim: which fact starts it, what meets it, and what a claim has to be like. A line of a
 * state's file {@code clocks.yaml}, beside its deadlines.
 *
 * <p>{@code az.report-of-injury} starts with the employer's knowledge that the injury needs treatment, and form 101 meets
 * it; an injury that needs none starts no such clock.
 *
 * @param deadline the deadline's id
 * @param duty whether the employer, the insurer or the administrator must do it; otherwise it is a person's own time limit,
 *     or something that a provider, the commission or a hearing office does
 * @param claims on which claims it may run
 * @param starts the fact that starts it, if the ledger records such a fact, then a second one where the limit counts from
 *     two
 * @param each whether every such fact starts a clock of its own; otherwise the earliest starts the only one
 * @param afterWaiting whether it runs only once lost time goes on beyond the state's waiting period
 * @param early whether what meets it may come before what starts it
 * @param metBy what meets it
 * @param endedBy what ends the duty if it comes in time, and doesn't afterwards
 * @param why what the statute says of it, or why nothing starts it
 * @param citation the law that has it so
 * @param source where that was read
 * @param status how sure that is
 */
public record Clock(
        String deadline,
        boolean duty,
        Claims claims,
        List<Mark> starts,
        boolean each,
        boolean afterWaiting,
        boolean early,
        List<Mark> metBy,
        List<Mark> endedBy,
        String why,
        String citation,
        String source,
        Status status) {

    /** On which claims a clock may run. */
    public enum Claims {
        /** On every claim. */
        ANY,
        /** On claims for injuries that need treatment: medical only, or lost time. */
        TREATED,
        /** On none: the deadline is one of an employer's year, of a penalty, of a consultant. */
        NONE
    }

    /** Refuses a clock that nobody could read: started by three facts, or met by something and started by nothing. */
    public Clock {
        starts = List.copyOf(starts);
        metBy = List.copyOf(metBy);
        endedBy = List.copyOf(endedBy);
        if (starts.size() > 2) {
            throw new IllegalArgumentException(deadline + " counts from more than two facts");
        }
        if (starts.isEmpty() != metBy.isEmpty()) {
            throw new IllegalArgumentException(deadline + " is started by nothing, or met by nothing");
        }
    }

    /** The fact that starts it; empty where the ledger records none. */
    public Optional<Mark> start() {
        return starts.stream().findFirst();
    }

    /** The second fact, where the limit counts from two. */
    public Optional<Mark> secondStart() {
        return starts.stream().skip(1).findFirst();
    }

    /**
     * A fact of a claim, or a form that was filed, as data files write it: {@code denial}, {@code form 104}.
     *
     * @param fact which fact
     * @param form the form's name where it is {@link ClaimFact#FORM}; otherwise empty
     */
    public record Mark(ClaimFact fact, String form) {

        private static final String FORM = "form ";

        /** The mark that is written as {@code text}. */
        @JsonCreator
        public static Mark of(String text) {
            return text.startsWith(FORM)
                    ? new Mark(ClaimFact.FORM, text.substring(FORM.length()))
                    : new Mark(ClaimFact.named(text), "");
        }

        /** In words, such as {@code the denial} or {@code form 104}. */
        public String words() {
            return fact == ClaimFact.FORM ? FORM + form : fact.words();
        }

        @Override
        public String toString() {
            return fact == ClaimFact.FORM ? FORM + form : fact.toString();
        }
    }
}
