package org.caseledger.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.Overlay;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Pay for partial disability: computed for each entry of earnings and each pay period over the payable days on modified duty
 * that the entry speaks about. The earnings count by these days' share of the interval, so that a figure doesn't depend on how
 * far the world is looked at; a remainder of a cent falls only into the pay period that holds the interval's last day.
 *
 * <p>Of a wage of 3,900.00, earnings of 1,500.00 from 1 to 21 March leave a loss that brings 795.07; seven of the days lie in
 * one pay period and fourteen in the next: 265.02 and 530.05.
 *
 * <p>An entry that a later one overlays in part counts by the days that are left to it. Days without earnings leave the pay of
 * their pay period unknown.
 */
final class PartialDisabilityPay {

    private final TemporaryDisabilityRules rules;
    private final Figure countedWage;
    private final PayCalendar calendar;
    private final SortedMap<DateSpan, Share> shares = new TreeMap<>();
    private final SortedMap<DateSpan, List<String>> missing;

    /**
     * The part of a pay period.
     *
     * @param days payable days on modified duty
     * @param pay what the statute pays for them, entry by entry
     * @param earnings what was earned on them
     */
    record Share(Days days, List<Figure> pay, List<Figure> earnings) {

        /** The part with {@code more} days. */
        Share with(Days more) {
            return new Share(days.plus(more), pay, earnings);
        }

        /** What the statute pays for all of them. */
        Figure statutory() {
            return pay.size() == 1 ? pay.getFirst() : Term.sum(pay).exactly("pay for partial disability", null);
        }

        /** The part without the days {@code others}, in proportion; null where none are left. */
        @Nullable Share without(Days others) {
            Days left = days.minus(others);
            if (left.count() == days.count()) {
                return this;
            }
            return left.isEmpty()
                    ? null
                    : new Share(
                            left, List.of(inProportion(statutory(), left, "pay for partial disability")), List.of());
        }

        private Figure inProportion(Figure whole, Days some, String name) {
            return whole.term()
                    .times(Figure.input("days that count", some.count()).term())
                    .over(Figure.input("days of partial disability", days.count())
                            .term())
                    .cents(() -> new Heading(name + " of the days that count", null));
        }

        /** What the statute pays and what was earned on {@code some} of the days, in proportion. */
        Figure received(Days some) {
            List<Figure> all = new ArrayList<>(pay);
            all.addAll(earnings);
            Figure received = Term.sum(all).exactly("pay for partial disability and earnings", null);
            return inProportion(received, some, "pay for partial disability and earnings");
        }
    }

    private PartialDisabilityPay(
            TemporaryDisabilityRules rules,
            Figure countedWage,
            PayCalendar calendar,
            SortedMap<DateSpan, List<String>> missing) {
        this.rules = rules;
        this.countedWage = countedWage;
        this.calendar = calendar;
        this.missing = missing;
    }

    /** The pay for {@code days} with {@code earnings}, which say for each day which entry speaks about it. */
    static PartialDisabilityPay of(
            Days days,
            Overlay<EarningsRecorded> earnings,
            TemporaryDisabilityRules rules,
            Figure countedWage,
            PayCalendar calendar) {
        PartialDisabilityPay pay =
                new PartialDisabilityPay(rules, countedWage, calendar, unearned(days, earnings, calendar));
        earnings.byEntry().forEach((entry, all) -> {
            Days partial = all.within(days);
            if (!partial.isEmpty()) {
                pay.interval(entry, partial);
            }
        });
        return pay;
    }

    /** What is missing for {@code days} about which no earnings are recorded, by pay period. */
    static SortedMap<DateSpan, List<String>> unearned(
            Days days, Overlay<EarningsRecorded> earnings, PayCalendar calendar) {
        Days without = days.minus(earnings.days());
        SortedMap<DateSpan, List<String>> missing = new TreeMap<>();
        calendar.byPeriod(without)
                .forEach((period, some) -> missing.put(
                        period,
                        some.runs().stream()
                                .map(run -> "earnings from " + run)
                                .collect(Collectors.toCollection(ArrayList::new))));
        return missing;
    }

