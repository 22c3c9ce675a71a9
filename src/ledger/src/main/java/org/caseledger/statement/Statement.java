package org.caseledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.benefit.Beside;
import org.caseledger.benefit.Due;
import org.caseledger.benefit.Entitlement;
import org.caseledger.benefit.Entitlements;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Answer;
import org.caseledger.posting.Account;
import org.caseledger.posting.Bookkeeping;
import org.caseledger.posting.Postings;
import org.caseledger.receivable.ClaimReceivables;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim's statement: for each pay period, what is due, what was transmitted, what was paid elsewhere, and the
 * balance. Payroll runs pay balances; there is no other arithmetic of corrections. Lines are views of the claim's
 * postings.
 *
 * @param facts the facts it was computed from
 * @param entitlement what is due, with why
 * @param lines in order of period, kind, pay code and leave; a line where nothing is due and nothing was paid is left
 *     out
 * @param permanent the permanent benefit, which the administrator pays; missing while it can't be known
 * @param otherPayments payments outside payroll under codes that the policy doesn't know: they settle no line
 * @param recorded what is recorded on the claim posts, in every pay period
 */
public record Statement(
        ClaimFacts facts,
        Entitlement entitlement,
        List<StatementLine> lines,
        Answer<Optional<PermanentBenefit>> permanent,
        List<PaymentRecorded> otherPayments,
        Postings recorded) {

    /** The statement of {@code facts}, considering the world up to {@code asOf}; the employee has no other claim. */
    public static Statement of(ClaimFacts facts, Terms terms, LocalDate asOf) {
        return of(facts, Beside.NONE, terms, asOf);
    }

    /** The statement of {@code facts} beside the employee's other claims, considering the world up to {@code asOf}. */
    public static Statement of(ClaimFacts facts, Beside beside, Terms terms, LocalDate asOf) {
        return of(facts, Entitlements.of(facts, beside, terms, asOf), terms);
    }

    /**
     * The statement of {@code facts} whose {@code entitlement} under {@code terms} is known. Nothing that is due depends on
     * what was paid: of the same claim with another payment, it is the same.
     */
    public static Statement of(ClaimFacts facts, Entitlement entitlement, Terms terms) {
        EmployerPolicy policy = terms.policy();
        LocalDate asOf = entitlement.asOf();
        Postings recorded = Bookkeeping.by(facts, policy);
        SortedMap<LineKey, Postings> byAddress = recorded.byAddress();
        Set<LineKey> held = Set.copyOf(entitlement.heldLines());
        Function<LineKey, List<String>> waiting = entitlement.waiting();
        SortedSet<LineKey> addresses =
                new TreeSet<>((SortedSet<LineKey>) entitlement.due().keySet());
        addresses.addAll(held);
        addresses.addAll(byAddress.keySet());
        List<StatementLine> lines = new ArrayList<>(addresses.size());
        for (LineKey key : addresses) {
            if (key.kind() != LineKind.RECEIVABLE && !key.forPeriod().from().isAfter(asOf)) {
                Postings posted = byAddress.getOrDefault(key, Postings.NONE);
                StatementLine line = line(key, entitlement.due().get(key), posted, waiting.apply(key));
                if (line.due() != null || held.contains(key) || anythingLeft(line)) {
                    lines.add(line);
                }
            }
        }
        Answer<Optional<PermanentBenefit>> permanent =
                PermanentBenefit.of(facts, terms.law(), entitlement.standing(), asOf);
        List<PaymentRecorded> others = facts.paid().payments().stream()
                .map(Entry::event)
                .filter(payment -> LineKind.paidUnder(payment.code(), policy).isEmpty())
                .filter(payment -> known(permanent).stream().noneMatch(benefit -> benefit.settledBy(payment)))
                .toList();
        return new Statement(facts, entitlement, List.copyOf(lines), permanent, others, recorded);
    }

    private static StatementLine line(LineKey key, @Nullable Due due, Postings posted, List<String> missing) {
        return new StatementLine(
                key,
                due,
                posted.dollars(Account.UNPAID, Account.PAID_BY_PAYROLL),
                posted.dollars(Account.UNPAID, Account.PAID_BY_ADMINISTRATOR),
                posted.between(Account.LEAVE_TO_RESTORE, Account.LEAVE_RESTORED),
                posted.days(),
                missing);
    }

    /** Whether anything left for the line on balance, from whichever side. */
    private static boolean anythingLeft(StatementLine line) {
        return !line.transmitted().isZero()
                || !line.paidElsewhere().isZero()
                || line.hoursTransmitted().signum() != 0;
    }

    /** The sums of all lines. */
    public Totals totals() {
        return Totals.of(entitlement.asOf(), lines);
    }

    /** The lines by pay period. */
    public SortedMap<DateSpan, List<StatementLine>> byPeriod() {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.key().forPeriod(), TreeMap::new, Collectors.toList()));
    }

    /** What everything on the claim posts, in every pay period: what is due, and then what is recorded. */
    public Postings postings() {
        return Bookkeeping.by(entitlement).and(recorded);
    }

    /** Leave of which runs gave more back than was taken. */
    public List<Postings.Surplus> surpluses() {
        return recorded.surpluses();
    }

    /** The postings of the claim, with what became of its {@code receivables} outside runs. */
    public Postings postings(ClaimReceivables receivables) {
        return postings().and(Bookkeeping.by(receivables));
    }

    /** Dollars that runs left with the claimant and that are owed now. */
    public Money receivable(ClaimReceivables receivables) {
        return Money.of(CurrencyUnit.USD, postings(receivables).standing(Account.RECEIVABLE));
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
                otherPayments,
                recorded);
    }

    /** The permanent benefit, where there is one and it can be known. */
    public Optional<PermanentBenefit> permanentBenefit() {
        return known(permanent);
    }

    /** Every fact without which a figure can't be computed, in words, that of the permanent benefit included. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(entitlement.missingWords());
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
}
