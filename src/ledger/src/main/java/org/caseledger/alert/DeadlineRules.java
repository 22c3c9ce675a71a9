package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClockFact;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Duties of the law that are due soon, and those that were missed. A person's own time limits are neither.
 *
 * <p>A report of injury is due on 24 January. It is near from 17 January on, and from 25 January on it is missed, until the
 * reason is on file; that it was filed on the 27th doesn't close it.
 */
final class DeadlineRules {

    private DeadlineRules() {}

    static List<Raised> near(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (ClaimDeadline deadline : duties(claim)) {
            LocalDate due = due(deadline);
            LocalDate week = due.minusDays(Alert.NEAR_DAYS);
            LocalDate opens = week.isBefore(deadline.runsFrom()) ? deadline.runsFrom() : week;
            raised.add(raised(
                            claim,
                            deadline,
                            "Due on " + due + ": " + deadline.law().duty(),
                            "do it by its day")
                    .due(due)
                    .opening(opens)
                    .settledBy(met(claim, deadline)));
        }
        return raised;
    }

    static List<Raised> missed(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (ClaimDeadline deadline : duties(claim)) {
            LocalDate due = due(deadline);
            ClockFact met = deadline.met();
            if (met == null || met.on().isAfter(due)) {
                raised.add(raised(
                                claim,
                                deadline,
                                "Missed, due on " + due + ": " + deadline.law().duty()
                                        + (met == null ? "" : ", done on " + met.on()),
                                (met == null ? "do it, and " : "")
                                        + "record the reason with its evidence (DocumentException)")
                        .due(due)
                        .opening(due.plusDays(1))
                        .settledBy(excused(deadline)));
            }
        }
        return raised;
    }

    private static List<ClaimDeadline> duties(Watched claim) {
        return claim.deadlines().stream()
                .filter(deadline -> deadline.clock().duty()
                        && deadline.started()
                        && deadline.dueOn().isPresent())
                .toList();
    }

    private static LocalDate due(ClaimDeadline deadline) {
        return deadline.dueOn().orElseThrow();
    }

    private static Raised raised(Watched claim, ClaimDeadline deadline, String what, String remedy) {
        return Raised.at(
                deadline.id() + "-" + deadline.runsFrom(),
                entry(claim, deadline.start()),
                what + " (" + deadline.id() + ")",
                remedy);
    }

    private static @Nullable Settled met(Watched claim, ClaimDeadline deadline) {
        ClockFact met = deadline.met();
        return met == null ? excused(deadline) : new Settled(entry(claim, met), met.on());
    }

    private static @Nullable Settled excused(ClaimDeadline deadline) {
        return deadline.exceptions().isEmpty()
                ? null
                : Settled.recorded(deadline.exceptions().getFirst());
    }

    /** The entry of {@code fact}; the report where the fact is of none. */
    private static Entry<?> entry(Watched claim, @Nullable ClockFact fact) {
        return fact == null
                ? claim.facts().reported()
                : claim.facts()
                        .entry(fact.entry())
                        .<Entry<?>>map(entry -> entry)
                        .orElseGet(() -> claim.facts().reported());
    }
}
