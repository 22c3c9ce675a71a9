package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.law.Answer;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Rounding;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A claim's statement: for each pay period, what is due, what was transmitted, what was paid elsewhere, and the
 * balance. Payroll runs pay balances; there is no other arithmetic of corrections.
 *
 * @param facts the facts it was computed from
 * @param entitlement what is due, with why
 * @param lines in order of period, kind, pay code and leave; a line where nothing is due and nothing was paid is left
 *     out
 * @param permanent the permanent benefit, which the administrator pays; missing while it can't be known
 * @param otherPayments payments outside payroll under codes that the policy doesn't know: they settle no line
 */
public record Statement(
        ClaimFacts facts,
        Entitlement entitlement,
        List<StatementLine> lines,
        Answer<Optional<PermanentBenefit>> permanent,
        List<PaymentRecorded> otherPayments) {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);
    private static final BigDecimal NO_HOURS = BigDecimal.ZERO.setScale(2);

    /** The statement of {@code facts}, considering the world up to {@code asOf}. */
    public static Statement of(ClaimFacts facts, Terms terms, LocalDate asOf) {
        EmployerPolicy policy = terms.policy();
        Entitlement entitlement = Entitlements.of(facts, terms, asOf);
        SortedMap<LineKey, Sums> sums = new TreeMap<>();
        entitlement.due().keySet().forEach(key -> sums.put(key, new Sums()));
        Stream.concat(
                        facts.transmitted().stream().flatMap(entry -> entry.event().lines().stream()),
                        facts.replenished().stream().flatMap(entry -> entry.event().lines().stream()))
                .filter(line -> line.kind() != LineKind.RECEIVABLE)
                .filter(line -> !line.forPeriod().from().isAfter(asOf))
                .forEach(line -> sums.computeIfAbsent(LineKey.of(line), key -> new Sums())
                        .add(line));
        for (Entry<PaymentRecorded> payment : facts.payments()) {
            spread(payment.event(), policy).forEach((key, amount) -> {
                if (!key.forPeriod().from().isAfter(asOf)) {
                    Sums sum = sums.computeIfAbsent(key, k -> new Sums());
                    sum.paidElsewhere = sum.paidElsewhere.plus(amount);
                }
            });
        }
        List<StatementLine> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            Due due = entitlement.due().get(key);
            boolean nothing =
                    due == null && sum.transmitted.isZero() && sum.paidElsewhere.isZero() && sum.hours.signum() == 0;
            if (!nothing) {
                boolean known = due != null || !unknown(key, entitlement);
                lines.add(new StatementLine(key, due, sum.transmitted, sum.paidElsewhere, sum.hours, sum.days, known));
            }
        });
        Answer<Optional<PermanentBenefit>> permanent =
                PermanentBenefit.of(facts, terms.law(), entitlement.standing(), asOf);
        List<PaymentRecorded> others = facts.payments().stream()
                .map(Entry::event)
                .filter(payment -> kind(payment.code(), policy).isEmpty())
                .filter(payment -> known(permanent).stream().noneMatch(benefit -> benefit.settledBy(payment)))
                .toList();
        return new Statement(facts, entitlement, List.copyOf(lines), permanent, others);
    }

    /** Whether the figure of {@code key} is absent because something is missing, rather than nothing being due. */
    private static boolean unknown(LineKey key, Entitlement entitlement) {
        return entitlement.held()
                || switch (key.kind()) {
                    case SUPPLEMENTAL -> entitlement.missing().contains(Entitlements.EMPLOYMENT_AT_INJURY);
                    case LEAVE_PAY_REVERSED ->
                        entitlement.missing().stream().anyMatch(what -> what.startsWith(LeaveExchange.RATE_MISSING))
                                && entitlement
                                        .due()
                                        .containsKey(new LineKey(
                                                key.forPeriod(), LineKind.LEAVE_REPLENISHED, null, key.leave()));
                    case STATUTORY, LEAVE_REPLENISHED, RECEIVABLE -> false;
                };
    }

    /** The lines by pay period. */
    public SortedMap<DateSpan, List<StatementLine>> byPeriod() {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.key().forPeriod(), TreeMap::new, Collectors.toList()));
    }

    /** Dollars that runs left with the claimant though the lines took them back: owed, until that is settled. */
    public Money receivable() {
        return facts.transmitted().stream()
                .flatMap(entry -> entry.event().lines().stream())
                .filter(line -> line.kind() == LineKind.RECEIVABLE)
                .map(PayLine::amount)
                .filter(Objects::nonNull)
                .reduce(ZERO, Money::plus);
    }

    /** The same statement with the lines of {@code period} only. */
    public Statement only(DateSpan period) {
        return new Statement(
                facts,
                entitlement,
                lines.stream()
                        .filter(line -> line.key().forPeriod().equals(period))
                        .toList(),
                permanent,
                otherPayments);
    }

    /** The permanent benefit, where there is one and it can be known. */
    public Optional<PermanentBenefit> permanentBenefit() {
        return known(permanent);
    }

    /** Every fact without which a figure can't be computed, that of the permanent benefit included. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(entitlement.missing());
        if (permanent instanceof Answer.Missing<Optional<PermanentBenefit>>(String what)) {
            missing.add(what);
        }
        return missing.stream().distinct().toList();
    }

    private static Optional<PermanentBenefit> known(Answer<Optional<PermanentBenefit>> permanent) {
        return switch (permanent) {
            case Answer.Known<Optional<PermanentBenefit>>(Optional<PermanentBenefit> benefit) -> benefit;
            case Answer.Missing<Optional<PermanentBenefit>>(String what) -> Optional.empty();
        };
    }

    /** The lines of the period that contains {@code day} under {@code code}: a pay code or the name of a kind. */
    public List<StatementLine> find(LocalDate day, String code) {
        return lines.stream()
                .filter(line -> line.key().forPeriod().contains(day))
                .filter(line -> code.equals(line.key().payCode())
                        || code.equals(line.key().kind().toString())
                        || code.equals(String.valueOf(line.key().leave())))
                .toList();
    }

    /**
     * A payment outside payroll, spread over the pay periods that it covers by calendar days, to the cent, with the
     * remainder in the last. A code that is neither statutory nor a supplement's concerns no line.
     */
    private static Map<LineKey, Money> spread(PaymentRecorded payment, EmployerPolicy policy) {
        SortedMap<LineKey, Money> spread = new TreeMap<>();
        Optional<LineKind> kind = kind(payment.code(), policy);
        if (kind.isEmpty()) {
            return spread;
        }
        DateSpan span = new DateSpan(payment.from(), payment.to());
        Money left = payment.amount();
        DateSpan period = policy.payPeriods().periodOf(span.from());
        while (!period.from().isAfter(span.to())) {
            DateSpan part = period.overlap(span).orElseThrow();
            boolean last = !period.to().isBefore(span.to());
            Money share = last
                    ? left
                    : Money.of(
                            CurrencyUnit.USD,
                            Rounding.CENT_HALF_UP.divide(
                                    payment.amount().getAmount().multiply(BigDecimal.valueOf(part.days())),
                                    BigDecimal.valueOf(span.days())));
            spread.put(new LineKey(period, kind.get(), payment.code(), null), share);
            left = left.minus(share);
            period = policy.payPeriods().next(period);
        }
        return spread;
    }

    private static Optional<LineKind> kind(String code, EmployerPolicy policy) {
        if (code.equals(policy.statutory().payCode())) {
            return Optional.of(LineKind.STATUTORY);
        }
        boolean supplement = policy.supplement().stream()
                .flatMap(version -> version.payCodes().stream())
                .flatMap(SupplementPolicy.PayCodes::all)
                .anyMatch(code::equals);
        return supplement ? Optional.of(LineKind.SUPPLEMENTAL) : Optional.empty();
    }

    private static final class Sums {
        private Money transmitted = ZERO;
        private Money paidElsewhere = ZERO;
        private BigDecimal hours = NO_HOURS;
        private int days;

        void add(PayLine line) {
            transmitted = line.amount() == null ? transmitted : transmitted.plus(line.amount());
            hours = line.hours() == null ? hours : hours.add(line.hours());
            days += line.days() == null ? 0 : line.days();
        }
    }
}
