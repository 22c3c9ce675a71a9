package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The lines of temporary disability, pay period by pay period: statutory pay for total and for partial disability in one
 * line, the employer's supplement, and leave given back for days of total disability.
 */
final class TemporaryBenefits {

    private final ClaimFacts facts;
    private final EmployerPolicy policy;
    private final TotalDisabilityPay total;
    private final PartialDisabilityPay partial;
    private final Optional<SupplementalPay> supplement;
    private final OpenStatus openStatus;
    private final Overlaps overlaps;
    private final Apportionment apportionment;
    private final SortedMap<LineKey, Due> due = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Explained> nothing = new ArrayList<>();

    TemporaryBenefits(
            ClaimFacts facts,
            EmployerPolicy policy,
            TotalDisabilityPay total,
            PartialDisabilityPay partial,
            Optional<SupplementalPay> supplement,
            OpenStatus openStatus,
            Overlaps overlaps) {
        this.facts = facts;
        this.policy = policy;
        this.total = total;
        this.partial = partial;
        this.supplement = supplement;
        this.openStatus = openStatus;
        this.overlaps = overlaps;
        this.apportionment = new Apportionment(facts, policy.payPeriods());
    }

    /** What is due. */
    SortedMap<LineKey, Due> due() {
        return due;
    }

    /** What some figures lack. */
    List<Missing> missing() {
        return missing;
    }

    /** Why nothing is due where nothing is. */
    List<Explained> nothing() {
        return nothing;
    }

    /**
     * Computes the lines.
     *
     * @param totallyDisabled the paid days of total disability
     * @param explained a period and its days, with how they came to be payable
     */
    void lines(Days totallyDisabled, BiFunction<DateSpan, Days, PeriodDays> explained) {
        LeaveExchange leave = new LeaveExchange(facts, policy, due, missing);
        SortedMap<DateSpan, Days> periods = policy.payPeriods().byPeriod(totallyDisabled);
        partial.shares().keySet().forEach(period -> periods.putIfAbsent(period, Days.NONE));
        partial.missing().keySet().forEach(period -> periods.putIfAbsent(period, Days.NONE));
        periods.forEach((period, days) -> {
            PeriodDays ofPeriod = explained.apply(period, days);
            PartialDisabilityPay.@Nullable Share share = partial.shares().get(period);
            Answer<Figure> pay = total.of(days);
            statutory(ofPeriod, pay, share);
            supplement.ifPresent(more -> supplemental(ofPeriod, share, more));
            leave.exchange(ofPeriod, pay);
        });
    }

    private void statutory(PeriodDays days, Answer<Figure> pay, PartialDisabilityPay.@Nullable Share share) {
        LineKey key = LineKey.statutory(days.period(), policy);
        Days all = share == null ? days.days() : days.days().plus(share.days());
        Days shared = overlaps.paidEarlier(all);
        List<String> unknown = unknown(days, true);
        apportionment
                .open(shared)
                .forEach(run -> unknown.add("how much is due from " + run + " beside claim "
                        + overlaps.earlierClaims(days.period()) + " (ApportionOverlap)"));
        hold(key, unknown);
        switch (pay) {
            case Answer.Missing<Figure>(String what) -> hold(key, List.of(what));
            case Answer.Known<Figure>(Figure ofTotal) when !unknown.isEmpty() -> {}
            case Answer.Known<Figure>(Figure ofTotal) -> {
                int count = all.count();
                Figure whole = together(days.days(), ofTotal, share);
                Figure due = shared.isEmpty() ? whole : beside(days, share, shared, whole);
                if (days.days().isEmpty()) {
                    putUnlessNothing(key, days, count, due);
                } else {
                    put(key, days, count, due);
                }
            }
        }
    }

    /** Statutory pay: that of the days of total disability, {@code ofTotal}, and that of a {@code share} of partial ones. */
    private static Figure together(Days totalDays, Figure ofTotal, PartialDisabilityPay.@Nullable Share share) {
        if (share == null) {
            return ofTotal;
        }
        if (totalDays.isEmpty()) {
            return share.statutory().named("statutory pay");
        }
        return ofTotal.named("pay for total disability")
                .term()
                .plus(share.statutory().term())
                .exactly("statutory pay", null);
    }