    /** The part of each pay period. */
    SortedMap<DateSpan, Share> shares() {
        return shares;
    }

    /** What the pay of a period can't be computed without: earnings, or what the law can't say about them. */
    SortedMap<DateSpan, List<String>> missing() {
        return missing;
    }

    private void interval(Entry<EarningsRecorded> entry, Days payable) {
        Earnings earnings = earnings(entry);
        SortedMap<DateSpan, Days> byPeriod = calendar.byPeriod(payable);
        DateSpan last = calendar.periodOf(entry.event().to());
        SortedMap<DateSpan, Answer<Figure>> pay =
                spread(byPeriod, last, days -> rules.partial(countedWage, earnings, days));
        SortedMap<DateSpan, Answer<Figure>> earned =
                spread(byPeriod, last, days -> new Answer.Known<>(rules.earned(earnings, days)));
        byPeriod.forEach((period, days) -> {
            Share share = shares.merge(
                    period, new Share(days, new ArrayList<>(), new ArrayList<>()), (before, more) -> before.with(days));
            add(period, pay, () -> "pay for partial disability, " + words(entry), share.pay());
            add(period, earned, () -> "earnings, " + words(entry), share.earnings());
        });
    }

    private void add(
            DateSpan period, SortedMap<DateSpan, Answer<Figure>> spread, Supplier<String> name, List<Figure> to) {
        switch (Objects.requireNonNull(spread.get(period))) {
            case Answer.Missing<Figure>(String what) ->
                missing.computeIfAbsent(period, p -> new ArrayList<>()).add(what);
            case Answer.Known<Figure>(Figure figure) -> to.add(figure.reworded(working -> working.named(name.get())));
        }
    }

    private static Earnings earnings(Entry<EarningsRecorded> entry) {
        EarningsRecorded event = entry.event();
        BigDecimal amount = event.amount().getAmount();
        return new Earnings(
                Figure.explained(amount, () -> Working.fact("earnings, " + words(entry), amount, entry.id())),
                new DateSpan(event.from(), event.to()));
    }

    private static String words(Entry<EarningsRecorded> entry) {
        return entry.event().from() + " to " + entry.event().to();
    }

    /**
     * What {@code figure} gives for the days of each period; the period {@code last}, which holds the last day of the interval,
     * has what all days together bring more than those before it.
     */
    private static SortedMap<DateSpan, Answer<Figure>> spread(
            SortedMap<DateSpan, Days> byPeriod, DateSpan last, Function<Days, Answer<Figure>> figure) {
        SortedMap<DateSpan, Answer<Figure>> spread = new TreeMap<>();
        byPeriod.forEach((period, days) -> spread.put(period, figure.apply(days)));
        if (spread.size() > 1 && spread.containsKey(last)) {
            Days all = byPeriod.values().stream().reduce(Days.NONE, Days::plus);
            spread.put(last, rest(figure.apply(all), spread.headMap(last)));
        }
        return spread;
    }

    private static Answer<Figure> rest(Answer<Figure> whole, SortedMap<DateSpan, Answer<Figure>> earlier) {
        if (!(whole instanceof Answer.Known<Figure>(Figure all))) {
            return whole;
        }
        Term left = all.term();
        for (Map.Entry<DateSpan, Answer<Figure>> share : earlier.entrySet()) {
            if (!(share.getValue() instanceof Answer.Known<Figure>(Figure known))) {
                return share.getValue();
            }
            left = left.minus(known.reworded(working -> working.named("share of " + share.getKey()))
                    .term());
        }
        Term nothing = Term.plain(0);
        return new Answer.Known<>((nothing.exceeds(left) ? left.atLeast(nothing) : left).exactly("remainder", null));
    }
}
