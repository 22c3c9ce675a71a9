package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.law.Answer;
import org.caseledger.law.PayableDays;
import org.caseledger.law.StateLaw;
import org.caseledger.law.TemporaryTotalRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Computes what a claim is owed: a pure function of its facts, the law, the employer's policy and a day.
 *
 * <p>Nothing is due while the claim is not compensable ({@link Standing}). Then the disability days are read from work status, the waiting period is
 * applied, and each pay period gets statutory pay, the employer's supplement, and leave given back with its pay taken
 * back. While the wage or the law for it is missing, all lines of the claim are held: taking leave pay back before the
 * benefit is known would leave somebody with neither.
 */
public final class Entitlements {

    /** What is missing when no employment record reaches back to the date of injury. */
    static final String EMPLOYMENT_AT_INJURY = "employment at the date of injury";

    private final ClaimFacts facts;
    private final Terms terms;
    private final EmployerPolicy policy;
    private final LocalDate asOf;
    private final Standing standing;
    private final SortedMap<LineKey, Due> due = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Working> why = new ArrayList<>();

    private Entitlements(ClaimFacts facts, Terms terms, LocalDate asOf) {
        this.facts = facts;
        this.terms = terms;
        this.policy = terms.policy();
        this.asOf = asOf;
        this.standing = Standing.of(facts, terms.law(), asOf);
    }

    /** What {@code facts} entitle to, considering the world up to {@code asOf}. */
    public static Entitlement of(ClaimFacts facts, Terms terms, LocalDate asOf) {
        return new Entitlements(facts, terms, asOf).compute();
    }

    private Entitlement compute() {
        why.add(standing.working());
        missing.addAll(standing.missing());
        if (!standing.open()) {
            return answer("nothing is due: the claim is " + facts.decision());
        }
        DisabilityDays days = new DisabilityDays(facts, asOf);
        if (days.disability().isEmpty()) {
            return answer("nothing is due: no day of disability is recorded");
        }
        InjuryReported injury = facts.reported().event();
        return switch (StateLaw.temporaryTotal(terms.law(), injury.jurisdiction(), injury.injuredOn())) {
            case Answer.Missing<TemporaryTotalRules>(String what) -> held(what);
            case Answer.Known<TemporaryTotalRules>(TemporaryTotalRules rules) -> underLaw(rules, days);
        };
    }

    private Entitlement underLaw(TemporaryTotalRules rules, DisabilityDays days) {
        PayableDays payable = rules.payable(days.disability());
        NavigableSet<LocalDate> totallyDisabled = days.offWork();
        totallyDisabled.retainAll(standing.compensable(payable.days()));
        if (totallyDisabled.isEmpty()) {
            why.add(with(payable.working(), days.facts(span -> true)));
            return answer("nothing is due: no day off work is payable");
        }
        Optional<ClaimFacts.Wage> wage = facts.wage();
        if (wage.isEmpty()) {
            why.add(with(payable.working(), days.facts(span -> true)));
            return held(rules.wageName());
        }
        TotalDisabilityPay statutory = new TotalDisabilityPay(facts, rules, wage.get());
        Optional<SupplementalPay> supplement = supplement();
        byPeriod(totallyDisabled).forEach((period, ofPeriod) -> {
            List<Working> statuses = days.facts(span -> span.overlap(period).isPresent()
                    || (payable.decidedBy() != null
                            && span.overlap(payable.decidedBy()).isPresent()));
            PeriodDays periodDays =
                    new PeriodDays(period, ofPeriod, List.of(why.getFirst(), with(payable.working(), statuses)));
            statutory(periodDays, statutory);
            supplement.ifPresent(pay -> supplemental(periodDays, pay, statutory));
            new LeaveExchange(facts, policy, due, missing).exchange(periodDays);
        });
        why.add(with(payable.working(), days.facts(span -> true)));
        return answer("temporary total disability");
    }

    private void statutory(PeriodDays days, TotalDisabilityPay statutory) {
        LineKey key = new LineKey(
                days.period(), LineKind.STATUTORY, policy.statutory().payCode(), null);
        put(key, days, days.days().size(), statutory.of(days.days()));
    }

    private void supplemental(PeriodDays days, SupplementalPay supplement, TotalDisabilityPay statutory) {
        SupplementalPay.Result result = supplement.of(days.days(), statutory);
        if (result.pay().amount().signum() == 0) {
            why.add(result.pay().working());
        } else {
            LineKey key = new LineKey(days.period(), LineKind.SUPPLEMENTAL, supplement.payCode(), null);
            put(key, days, result.days(), result.pay());
        }
    }

    private void put(LineKey key, PeriodDays days, int count, Figure pay) {
        Money amount = Money.of(CurrencyUnit.USD, pay.amount());
        due.put(key, new Due(count, null, amount, List.of(), days.explain(pay.working())));
    }

    /** The supplement that applies; absent, with the reason in the working or among what is missing, when none does. */
    private Optional<SupplementalPay> supplement() {
        switch (SupplementalPay.of(facts, policy)) {
            case Answer.Missing<Optional<SupplementalPay>>(String what) -> {
                missing.add(what);
                return Optional.empty();
            }
            case Answer.Known<Optional<SupplementalPay>>(Optional<SupplementalPay> supplement) -> {
                supplement.ifPresent(pay -> why.add(pay.eligibility().working()));
                return supplement.filter(pay -> pay.eligibility().eligible());
            }
        }
    }

    private Entitlement held(String what) {
        missing.add(what);
        due.clear();
        return entitlement("can't be computed: missing " + what, true);
    }

    private Entitlement answer(String value) {
        return entitlement(value, false);
    }

    private Entitlement entitlement(String value, boolean held) {
        Working working =
                Working.decision("entitlement as of " + asOf, value, "what the facts below lead to", null, why);
        return new Entitlement(asOf, standing, due, missing.stream().distinct().toList(), held, working);
    }

    private SortedMap<DateSpan, NavigableSet<LocalDate>> byPeriod(NavigableSet<LocalDate> days) {
        return days.stream()
                .collect(Collectors.groupingBy(
                        policy.payPeriods()::periodOf, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    private static Working with(Working working, List<Working> more) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        inputs.addAll(more);
        return working.withInputs(inputs);
    }
}
