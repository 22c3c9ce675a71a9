package org.caseledger.audit;

import java.util.List;
import java.util.Optional;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.sampling.SampleSize;

/**
 * What makes a plan one that can't be drawn: said when it is planned, at the place, with the remedy, and not when its population is
 * frozen and somebody wants to draw.
 */
public final class Planning {

    private static final String NO_SUCH_PLAN = "no-such-plan";

    private Planning() {}

    /** Why {@code plan} is none, whatever the population is; empty where nothing is wrong with it. */
    public static Optional<Refusal> refused(SizePlan plan) {
        return plan.trouble().map(trouble -> Refusal.of(NO_SUCH_PLAN, trouble.field(), trouble.says()));
    }

    /** Why {@code plan} can't be drawn; empty where it can. */
    public static Optional<Refusal> refused(AuditPlanned plan) {
        if (plan.to().isBefore(plan.from())) {
            return Optional.of(Refusal.of(
                    RefusalCode.DATES_OUT_OF_ORDER, "to (" + plan.to() + ") is before from (" + plan.from() + ")"));
        }
        if (plan.population() == 0) {
            return Optional.of(Refusal.of(
                    AuditDecider.NOTHING,
                    "there is nothing to draw from " + plan.from() + " to " + plan.to() + "; choose other days"));
        }
        return refused(plan.plan()).or(() -> strata(plan)).or(() -> sizes(plan));
    }

    private static Optional<Refusal> strata(AuditPlanned plan) {
        Strata strata = plan.strata();
        return strata == null
                ? Optional.empty()
                : strata.each().stream()
                        .filter(stratum -> stratum.number() != null)
                        .flatMap(stratum -> strataTrouble(stratum, plan).stream())
                        .findFirst();
    }

    private static Optional<Refusal> strataTrouble(Strata.Stratum stratum, AuditPlanned plan) {
        Integer number = stratum.number();
        if (number != null && number < 1) {
            return Optional.of(Refusal.of(
                    NO_SUCH_PLAN,
                    "strata",
                    "of stratum " + stratum.name() + " at least one file is drawn, and not " + number));
        }
        return plan.plan().dollars().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        NO_SUCH_PLAN,
                        "strata",
                        "a stratum of which dollars are drawn has no number of files of its own: leave out "
                                + stratum.name()));
    }

    private static Optional<Refusal> sizes(AuditPlanned plan) {
        List<PlannedSize> sizes = PlannedSize.of(plan);
        List<String> missing = sizes.stream().flatMap(PlannedSize::missing).toList();
        if (!missing.isEmpty()) {
            return Optional.of(Refusal.of(
                    AuditDecider.NO_SIZE,
                    "plan",
                    "how many files to draw can't be said: " + String.join("; ", missing)));
        }
        List<SampleSize> known = sizes.stream().flatMap(PlannedSize::known).toList();
        return known.stream().allMatch(size -> size.size() == 0)
                ? Optional.of(Refusal.of(
                        AuditDecider.NOTHING,
                        "plan",
                        "nothing would be drawn: " + known.getFirst().because() + "; choose a smaller misstatement"))
                : Optional.empty();
    }
}
