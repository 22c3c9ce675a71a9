package org.caseledger.claim;

import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.decision.Decision;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.Deadlines;

/** What deadlines refuse: a claim is not closed over a missed one, and nothing excuses one that it doesn't have. */
final class DeadlineGate {

    private DeadlineGate() {}

    /** The refusal to close the claim on {@code asOf}, naming what is late without a reason; empty where nothing is. */
    static Optional<Decision<ClaimEvent>> closing(ClaimDeadlines deadlines, LocalDate asOf) {
        List<ClaimDeadline> blocking = deadlines.blocking(asOf);
        if (blocking.isEmpty()) {
            return Optional.empty();
        }
        String which = blocking.stream().map(one -> words(one, asOf)).collect(Collectors.joining("; "));
        return Optional.of(refuse(
                "missed-deadline",
                "claim " + deadlines.claim() + " can't be closed with a deadline missed and no reason on file: " + which
                        + ". Record DocumentException with the reason and the evidence for each"));
    }

    private static String words(ClaimDeadline one, LocalDate asOf) {
        long days = one.daysLate(asOf);
        String late = days + (days == 1 ? " day" : " days");
        return one.id() + ", due on " + one.dueOn().orElseThrow()
                + one.metBy(asOf)
                        .map(met -> ", done on " + met.on() + ", " + late + " late")
                        .orElse(", not done, " + late + " late");
    }

    /** The refusal of an exception to the deadline {@code id} of a claim in {@code state}; empty where the claim has it. */
    static Optional<Decision<ClaimEvent>> exception(ClaimDeadlines deadlines, String id, Jurisdiction state) {
        if (Deadlines.find(state.state(), id).isEmpty()) {
            return Optional.of(refuse(
                    "unknown-deadline",
                    "deadline",
                    "\"" + id + "\" is no deadline of the claim's state, " + state + "; "
                            + Deadlines.listOf(state.state()) + " names them"));
        }
        return deadlines.called(id).stream().anyMatch(ClaimDeadline::started)
                ? Optional.empty()
                : Optional.of(refuse(
                        "unknown-deadline",
                        "deadline",
                        "claim " + deadlines.claim() + " doesn't have the deadline " + id
                                + ": nothing on record has started it; ./caseledger deadlines " + deadlines.claim()
                                + " shows those that it has"));
    }
}
