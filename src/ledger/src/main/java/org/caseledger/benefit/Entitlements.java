package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Overlay;
import org.caseledger.claim.Wages;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/**
 * Computes what a claim is owed: a pure function of its facts, the law, the employer's policy and a day.
 *
 * <p>Nothing is due while the claim is not compensable ({@link Standing}). Then the disability days are read from work status, the waiting period is
 * applied, and each pay period gets statutory pay, the employer's supplement, and leave given back with its pay taken
 * back. A line whose figure is partly unknown is held: no run pays it or takes it back until it is known. While the wage or
 * the law for it is missing, all lines of the claim are held: taking leave pay back before the benefit is known would leave
 * somebody with neither.
 */
public final class Entitlements {

    /** What is missing when no employment record reaches back to the date of injury. */
    static final String EMPLOYMENT_AT_INJURY = "employment at the date of injury";

    private final ClaimFacts facts;
    private final Beside beside;
    private final Terms terms;
    private final EmployerPolicy policy;
    private final LocalDate asOf;
    private final Standing standing;
    private final SortedMap<LineKey, Due> due = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Explained> why = new ArrayList<>();

    private Entitlements(ClaimFacts facts, Beside beside, Terms terms, LocalDate asOf) {
        this.facts = facts;
        this.beside = beside;
        this.terms = terms;
        this.policy = terms.policy();
        this.asOf = asOf;
        this.standing = Standing.of(facts, terms.law(), asOf);
    }

    /** What {@code facts} entitle to, considering the world up to {@code asOf}; the employee has no other claim. */
    public static Entitlement of(ClaimFacts facts, Terms terms, LocalDate asOf) {
        return of(facts, Beside.NONE, terms, asOf);
    }

    /** What {@code facts} entitle to beside the employee's other claims, considering the world up to {@code asOf}. */
    public static Entitlement of(ClaimFacts facts, Beside beside, Terms terms, LocalDate asOf) {
        return new Entitlements(facts, beside, terms, asOf).compute();
    }

    private Entitlement compute() {
        why.add(standing);
        why.add(terms.origin().explanation(policy));
        standing.missing().forEach(what -> missing.add(Missing.ofClaim(what)));
        if (!standing.missing().isEmpty() && !facts.accepted()) {
            return unknown(String.join(", ", standing.missing()));
        }
        if (!standing.open()) {
            return answer("nothing is due: the claim is " + facts.decision());
        }
        DisabilityDays days = new DisabilityDays(facts, asOf);
        if (days.disability().isEmpty()) {
            return answer("nothing is due: no day of disability is recorded");
        }
        InjuryReported injury = facts.reported().event();
        return switch (injury.jurisdiction()
                .state()
                .temporaryDisability(terms.law(), injury.injuredOn(), policy.workWeek())) {
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> held(what);
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> underLaw(rules, days);
        };
    }

    private Entitlement underLaw(TemporaryDisabilityRules rules, DisabilityDays days) {
        PaidTime time = PaidTime.of(facts, standing, rules, days);
        PayableDays payable = time.payable();
        TemporaryDays paid = time.days();
        why.addAll(time.endings().why());
        why.addAll(paid.limits());
        List<Explained> reasons = List.copyOf(why);
        why.add(Explanation.of(() -> with(payable.working(), days.facts())));
        Overlay<EarningsRecorded> earnings = facts.disability().earningsByDay(asOf);
        if (paid.total().isEmpty() && paid.partial().isEmpty()) {
            return answer("nothing is due: no day off work is payable");
        }
        Overlaps shared = Overlaps.of(facts, beside, time.all(), terms, asOf);
        overlaps.addAll(shared.all());
        Optional<Wages.Wage> wage = facts.wages().wage();
        if (wage.isEmpty()) {
            PartialDisabilityPay.unearned(paid.partial(), earnings, policy.payPeriods())
                    .forEach((period, without) ->
                            without.forEach(what -> missing.add(Missing.of(LineKey.statutory(period, policy), what))));
            return held(rules.wageName());
        }
        Figure counted = rules.countedWage(wage.get().figure(rules.wageName()));
        PartialDisabilityPay partial =
                PartialDisabilityPay.of(paid.partial(), earnings, rules, counted, policy.payPeriods());
        TemporaryBenefits benefits = new TemporaryBenefits(
                facts,
                policy,
                new TotalDisabilityPay(facts, rules, counted),
                partial,
                supplement(),
                new OpenStatus(facts, days, policy),
                shared);
        benefits.lines(
                paid.total(),
                (period, some) -> new PeriodDays(
                        period,
                        some,
                        reasons,
                        Explanation.of(() -> with(payable.working(), days.facts(bearing(period, payable))))));
        due.putAll(benefits.due());
        missing.addAll(benefits.missing());
        why.addAll(why.size() - 1, benefits.nothing());
        return answer("temporary disability");
    }

    /** The days whose work status bears on {@code period}: its own, and those that decided about the waiting period. */
    private static Days bearing(DateSpan period, PayableDays payable) {
        return payable.decidedBy() == null ? Days.of(period) : Days.of(List.of(period, payable.decidedBy()));
    }

    /** The supplement that applies; absent, with the reason in the working or among what is missing, when none does. */
    private Optional<SupplementalPay> supplement() {
        List<Explained> version = version();
        why.addAll(why.size() - 1, version);
        switch (SupplementalPay.of(facts, policy, version)) {
            case Answer.Missing<Optional<SupplementalPay>>(String what) -> {
                missing.add(Missing.of(LineKind.SUPPLEMENTAL, what));
                return Optional.empty();
            }
            case Answer.Known<Optional<SupplementalPay>>(Optional<SupplementalPay> supplement) -> {
                supplement.ifPresent(pay -> why.add(why.size() - 1, pay.eligibility()));
                return supplement.filter(pay -> pay.eligibility().eligible());
            }
        }
    }

    /** The version of the supplement for the date of injury, with where it came from, where there is one. */
    private List<Explained> version() {
        LocalDate injuredOn = facts.reported().event().injuredOn();
        return policy.supplementFor(injuredOn).isEmpty()
                ? List.of()
                : List.of(Explanation.of(
                        () -> terms.origin().working(policy, injuredOn).orElseThrow()));
    }

    private Entitlement held(String what) {
        missing.add(Missing.ofClaim(what));
        return unknown(what);
    }

    private Entitlement unknown(String what) {
        return entitlement("can't be computed: missing " + what, true);
    }

    private Entitlement answer(String value) {
        return entitlement(value, false);
    }

    private Entitlement entitlement(String value, boolean held) {
        List<Explained> reasons = List.copyOf(why);
        return new Entitlement(
                asOf,
                standing,
                due,
                missing.stream().distinct().toList(),
                List.copyOf(overlaps),
                held,
                Explanation.of(() -> Working.decision(
                        "entitlement as of " + asOf,
                        value,
                        "what the facts below lead to",
                        null,
                        Explanation.workings(reasons))));
    }

    private static Working with(Working working, List<Working> more) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        inputs.addAll(more);
        return working.withInputs(inputs);
    }
}
