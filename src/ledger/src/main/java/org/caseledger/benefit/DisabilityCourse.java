package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Determinations;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.Terms;

/**
 * What each day of disability means for pay, before anything is said of amounts. Each day off work or on modified duty is in
 * one of these, and no other day is in any.
 *
 * <p>Off work from 11 January to 10 February 2022, and denied from 1 February: in Arizona, where compensation is paid from
 * the eighth day, and from the first once the disability lasts beyond the fourteenth, all of January is payable and ten
 * days are denied.
 *
 * @param payable days for which temporary disability is paid
 * @param waiting days of the waiting period, which are not
 * @param denied days that a notice or a hearing denied
 * @param undecided days about which nothing was said that makes them payable
 * @param ended days after benefits ended, or beyond the longest time for which the state pays
 * @param unknown days that would be payable under a law that isn't known
 */
public record DisabilityCourse(Days payable, Days waiting, Days denied, Days undecided, Days ended, Days unknown) {

    /** The days of {@code facts} up to {@code asOf}; {@code standing} is where the claim stands on that day. */
    public static DisabilityCourse of(ClaimFacts facts, Standing standing, Terms terms, LocalDate asOf) {
        Days disability = new DisabilityDays(facts, asOf).disability();
        Days compensable = standing.compensable(disability);
        Days refused = disability.minus(compensable);
        Days denied = denied(refused, facts.adjudication().determinations());
        Optional<PaidTime> time = PaidTime.of(facts, terms, asOf);
        Days payable = time.map(PaidTime::all).orElse(Days.NONE);
        Days ended = time.map(paid -> paid.endings().ended(compensable)).orElse(Days.NONE);
        Days waiting = time.map(paid -> compensable.minus(paid.payable().days()).minus(ended))
                .orElse(Days.NONE);
        Days rest = compensable.minus(payable).minus(waiting);
        return new DisabilityCourse(
                payable,
                waiting,
                denied,
                refused.minus(denied),
                time.isPresent() ? rest : Days.NONE,
                time.isPresent() ? Days.NONE : rest);
    }

    private static Days denied(Days refused, Determinations said) {
        return Days.of(refused.stream()
                .filter(day -> said.about(day).filter(one -> !one.accepts()).isPresent())
                .map(day -> new DateSpan(day, day))
                .toList());
    }
}
