package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.journal.Entry;
import org.caseledger.law.Answer;
import org.caseledger.law.TemporaryDisabilityRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Pay for partial disability: computed for each entry of earnings over the payable days on modified duty that it speaks
 * about, and shared by the pay periods by these days, to the cent, with the remainder in the last.
 *
 * <p>Of a wage of 3,900.00, earnings of 1,500.00 from 1 to 21 March leave a loss that brings 795.07; seven of the days lie in
 * one pay period and fourteen in the next: 265.02 and 530.05.
 *
 * <p>An entry that a later one overlays in part, or that goes on after the day considered, counts by the days that are left
 * to it. Days without earnings leave the pay of their pay period unknown.
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
    record Share(NavigableSet<LocalDate> days, List<Figure> pay, List<Figure> earnings) {

        /** What the statute pays for all of them. */
        Figure statutory() {
            return pay.size() == 1 ? pay.getFirst() : Term.sum(pay).exactly("pay for partial disability", null);
        }

        /** The part without the days {@code others}, in proportion; null where none are left. */
        @Nullable Share without(NavigableSet<LocalDate> others) {
            NavigableSet<LocalDate> left = new TreeSet<>(days);
            left.removeAll(others);
            if (left.size() == days.size()) {
                return this;
            }
            return left.isEmpty()
                    ? null
                    : new Share(
                            left, List.of(inProportion(statutory(), left, "pay for partial disability")), List.of());
        }

        private Figure inProportion(Figure whole, NavigableSet<LocalDate> some, String name) {
            return whole.term()
                    .times(Figure.input("days that count", some.size()).term())
                    .over(Figure.input("days of partial disability", days.size())
                            .term())
                    .cents(name + " of the days that count", null);
        }

        /** What the statute pays and what was earned on {@code some} of the days, in proportion. */
        Figure received(NavigableSet<LocalDate> some) {
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
            NavigableSet<LocalDate> days,
            NavigableMap<LocalDate, Entry<EarningsRecorded>> earnings,
            TemporaryDisabilityRules rules,
            Figure countedWage,
            PayCalendar calendar) {
        PartialDisabilityPay pay =
                new PartialDisabilityPay(rules, countedWage, calendar, unearned(days, earnings, calendar));
        Map<Entry<EarningsRecorded>, NavigableSet<LocalDate>> spoken = new LinkedHashMap<>();
        earnings.forEach((day, entry) ->
                spoken.computeIfAbsent(entry, e -> new TreeSet<>()).add(day));
        spoken.forEach((entry, all) -> {
            NavigableSet<LocalDate> partial = new TreeSet<>(all);
            partial.retainAll(days);
            if (!partial.isEmpty()) {
                pay.interval(entry, all, partial);
            }
        });
        return pay;
    }

    /** What is missing for {@code days} about which no earnings are recorded, by pay period. */
    static SortedMap<DateSpan, List<String>> unearned(
            NavigableSet<LocalDate> days,
            NavigableMap<LocalDate, Entry<EarningsRecorded>> earnings,
            PayCalendar calendar) {
        NavigableSet<LocalDate> without = new TreeSet<>(days);
        without.removeAll(earnings.keySet());
        SortedMap<DateSpan, List<String>> missing = new TreeMap<>();
        calendar.byPeriod(without)
                .forEach((period, some) -> missing.put(
                        period,
                        DateSpan.runs(some).stream()
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

    private void interval(
            Entry<EarningsRecorded> entry, NavigableSet<LocalDate> spoken, NavigableSet<LocalDate> partial) {
        Figure earned = earned(entry, spoken.size());
        switch (rules.partial(countedWage, earned, rules.paidDays(partial))) {
            case Answer.Missing<Figure>(String what) ->
                calendar.byPeriod(partial)
                        .keySet()
                        .forEach(period -> missing.computeIfAbsent(period, p -> new ArrayList<>())
                                .add(what));
            case Answer.Known<Figure>(Figure pay) -> {
                SortedMap<DateSpan, NavigableSet<LocalDate>> byPeriod = calendar.byPeriod(partial);
                spread(pay, "pay for partial disability, " + words(entry), byPeriod, Share::pay);
                spread(earned, "earnings, " + words(entry), byPeriod, Share::earnings);
            }
        }
    }

    /** What was earned, by the days that {@code entry} still speaks about. */
    private static Figure earned(Entry<EarningsRecorded> entry, int spoken) {
        EarningsRecorded earnings = entry.event();
        Figure all = new Figure(
                earnings.amount().getAmount(),
                Working.fact("earnings, " + words(entry), earnings.amount().getAmount(), entry.id()));
        int days = new DateSpan(earnings.from(), earnings.to()).days();
        return spoken == days
                ? all
                : all.term()
                        .times(Figure.input("days that the entry still speaks about", spoken)
                                .term())
                        .over(Figure.input("days of the entry", days).term())
                        .cents("earnings of the days that the entry still speaks about", null);
    }

    private static String words(Entry<EarningsRecorded> entry) {
        return entry.event().from() + " to " + entry.event().to();
    }

    /** Shares {@code whole} among the pay periods by days; the last takes what is left. */
    private void spread(
            Figure whole,
            String name,
            SortedMap<DateSpan, NavigableSet<LocalDate>> byPeriod,
            Function<Share, List<Figure>> part) {
        Figure allDays = days(
                "days of all periods",
                byPeriod.values().stream().mapToInt(rules::paidDays).sum());
        Term left = whole.term();
        for (Map.Entry<DateSpan, NavigableSet<LocalDate>> period : byPeriod.entrySet()) {
            boolean last = period.getKey().equals(byPeriod.lastKey());
            Figure share = last
                    ? rest(whole, left, byPeriod.size(), name)
                    : share(whole, days("days of this period", rules.paidDays(period.getValue())), allDays, name);
            Figure named = new Figure(share.amount(), share.working().named("share of " + period.getKey()));
            left = left.minus(named.term());
            Share of = shares.computeIfAbsent(
                    period.getKey(), p -> new Share(new TreeSet<>(), new ArrayList<>(), new ArrayList<>()));
            of.days().addAll(period.getValue());
            part.apply(of).add(share);
        }
    }

    private static Figure rest(Figure whole, Term left, int periods, String name) {
        return periods == 1 ? new Figure(whole.amount(), whole.working().named(name)) : left.exactly(name, null);
    }

    private static Figure share(Figure whole, Figure days, Figure allDays, String name) {
        return allDays.amount().signum() == 0
                ? Term.plain(0).cents(name, null)
                : whole.term().times(days.term()).over(allDays.term()).cents(name, null);
    }

    private static Figure days(String name, int count) {
        return Figure.input(name, count);
    }
}
