package org.caseledger.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the money and the leave of a claim, added up from its entries alone and apart from the postings.
 *
 * @param entitlement dollars of entitlement lines that runs carried
 * @param left dollars of receivable lines that runs carried, by the address that they balance
 * @param restored hours that runs gave back
 * @param elsewhere dollars that left outside payroll
 * @param owed what receivables say is owed
 * @param recovered what they say was paid back outside payroll
 * @param waived what they say nobody asks for
 */
record Accounts(Sums entitlement, Sums left, Sums restored, Sums elsewhere, Sums owed, Sums recovered, Sums waived) {

    static Accounts of(ClaimInContext file, EmployerPolicy policy) {
        Accounts accounts =
                new Accounts(new Sums(), new Sums(), new Sums(), new Sums(), new Sums(), new Sums(), new Sums());
        file.facts().paid().transmitted().forEach(entry -> entry.event().lines().forEach(accounts::carried));
        file.facts().paid().replenished().forEach(entry -> entry.event().lines().forEach(accounts::carried));
        file.facts().paid().payments().forEach(entry -> accounts.elsewhere(entry.event(), policy));
        for (ReceivableFacts receivable : file.receivables().all()) {
            receivable.items().forEach((key, item) -> {
                accounts.owed.add(key, item.open().getAmount());
                accounts.recovered.add(key, item.recovered().getAmount());
                accounts.waived.add(key, item.waived().getAmount());
            });
        }
        return accounts;
    }

    private void carried(PayLine line) {
        BigDecimal dollars = line.amount() == null ? null : line.amount().getAmount();
        (line.kind() == LineKind.RECEIVABLE ? left : entitlement).add(Sums.about(line), dollars);
        restored.add(Sums.about(line), line.hours());
    }

    /** A payment is shared by calendar days, to the cent; the last pay period takes what is left. */
    private void elsewhere(PaymentRecorded payment, EmployerPolicy policy) {
        LineKind kind = kind(payment.code(), policy);
        if (kind == null) {
            return;
        }
        Map<DateSpan, Integer> days = new HashMap<>();
        List<DateSpan> periods = new ArrayList<>();
        for (LocalDate day = payment.from(); !day.isAfter(payment.to()); day = day.plusDays(1)) {
            DateSpan period = policy.payPeriods().periodOf(day);
            if (days.merge(period, 1, Integer::sum) == 1) {
                periods.add(period);
            }
        }
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(payment.from(), payment.to()) + 1);
        BigDecimal rest = payment.amount().getAmount();
        for (DateSpan period : periods) {
            BigDecimal share = payment.amount()
                    .getAmount()
                    .multiply(BigDecimal.valueOf(days.get(period)))
                    .divide(all, 2, RoundingMode.HALF_UP);
            if (period.equals(periods.getLast())) {
                share = rest;
            }
            rest = rest.subtract(share);
            elsewhere.add(new LineKey(period, kind, payment.code(), null), share);
        }
    }

    private static @Nullable LineKind kind(String code, EmployerPolicy policy) {
        if (code.equals(policy.statutory().payCode())) {
            return LineKind.STATUTORY;
        }
        boolean supplement = policy.supplement().stream()
                .anyMatch(version -> version.payCodes().stream()
                        .anyMatch(codes -> codes.all().anyMatch(code::equals)));
        return supplement ? LineKind.SUPPLEMENTAL : null;
    }

    /** What payroll paid under {@code key}, net of what it took. */
    BigDecimal cash(LineKey key) {
        return entitlement.at(key).add(left.at(key));
    }

    /** Hours of leave on record as taken, by the pay period of each day. */
    static Sums taken(ClaimFacts facts, EmployerPolicy policy) {
        Sums taken = new Sums();
        facts.leave()
                .used()
                .forEach(entry -> entry.event()
                        .days()
                        .forEach(day -> taken.add(
                                new LineKey(
                                        policy.payPeriods().periodOf(day),
                                        LineKind.LEAVE_REPLENISHED,
                                        null,
                                        entry.event().kind()),
                                entry.event().hours())));
        return taken;
    }
}
