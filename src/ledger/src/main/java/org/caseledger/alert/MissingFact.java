package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.ClaimEvent.WageDetermined;
import org.caseledger.claim.ClaimEvent.WageRecommended;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What pay waits for. Somebody was off work, or on modified duty, in a pay period, and when it has ended a fact is missing
 * without which it can't be computed: the wage, the employment, or the earnings on modified duty. On a denied claim nothing is
 * missing.
 */
final class MissingFact {

    private MissingFact() {}

    static List<Raised> find(Watched claim) {
        if (claim.facts().decision() == ClaimStatus.DENIED) {
            return List.of();
        }
        List<Raised> raised = new ArrayList<>();
        disability(claim.facts()).ifPresent(first -> {
            wage(claim, first).ifPresent(raised::add);
            employment(claim, first).ifPresent(raised::add);
        });
        for (Entry<WorkStatusRecorded> entry : claim.facts().disability().workStatus()) {
            if (entry.event().status() == WorkStatus.MODIFIED_DUTY) {
                raised.add(earnings(claim, entry));
            }
        }
        return raised;
    }

    /** The first note that somebody can't work as before. */
    private static Optional<Entry<WorkStatusRecorded>> disability(ClaimFacts facts) {
        return facts.disability().workStatus().stream()
                .filter(entry -> entry.event().status() != WorkStatus.FULL_DUTY)
                .findFirst();
    }

    private static Optional<Raised> wage(Watched claim, Entry<WorkStatusRecorded> disability) {
        @Nullable Entry<?> first = claim.facts().history().standing().stream()
                .filter(MissingFact::isWage)
                .findFirst()
                .orElse(null);
        return missing(
                claim,
                disability,
                first,
                "wage",
                "The wage is missing on which compensation is computed",
                "record it (RecommendWage or DetermineWage)");
    }

    private static boolean isWage(Entry<?> entry) {
        return entry.event() instanceof WageRecommended || entry.event() instanceof WageDetermined;
    }

    private static Optional<Raised> employment(Watched claim, Entry<WorkStatusRecorded> disability) {
        @Nullable Entry<?> first =
                claim.facts().employment().records().stream().findFirst().orElse(null);
        return missing(
                claim,
                disability,
                first,
                "employment",
                "The employment is missing on which the supplement is computed",
                "record it (RecordEmployment), or import the roster");
    }

    private static Optional<Raised> missing(
            Watched claim,
            Entry<WorkStatusRecorded> disability,
            @Nullable Entry<?> fact,
            String cause,
            String what,
            String remedy) {
        if (fact != null && !claim.after(fact, disability)) {
            return Optional.empty();
        }
        return Optional.of(Raised.at(cause, disability, what, remedy)
                .opening(claim.afterPayPeriod(disability.event().from()))
                .settledBy(fact == null ? null : Settled.recorded(fact)));
    }

    /** Of a note on modified duty, the earnings of its first day, which is in the pay period that ends first. */
    private static Raised earnings(Watched claim, Entry<WorkStatusRecorded> entry) {
        LocalDate from = entry.event().from();
        Optional<Entry<EarningsRecorded>> earned = claim.facts().disability().earnings().stream()
                .filter(one ->
                        !one.event().from().isAfter(from) && !one.event().to().isBefore(from))
                .findFirst();
        return Raised.at(
                        "earnings-" + from,
                        entry,
                        "What was earned on modified duty from " + from + " on is missing",
                        "record it (RecordEarnings)")
                .opening(claim.afterPayPeriod(from))
                .settledBy(earned.map(Settled::recorded).orElse(null));
    }
}