    /**
     * Statutory pay where {@code shared} days are paid on an earlier claim, too: that of the other days, and what was said to
     * be due beside the earlier claim, but not more than the statute pays for these days.
     */
    private Figure beside(PeriodDays days, PartialDisabilityPay.@Nullable Share share, Days shared, Figure whole) {
        Days otherDays = days.days().minus(shared);
        Figure others = others(otherDays, share, shared).named("statutory pay of the days that only this claim pays");
        Figure most = whole.named("statutory pay, if this were the only claim")
                .term()
                .minus(others.term())
                .exactly("statutory pay of the days that overlap", null);
        Figure pay = others.term()
                .plus(apportionment.of(days.period()).term().atMost(most.term()))
                .exactly("statutory pay", null);
        List<Overlap> earlier = overlaps.earlier(days.period());
        return pay.reworded(working -> {
            List<Working> inputs = new ArrayList<>(working.inputs());
            inputs.addAll(Explanation.workings(earlier));
            return working.withInputs(inputs);
        });
    }

    private Figure others(Days otherDays, PartialDisabilityPay.@Nullable Share share, Days shared) {
        PartialDisabilityPay.@Nullable Share rest = share == null ? null : share.without(shared);
        if (otherDays.isEmpty() && rest == null) {
            return Figure.nothing("statutory pay", "every day of the period overlaps", null, List.of());
        }
        return switch (total.of(otherDays)) {
            case Answer.Known<Figure>(Figure ofTotal) -> together(otherDays, ofTotal, rest);
            case Answer.Missing<Figure>(String what) ->
                throw new IllegalStateException("pay of all days is known, and that of some is not: " + what);
        };
    }

    private void supplemental(PeriodDays days, PartialDisabilityPay.@Nullable Share share, SupplementalPay supplement) {
        LineKey key = new LineKey(days.period(), LineKind.SUPPLEMENTAL, supplement.payCode(), null);
        List<String> unknown = unknown(days, supplement.topsUpPartialDays());
        List<SupplementalPay.Result> parts = new ArrayList<>();
        Days totalDays = overlaps.withoutSupplement(days.days());
        if (!totalDays.isEmpty()) {
            part(supplement.of(totalDays, total::of), "supplemental pay", parts, unknown);
        }
        if (totalDays.count() < days.days().count()) {
            nothing.add(supplementedEarlier(days, totalDays));
        }
        if (share != null && supplement.topsUpPartialDays() && unknown.isEmpty()) {
            Days partialDays = overlaps.withoutSupplement(share.days());
            if (!partialDays.isEmpty()) {
                part(
                        supplement.of(partialDays, some -> new Answer.Known<>(share.received(some))),
                        "supplemental pay for partial disability",
                        parts,
                        unknown);
            }
        }
        if (!unknown.isEmpty()) {
            hold(key, unknown);
            return;
        }
        if (parts.size() == 1) {
            putUnlessNothing(
                    key, days, parts.getFirst().days(), parts.getFirst().pay());
        } else if (parts.size() == 2) {
            Figure whole = parts.getFirst().pay();
            Figure both = whole.named("supplemental pay for total disability")
                    .term()
                    .plus(parts.getLast().pay().term())
                    .exactly("supplemental pay", null);
            putUnlessNothing(
                    key, days, parts.getFirst().days() + parts.getLast().days(), both);
        }
    }

    private Explained supplementedEarlier(PeriodDays days, Days counted) {
        int all = days.days().count();
        List<Overlap> earlier = overlaps.earlier(days.period());
        return Explanation.of(() -> Working.decision(
                "supplemental pay of " + days.period(),
                "not due for " + (all - counted.count()) + " of " + all + " days",
                "claim " + Overlaps.claims(earlier) + " has a supplement for the same days",
                null,
                Explanation.workings(earlier)));
    }

    /** What pay for the days of a period waits for; more may be added. */
    private List<String> unknown(PeriodDays days, boolean partialCounts) {
        List<String> unknown = new ArrayList<>(openStatus.missing(days.period(), days.days()));
        if (partialCounts) {
            unknown.addAll(partial.missing().getOrDefault(days.period(), List.of()));
        }
        return unknown;
    }

    private static void part(
            Answer<SupplementalPay.Result> answer,
            String name,
            List<SupplementalPay.Result> parts,
            List<String> unknown) {
        switch (answer) {
            case Answer.Missing<SupplementalPay.Result>(String what) -> unknown.add(what);
            case Answer.Known<SupplementalPay.Result>(SupplementalPay.Result part) ->
                parts.add(new SupplementalPay.Result(part.days(), part.pay().named(name)));
        }
    }

    private void hold(LineKey key, List<String> unknown) {
        unknown.forEach(what -> missing.add(Missing.of(key, what)));
    }

    private void putUnlessNothing(LineKey key, PeriodDays days, int count, Figure pay) {
        if (pay.amount().signum() == 0) {
            nothing.add(pay);
        } else {
            put(key, days, count, pay);
        }
    }

    private void put(LineKey key, PeriodDays days, int count, Figure pay) {
        Money amount = Money.of(CurrencyUnit.USD, pay.amount());
        due.put(key, new Due(count, null, amount, List.of(), days.explain(pay)));
    }
}
