package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Overlay;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Working;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Leave used on payable days: its hours go back to the balance and the leave pay for them is taken back.
 *
 * <p>Nine sick days of 8 hours at 22.50 an hour give 72.00 hours back and take 1,620.00 back. Leave on days of the
 * waiting period that stay unpaid is not touched.
 */
final class LeaveExchange {

    private final Overlay<EmploymentRecorded> employment;
    private final Map<DateSpan, List<Entry<LeaveUsed>>> used = new HashMap<>();
    private final EmployerPolicy policy;
    private final SortedMap<LineKey, Due> due;
    private final List<Missing> missing;

    LeaveExchange(ClaimFacts facts, EmployerPolicy policy, SortedMap<LineKey, Due> due, List<Missing> missing) {
        this.employment = facts.employment().inForce();
        this.policy = policy;
        this.due = due;
        this.missing = missing;
        for (Entry<LeaveUsed> entry : facts.leave().used()) {
            Days days = Days.of(
                    entry.event().days().map(day -> new DateSpan(day, day)).toList());
            policy.payPeriods()
                    .byPeriod(days)
                    .keySet()
                    .forEach(period ->
                            used.computeIfAbsent(period, p -> new ArrayList<>()).add(entry));
        }
    }

    /**
     * Adds the lines of a pay period. While the statutory {@code pay} for its days isn't known they are held: taking leave pay
     * back before would leave somebody with neither.
     */
    void exchange(PeriodDays payable, Answer<Figure> pay) {
        DateSpan period = payable.period();
        List<Entry<LeaveUsed>> inPeriod = used.get(period);
        if (inPeriod == null) {
            return;
        }
        Map<LeaveKind, Tally> tallies = new EnumMap<>(LeaveKind.class);
        for (Entry<LeaveUsed> entry : inPeriod) {
            entry.event()
                    .days()
                    .filter(payable.days()::contains)
                    .forEach(day -> tallies.computeIfAbsent(entry.event().kind(), kind -> new Tally())
                            .add(day, entry));
        }
        if (pay instanceof Answer.Missing<Figure>(String what)) {
            tallies.keySet().forEach(kind -> hold(period, kind, what));
            return;
        }
        tallies.forEach((kind, tally) -> {
            if (policy.leave().replenished()) {
                due.put(new LineKey(period, LineKind.LEAVE_REPLENISHED, null, kind), tally.replenished(kind, payable));
            }
            LineKey reversed = new LineKey(period, LineKind.LEAVE_PAY_REVERSED, null, kind);
            if (policy.leave().payTakenBack() && tally.rateMissingOn == null) {
                due.put(reversed, tally.payReversed(kind, payable));
            }
            if (policy.leave().payTakenBack() && tally.rateMissingOn != null) {
                missing.add(
                        Missing.of(reversed, "hourly rate on " + tally.rateMissingOn + ", for leave pay taken back"));
            }
        });
    }

    private void hold(DateSpan period, LeaveKind kind, String what) {
        if (policy.leave().replenished()) {
            missing.add(Missing.of(new LineKey(period, LineKind.LEAVE_REPLENISHED, null, kind), what));
        }
        if (policy.leave().payTakenBack()) {
            missing.add(Missing.of(new LineKey(period, LineKind.LEAVE_PAY_REVERSED, null, kind), what));
        }
    }

    private final class Tally {
        private BigDecimal hours = BigDecimal.ZERO.setScale(2);
        private BigDecimal pay = BigDecimal.ZERO;
        private final NavigableSet<LocalDate> restores = new TreeSet<>();
        private final List<Explained> inputs = new ArrayList<>();
        private final Set<String> rates = new HashSet<>();
        private @Nullable LocalDate rateMissingOn;

        void add(LocalDate day, Entry<LeaveUsed> entry) {
            BigDecimal used = entry.event().hours();
            hours = hours.add(used);
            restores.add(day);
            inputs.add(Explanation.of(
                    () -> Working.fact(entry.event().kind() + " leave on " + day + ", hours", used, entry.id())));
            BigDecimal rate = rate(day, entry.event());
            if (rate == null) {
                rateMissingOn = rateMissingOn == null || day.isBefore(rateMissingOn) ? day : rateMissingOn;
            } else {
                pay = pay.add(used.multiply(rate));
            }
        }

        private @Nullable BigDecimal rate(LocalDate day, LeaveUsed leave) {
            if (leave.rate() != null) {
                inputs.add(Explanation.input("rate of that leave", leave.rate()));
                return leave.rate();
            }
            Optional<Entry<EmploymentRecorded>> inForce = employment.on(day);
            BigMoney rate = inForce.map(entry -> entry.event().hourlyRate()).orElse(null);
            if (rate == null) {
                return null;
            }
            if (rates.add(inForce.get().id())) {
                inputs.add(Explanation.of(() -> Working.fact(
                        "hourly rate in force from " + inForce.get().event().effectiveFrom(),
                        rate.getAmount(),
                        inForce.get().id())));
            }
            return rate.getAmount();
        }

        Due replenished(LeaveKind kind, PeriodDays payable) {
            BigDecimal givenBack = hours;
            List<Explained> leave = List.copyOf(inputs);
            Explained explained = Explanation.of(() -> Working.decision(
                    kind + " leave given back",
                    givenBack,
                    "hours used on payable days",
                    policy.name() + " policy: leave used is replenished",
                    Explanation.workings(leave)));
            return new Due(null, givenBack, null, List.copyOf(restores), payable.explain(explained));
        }

        Due payReversed(LeaveKind kind, PeriodDays payable) {
            BigDecimal amount = Rounding.CENT_HALF_UP.apply(pay).negate();
            List<Explained> leave = List.copyOf(inputs);
            Explained explained = Explanation.of(() -> Working.decision(
                    kind + " leave pay taken back",
                    amount,
                    "hours used on payable days x rate of that day, negative, " + Rounding.CENT_HALF_UP,
                    policy.name() + " policy: leave used is replenished",
                    Explanation.workings(leave)));
            return new Due(
                    null, null, Money.of(CurrencyUnit.USD, amount), List.copyOf(restores), payable.explain(explained));
        }
    }
}
