package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;

/**
 * The days for which a claim pays temporary disability, before anything is said of amounts.
 *
 * @param standing where the claim stands
 * @param disability its days of disability
 * @param payable how the waiting period was applied
 * @param endings when benefits end and begin again
 * @param days the days that are paid, of total and of partial disability
 */
record PaidTime(
        Standing standing, DisabilityDays disability, PayableDays payable, Endings endings, TemporaryDays days) {

    /** The paid days of {@code facts} where it {@code stands}; there is some {@code disability}. */
    static PaidTime of(ClaimFacts facts, Standing standing, TemporaryDisabilityRules rules, DisabilityDays disability) {
        Endings endings = new Endings(facts, rules);
        PayableDays payable = rules.payable(disability.disability(), endings.ended(disability.disability()));
        Days open = endings.open(standing.compensable(payable.days()));
        TemporaryDays days = rules.withinLimits(
                disability.offWork().within(open), disability.modifiedDuty().within(open));
        return new PaidTime(standing, disability, payable, endings, days);
    }

    /** The paid days of {@code facts}, considering the world up to {@code asOf}; empty where there are none that are known. */
    static Optional<PaidTime> of(ClaimFacts facts, Terms terms, LocalDate asOf) {
        Standing standing = Standing.of(facts, terms.law(), asOf);
        DisabilityDays disability = new DisabilityDays(facts, asOf);
        if (!standing.open() || disability.disability().isEmpty()) {
            return Optional.empty();
        }
        InjuryReported injury = facts.reported().event();
        return switch (injury.jurisdiction()
                .state()
                .temporaryDisability(
                        terms.law(), injury.injuredOn(), terms.policy().workWeek())) {
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> Optional.empty();
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) ->
                Optional.of(of(facts, standing, rules, disability));
        };
    }

    /** All paid days. */
    Days all() {
        return days.total().plus(days.partial());
    }
}
