package org.caseledger.benefit;

import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.SupplementPolicy.Eligibility;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.policy.WeeklySupplement;
import org.caseledger.law.working.Answer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * From what a claim's supplement is computed: the employment on the date of injury, and what the employer's policy makes of it. Of an
 * annual base of 46,800.00 Glendale's weekly target is 720.00.
 *
 * @param employment employment on the date of injury
 * @param eligibility whether there is a supplement, and why
 * @param weekly dollars of a week: the target, or the grant; empty where there is no supplement
 * @param payCode the code under which it is paid
 */
public record SupplementBasis(
        Entry<EmploymentRecorded> employment, Eligibility eligibility, Optional<Money> weekly, String payCode) {

    /** That of the claim of {@code facts} under {@code terms}; empty where the policy has no supplement, missing without employment. */
    public static Answer<Optional<SupplementBasis>> of(ClaimFacts facts, Terms terms) {
        return switch (SupplementalPay.of(facts, terms.policy(), List.of())) {
            case Answer.Missing<Optional<SupplementalPay>>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<Optional<SupplementalPay>>(Optional<SupplementalPay> pay) ->
                new Answer.Known<>(pay.map(known -> new SupplementBasis(
                        facts.employment()
                                .on(facts.reported().event().injuredOn())
                                .orElseThrow(),
                        known.eligibility(),
                        known.weekly().map(SupplementBasis::dollars),
                        known.payCode())));
        };
    }

    private static Money dollars(WeeklySupplement week) {
        return Money.of(CurrencyUnit.USD, week.weekly().amount());
    }
}
