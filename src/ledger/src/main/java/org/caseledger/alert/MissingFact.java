package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.claim.ClaimEvent.WageDetermined;
import org.caseledger.claim.ClaimEvent.WageRecommended;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;

/**
 * What figures and days wait for, one alert for each fact, with the entry that brings it. On a denied claim nothing is missing.
 *
 * <p>Pay waits from the end of the pay period for the days off work, the wage, the employment at the injury, earnings on
 * modified duty, the rate of leave that is taken back ({@link MissingPay}), and for rows of law or policy; a permanent benefit
 * for the day stationary and for whether somebody returned to the same work; a deadline for what its day hangs on. An off-work
 * status that ended is {@link WorkStatusRules}' to miss.
 */
final class MissingFact {

    private static final String CLAIM_PAGE = "; the pay periods on the claim's page show what waits for it";

    private MissingFact() {}

    static List<Raised> find(Watched claim) {
        ClaimFacts facts = claim.facts();
        if (facts.decision() == ClaimStatus.DENIED) {
            return List.of();
        }
        List<Raised> raised = new ArrayList<>();
        Optional<Entry<WorkStatusRecorded>> disability = facts.disability().workStatus().stream()
                .filter(entry -> entry.event().status() != WorkStatus.FULL_DUTY)
                .findFirst();
        daysOffWork(claim, raised);
        disability.ifPresent(first -> {
            LocalDate opens = claim.afterPayPeriod(first.event().from());
            wage(claim, first, opens).ifPresent(raised::add);
            employment(claim, first, opens).ifPresent(raised::add);
            law(claim, first, opens).ifPresent(raised::add);
        });
        MissingPay.find(claim, raised);
        facts.medical().ratings().stream()
                .findFirst()
                .ifPresent(rating -> permanent(claim, rating, disability, raised));
        claim.deadlines().forEach(deadline -> deadline(claim, deadline).ifPresent(raised::add));
        return raised;
    }

    /** A claim for lost time of which no note says when. */
    private static void daysOffWork(Watched claim, List<Raised> raised) {
        ClaimFacts facts = claim.facts();
        if (facts.reported().event().kind() != InjuryKind.LOST_TIME) {
            return;
        }
        raised.add(Raised.at(
                        "work-status",
                        facts.reported(),
                        "On which days the employee is off work is missing",
                        "record it (RecordWorkStatus)" + CLAIM_PAGE)
                .opening(claim.afterPayPeriod(facts.reported().event().injuredOn()))
                .settledBy(facts.disability().workStatus().stream()
                        .findFirst()
                        .map(Settled::recorded)
                        .orElse(null)));
    }

    private static Optional<Raised> wage(Watched claim, Entry<?> cause, LocalDate opens) {
        return missing(
                claim,
                cause,
                opens,
                claim.facts().history().standing().stream().filter(MissingFact::isWage),
                "wage",
                "The wage is missing on which compensation is computed",
                "record it (RecommendWage or DetermineWage)");
    }

    private static boolean isWage(Entry<?> entry) {
        return entry.event() instanceof WageRecommended || entry.event() instanceof WageDetermined;
    }

    /** What reaches back to the injury: a later employment says nothing about it. */
    private static Optional<Raised> employment(Watched claim, Entry<?> cause, LocalDate opens) {
        LocalDate injuredOn = claim.facts().reported().event().injuredOn();
        return missing(
                claim,
                cause,
                opens,
                claim.facts().employment().records().stream()
                        .filter(entry -> !entry.event().effectiveFrom().isAfter(injuredOn)),
                "employment",
                "The employment at the date of injury is missing, on which the supplement is computed",
                "record it (RecordEmployment), or import the roster");
    }

    /** Rows of law, or parts of the policy, without which nothing can be computed; no entry of the claim brings them. */
    private static Optional<Raised> law(Watched claim, Entry<?> cause, LocalDate opens) {
        return claim.law()
                .flatMap(law -> claim.policy().flatMap(policy -> {
                    Answer<TemporaryDisabilityRules> rules = claim.facts()
                            .reported()
                            .event()
                            .jurisdiction()
                            .state()
                            .temporaryDisability(
                                    law, claim.facts().reported().event().injuredOn(), policy.workWeek());
                    return rules instanceof Answer.Missing<TemporaryDisabilityRules>(String what)
                            ? Optional.of(Raised.at(
                                            "law",
                                            cause,
                                            "Pay can't be computed without " + what,
                                            "adopt it (caseledger adopt --table or --policy)" + CLAIM_PAGE)
                                    .opening(opens))
                            : Optional.empty();
                }));
    }

    private static void permanent(
            Watched claim,
            Entry<ImpairmentRated> rating,
            Optional<Entry<WorkStatusRecorded>> disability,
            List<Raised> raised) {
        LocalDate on = rating.event().on();
        if (disability.isEmpty()) {
            wage(claim, rating, on).ifPresent(raised::add);
        }
        missing(
                        claim,
                        rating,
                        on,
                        claim.facts().medical().stationary().stream(),
                        "stationary",
                        "The day is missing on which the condition became medically stationary",
                        "record it (RecordMedicallyStationary)")
                .ifPresent(raised::add);
        if (MissingPay.asksForSameWork(claim.facts(), rating.event())) {
            raised.add(Raised.at(
                            "same-work-" + Raised.sign(rating.event().part()),
                            rating,
                            "Whether the employee returned to the work of the injury is missing",
                            "rate the impairment with returnedToSameWork (RateImpairment)" + CLAIM_PAGE)
                    .settledBy(claim.facts().medical().ratings().stream()
                            .filter(later -> later.event().returnedToSameWork() != null)
                            .filter(later ->
                                    later.event().part().equals(rating.event().part()))
                            .findFirst()
                            .map(Settled::recorded)
                            .orElse(null)));
        }
    }

    /** {@code cause} misses the first of {@code facts}, unless that was there before. */
    private static Optional<Raised> missing(
            Watched claim,
            Entry<?> cause,
            LocalDate opens,
            Stream<? extends Entry<?>> facts,
            String name,
            String what,
            String remedy) {
        Optional<? extends Entry<?>> fact = facts.findFirst();
        return fact.filter(Predicate.not(one -> claim.after(one, cause))).isPresent()
                ? Optional.empty()
                : Optional.of(Raised.at(name, cause, what, remedy + CLAIM_PAGE)
                        .opening(opens)
                        .settledBy(fact.map(Settled::recorded).orElse(null)));
    }

    /** A deadline that runs, and whose day can't be said. */
    private static Optional<Raised> deadline(Watched claim, ClaimDeadline deadline) {
        ClockFact start = deadline.start();
        return deadline.missing() == null || start == null
                ? Optional.empty()
                : Optional.of(Raised.at(
                                "deadline-" + deadline.id() + "-" + deadline.runsFrom(),
                                claim.facts()
                                        .entry(start.entry())
                                        .<Entry<?>>map(entry -> entry)
                                        .orElseGet(() -> claim.facts().reported()),
                                "When this is due can't be said without " + deadline.missing() + ": "
                                        + deadline.law().duty() + " (" + deadline.id() + ")",
                                "adopt it (caseledger adopt --table); the claim's page of deadlines shows what waits for it")
                        .opening(deadline.runsFrom()));
    }
}
