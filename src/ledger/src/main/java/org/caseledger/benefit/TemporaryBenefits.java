package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.law.Answer;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
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
    private final SortedMap<LineKey, Due> due = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Working> nothing = new ArrayList<>();

    TemporaryBenefits(
            ClaimFacts facts,
            EmployerPolicy policy,
            TotalDisabilityPay total,
            PartialDisabilityPay partial,
            Optional<SupplementalPay> supplement,
            OpenStatus openStatus) {
        this.facts = facts;
        this.policy = policy;
        this.total = total;
        this.partial = partial;
        this.supplement = supplement;
        this.openStatus = openStatus;
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
    List<Working> nothing() {
        return nothing;
    }

    /**
     * Computes the lines.
     *
     * @param totallyDisabled the paid days of total disability
     * @param why how the days of a period came to be payable
     */
    void lines(NavigableSet<LocalDate> totallyDisabled, Function<DateSpan, List<Working>> why) {
        SortedMap<DateSpan, NavigableSet<LocalDate>> periods =
                policy.payPeriods().byPeriod(totallyDisabled);
        partial.shares().keySet().forEach(period -> periods.putIfAbsent(period, new TreeSet<>()));
        partial.missing().keySet().forEach(period -> periods.putIfAbsent(period, new TreeSet<>()));
        periods.forEach((period, days) -> {
            PeriodDays ofPeriod = new PeriodDays(period, days, why.apply(period));
            PartialDisabilityPay.@Nullable Share share = partial.shares().get(period);
            Answer<Figure> pay = total.of(days);
            statutory(ofPeriod, pay, share);
            supplement.ifPresent(more -> supplemental(ofPeriod, share, more));
            new LeaveExchange(facts, policy, due, missing).exchange(ofPeriod, pay);
        });
    }

    private void statutory(PeriodDays days, Answer<Figure> pay, PartialDisabilityPay.@Nullable Share share) {
        LineKey key = LineKey.statutory(days.period(), policy);
        List<String> unknown = unknown(days, true);
        hold(key, unknown);
        switch (pay) {
            case Answer.Missing<Figure>(String what) -> hold(key, List.of(what));
            case Answer.Known<Figure>(Figure whole) when !unknown.isEmpty() -> {}
            case Answer.Known<Figure>(Figure whole)
            when share == null -> put(key, days, days.days().size(), whole);
            case Answer.Known<Figure>(Figure whole)
            when days.days().isEmpty() ->
                putUnlessNothing(key, days, share.days().size(), named(share.statutory(), "statutory pay"));
            case Answer.Known<Figure>(Figure whole) -> {
                Figure both = named(whole, "pay for total disability")
                        .term()
                        .plus(share.statutory().term())
                        .exactly("statutory pay", null);
                put(key, days, days.days().size() + share.days().size(), both);
            }
        }
    }

    private void supplemental(PeriodDays days, PartialDisabilityPay.@Nullable Share share, SupplementalPay supplement) {
        LineKey key = new LineKey(days.period(), LineKind.SUPPLEMENTAL, supplement.payCode(), null);
        List<String> unknown = unknown(days, supplement.topsUpPartialDays());
        List<SupplementalPay.Result> parts = new ArrayList<>();
        if (!days.days().isEmpty()) {
            part(supplement.of(days.days(), total::of), "supplemental pay", parts, unknown);
        }
        if (share != null && supplement.topsUpPartialDays() && unknown.isEmpty()) {
            part(
                    supplement.of(share.days(), some -> new Answer.Known<>(share.received(some))),
                    "supplemental pay for partial disability",
                    parts,
                    unknown);
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
            Figure both = new Figure(whole.amount(), whole.working().named("supplemental pay for total disability"))
                    .term()
                    .plus(parts.getLast().pay().term())
                    .exactly("supplemental pay", null);
            putUnlessNothing(
                    key, days, parts.getFirst().days() + parts.getLast().days(), both);
        }
    }

    /** What pay for the days of a period waits for. */
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
                parts.add(new SupplementalPay.Result(part.days(), named(part.pay(), name)));
        }
    }

    private static Figure named(Figure figure, String name) {
        return new Figure(figure.amount(), figure.working().named(name));
    }

    private void hold(LineKey key, List<String> unknown) {
        unknown.forEach(what -> missing.add(Missing.of(key, what)));
    }

    private void putUnlessNothing(LineKey key, PeriodDays days, int count, Figure pay) {
        if (pay.amount().signum() == 0) {
            nothing.add(pay.working());
        } else {
            put(key, days, count, pay);
        }
    }

    private void put(LineKey key, PeriodDays days, int count, Figure pay) {
        Money amount = Money.of(CurrencyUnit.USD, pay.amount());
        due.put(key, new Due(count, null, amount, List.of(), days.explain(pay.working())));
    }
}
