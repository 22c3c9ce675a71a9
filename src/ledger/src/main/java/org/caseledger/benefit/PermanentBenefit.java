package org.caseledger.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimEvent.MedicallyStationaryRecorded;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Wages;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.rules.PermanentDisabilityRules;
import org.caseledger.law.rules.PermanentDisabilityRules.Recorded;
import org.caseledger.law.rules.ScheduledAward;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The permanent benefit of a rated impairment: an amount for each month from the day after the condition became stationary.
 * The administrator pays it; no payroll run carries it.
 *
 * <p>A month is due when it is over. Ten percent of the major arm at a wage of 4,000.00, back at the same work, stationary on
 * 14 May: 2,000.00 are due for 15 May to 14 June, and so on for six months.
 *
 * @param part the part of the body
 * @param percent the impairment in percent of the part
 * @param award what it is worth
 * @param months the months that are due, and those that were paid
 * @param explanation how it came about
 */
public record PermanentBenefit(
        String part, BigDecimal percent, ScheduledAward award, List<PermanentMonth> months, Explained explanation)
        implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** The code of a payment that is for a permanent benefit. */
    public static final String PAYMENT_CODE = "permanent";

    public PermanentBenefit {
        months = List.copyOf(months);
    }

    /**
     * The permanent benefit of a claim; absent where no impairment is rated or the claim isn't compensable, missing where
     * something is missing to know it. Two rated parts make an impairment that no schedule has.
     */
    public static Answer<Optional<PermanentBenefit>> of(
            ClaimFacts facts, LawBook law, Standing standing, LocalDate asOf) {
        Map<String, Entry<ImpairmentRated>> ratings = new LinkedHashMap<>();
        facts.medical().ratings().forEach(rating -> ratings.put(rating.event().part(), rating));
        if (ratings.isEmpty() || !standing.open()) {
            return new Answer.Known<>(Optional.empty());
        }
        if (ratings.size() > 1) {
            return new Answer.Missing<>(PermanentDisabilityRules.EARNING_CAPACITY);
        }
        Entry<ImpairmentRated> rating = ratings.values().iterator().next();
        Optional<Entry<MedicallyStationaryRecorded>> stationary =
                stationary(facts, rating.event().on());
        if (stationary.isEmpty()) {
            return new Answer.Missing<>("day on which the condition became medically stationary");
        }
        if (!standing.compensable(stationary.get().event().on())) {
            return new Answer.Known<>(Optional.empty());
        }
        return award(facts, law, rating, stationary.get(), asOf);
    }

    /** The last day stationary that the rating can be about; the first of all where it was made before. */
    private static Optional<Entry<MedicallyStationaryRecorded>> stationary(ClaimFacts facts, LocalDate ratedOn) {
        List<Entry<MedicallyStationaryRecorded>> all = facts.medical().stationary().stream()
                .sorted(Comparator.comparing(entry -> entry.event().on()))
                .toList();
        return all.stream()
                .filter(entry -> !entry.event().on().isAfter(ratedOn))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    private static Answer<Optional<PermanentBenefit>> award(
            ClaimFacts facts,
            LawBook law,
            Entry<ImpairmentRated> rating,
            Entry<MedicallyStationaryRecorded> stationary,
            LocalDate asOf) {
        InjuryReported injury = facts.reported().event();
        return switch (injury.jurisdiction().state().permanentDisability(law, injury.injuredOn())) {
            case Answer.Missing<PermanentDisabilityRules>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<PermanentDisabilityRules>(PermanentDisabilityRules rules)
            when facts.wages().wage().isEmpty() -> new Answer.Missing<>(rules.wageName());
            case Answer.Known<PermanentDisabilityRules>(PermanentDisabilityRules rules) ->
                switch (scheduled(rules, rating, facts.wages().wage().orElseThrow())) {
                    case Answer.Missing<ScheduledAward>(String what) -> new Answer.Missing<>(what);
                    case Answer.Known<ScheduledAward>(ScheduledAward award) ->
                        new Answer.Known<>(Optional.of(benefit(facts, rating.event(), award, stationary, asOf)));
                };
        };
    }

    private static Answer<ScheduledAward> scheduled(
            PermanentDisabilityRules rules, Entry<ImpairmentRated> rating, Wages.Wage wage) {
        ImpairmentRated rated = rating.event();
        return rules.scheduled(
                wage.figure(rules.wageName()),
                rated.part(),
                Figure.explained(
                        rated.percent(),
                        () -> Working.fact("impairment in percent of " + rated.part(), rated.percent(), rating.id())),
                Optional.ofNullable(rated.returnedToSameWork())
                        .map(yes -> new Recorded(
                                yes,
                                Explanation.of(() ->
                                        Working.fact("returned to the same work", yes ? "yes" : "no", rating.id())))));
    }

    private static PermanentBenefit benefit(
            ClaimFacts facts,
            ImpairmentRated rated,
            ScheduledAward award,
            Entry<MedicallyStationaryRecorded> stationary,
            LocalDate asOf) {
        LocalDate last = stationary.event().on();
        Map<DateSpan, Money> worth = months(award, last.plusDays(1));
        List<PermanentMonth> months = new ArrayList<>();
        Map<DateSpan, Money> paid = paid(facts, List.copyOf(worth.keySet()));
        worth.forEach((days, amount) -> {
            Money zero = Money.zero(CurrencyUnit.USD);
            PermanentMonth month =
                    new PermanentMonth(days, days.to().isAfter(asOf) ? zero : amount, paid.getOrDefault(days, zero));
            if (!month.due().isZero() || !month.paidElsewhere().isZero()) {
                months.add(month);
            }
        });
        return new PermanentBenefit(
                rated.part(),
                rated.percent(),
                award,
                months,
                Explanation.of(() -> working(award, last, stationary.id())));
    }

    private static Working working(ScheduledAward award, LocalDate stationaryOn, String entry) {
        Working total = award.total().working();
        return Working.decision(
                "permanent benefit",
                award.total().amount(),
                "paid by the administrator for each month that is over, from the day after the condition became stationary",
                total.citation(),
                List.of(Working.fact("medically stationary", stationaryOn, entry), total));
    }

    /** What each month is worth, in order; the last takes what is left of the total. */
    private static Map<DateSpan, Money> months(ScheduledAward award, LocalDate first) {
        Map<DateSpan, Money> months = new LinkedHashMap<>();
        BigDecimal count = award.months().amount();
        Money monthly = Money.of(CurrencyUnit.USD, award.monthly().amount());
        Money left = Money.of(CurrencyUnit.USD, award.total().amount());
        for (int i = 0; count.compareTo(BigDecimal.valueOf(i)) > 0; i++) {
            LocalDate from = first.plusMonths(i);
            LocalDate to = first.plusMonths(i + 1L).minusDays(1);
            BigDecimal part = count.subtract(BigDecimal.valueOf(i));
            boolean whole = part.compareTo(BigDecimal.ONE) >= 0;
            BigDecimal days = part.multiply(BigDecimal.valueOf(new DateSpan(from, to).days()));
            DateSpan span = whole
                    ? new DateSpan(from, to)
                    : new DateSpan(
                            from,
                            from.plusDays(days.setScale(0, RoundingMode.CEILING).longValueExact() - 1));
            boolean last = part.compareTo(BigDecimal.ONE) <= 0;
            months.put(span, last ? left : monthly);
            left = left.minus(last ? left : monthly);
        }
        return months;
    }

    /** What was paid for each of the months: a payment is shared by the days that it has in them. */
    private static Map<DateSpan, Money> paid(ClaimFacts facts, List<DateSpan> months) {
        Map<DateSpan, Money> paid = new LinkedHashMap<>();
        for (Entry<PaymentRecorded> entry : facts.paid().payments()) {
            PaymentRecorded payment = entry.event();
            if (payment.code().equals(PAYMENT_CODE)) {
                DaysShared.among(months, new DateSpan(payment.from(), payment.to()), payment.amount())
                        .forEach((month, share) -> paid.merge(month, share, Money::plus));
            }
        }
        return paid;
    }

    /** Whether {@code payment} is for one of the months. */
    public boolean settledBy(PaymentRecorded payment) {
        return payment.code().equals(PAYMENT_CODE)
                && months.stream()
                        .map(PermanentMonth::days)
                        .anyMatch(month -> month.overlap(new DateSpan(payment.from(), payment.to()))
                                .isPresent());
    }

    /** What is due for all months together. */
    public Money due() {
        return sum(months.stream().map(PermanentMonth::due).toList());
    }

    /** What was paid for all months together. */
    public Money paidElsewhere() {
        return sum(months.stream().map(PermanentMonth::paidElsewhere).toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }
}
