package org.caseledger.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caseledger.benefit.Due;
import org.caseledger.benefit.Entitlement;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.ReceivableRecovered;
import org.caseledger.receivable.ReceivableEvent.RemainderWaived;
import org.caseledger.receivable.ReceivableEvent.WaiverApproved;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.Money;

/** What the facts of a claim post. */
public final class Bookkeeping {

    private final List<Posting> postings = new ArrayList<>();

    private Bookkeeping() {}

    /** What is due posts. Which entries led to it is read from its working. */
    public static Postings by(Entitlement entitlement) {
        Bookkeeping posted = new Bookkeeping();
        entitlement.due().forEach(posted::due);
        return new Postings(List.copyOf(posted.postings));
    }

    /** What is recorded posts: what runs carried, what was paid elsewhere, and leave. */
    public static Postings by(ClaimFacts facts, EmployerPolicy policy) {
        Bookkeeping posted = new Bookkeeping();
        facts.paid()
                .transmitted()
                .forEach(entry -> entry.event()
                        .lines()
                        .forEach(line ->
                                posted.line(line, entry.id(), entry.event().run())));
        facts.paid()
                .replenished()
                .forEach(entry -> entry.event()
                        .lines()
                        .forEach(line ->
                                posted.line(line, entry.id(), entry.event().run())));
        facts.paid().payments().forEach(entry -> posted.payment(entry, policy));
        facts.leave().used().forEach(entry -> posted.leave(entry, policy));
        return new Postings(List.copyOf(posted.postings));
    }

    /** What became of {@code receivables} beside the lines of runs: paid back directly, or waived. */
    public static Postings by(ClaimReceivables receivables) {
        Bookkeeping posted = new Bookkeeping();
        for (ReceivableFacts receivable : receivables.all()) {
            List<String> recoveries = entries(receivable, Set.of(ReceivableRecovered.class));
            List<String> waivers = entries(receivable, Set.of(WaiverApproved.class, RemainderWaived.class));
            receivable.items().forEach((key, item) -> {
                posted.post(
                        key,
                        Account.RECOVERED_DIRECTLY,
                        Account.RECEIVABLE,
                        item.recovered().getAmount(),
                        recoveries);
                posted.post(
                        key, Account.WAIVED, Account.RECEIVABLE, item.waived().getAmount(), waivers);
            });
        }
        return new Postings(List.copyOf(posted.postings));
    }

    private void due(LineKey key, Due due) {
        List<String> because = List.copyOf(due.working().entries());
        Money amount = due.amount();
        if (due.hours() != null) {
            post(key, Account.LEAVE_CHARGED, Account.LEAVE_TO_RESTORE, due.hours(), because);
        }
        if (amount != null) {
            switch (key.kind()) {
                case STATUTORY -> post(key, Account.STATUTORY_DUE, Account.UNPAID, amount.getAmount(), because);
                case SUPPLEMENTAL -> post(key, Account.SUPPLEMENTAL_DUE, Account.UNPAID, amount.getAmount(), because);
                case LEAVE_PAY_REVERSED ->
                    post(key, Account.LEAVE_PAY_RECOVERED, Account.UNPAID, amount.getAmount(), because);
                case LEAVE_REPLENISHED, RECEIVABLE ->
                    throw new IllegalArgumentException("no dollars are due as " + key.kind());
            }
        }
    }

    private void line(PayLine line, String entry, String run) {
        Money amount = line.amount();
        int days = line.days() == null ? 0 : line.days();
        List<String> because = List.of(entry);
        if (line.kind() == LineKind.RECEIVABLE) {
            LineKind of =
                    line.owed() == null ? LineKind.RECEIVABLE : line.owed().of();
            LineKey address = new LineKey(line.forPeriod(), of, line.payCode(), line.leave());
            if (amount != null) {
                postings.add(Posting.signed(
                        address, Account.RECEIVABLE, Account.PAID_BY_PAYROLL, amount.getAmount(), 0, because, run));
            }
        } else {
            LineKey address = LineKey.of(line);
            if (line.hours() != null) {
                postings.add(Posting.signed(
                        address, Account.LEAVE_TO_RESTORE, Account.LEAVE_RESTORED, line.hours(), 0, because, run));
            }
            if (amount != null) {
                postings.add(Posting.signed(
                        address, Account.UNPAID, Account.PAID_BY_PAYROLL, amount.getAmount(), days, because, run));
            }
        }
    }

    private void payment(Entry<PaymentRecorded> payment, EmployerPolicy policy) {
        PaidElsewhere.spread(payment.event(), policy)
                .forEach((key, share) -> post(
                        key, Account.UNPAID, Account.PAID_BY_ADMINISTRATOR, share.getAmount(), List.of(payment.id())));
    }

    private void leave(Entry<LeaveUsed> entry, EmployerPolicy policy) {
        Map<DateSpan, BigDecimal> hours = new TreeMap<>();
        for (LocalDate day : entry.event().days().toList()) {
            hours.merge(policy.payPeriods().periodOf(day), entry.event().hours(), BigDecimal::add);
        }
        hours.forEach((period, taken) -> post(
                new LineKey(
                        period, LineKind.LEAVE_REPLENISHED, null, entry.event().kind()),
                Account.LEAVE_TAKEN,
                Account.LEAVE_CHARGED,
                taken,
                List.of(entry.id())));
    }

    private static List<String> entries(ReceivableFacts receivable, Set<Class<? extends ReceivableEvent>> kinds) {
        return receivable.history().standing().stream()
                .filter(entry -> kinds.contains(entry.event().getClass()))
                .map(Entry::id)
                .toList();
    }

    private void post(LineKey key, Account from, Account to, BigDecimal quantity, List<String> because) {
        if (quantity.signum() != 0) {
            postings.add(Posting.signed(key, from, to, quantity, 0, because, null));
        }
    }
}
