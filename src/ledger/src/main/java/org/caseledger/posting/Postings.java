package org.caseledger.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Postings of a claim: a pure function of its facts, what they entitle to, and its receivables.
 *
 * @param all in the order of the facts: what is due, then what runs carried, what was paid elsewhere, leave, and what
 *     became of receivables
 */
public record Postings(List<Posting> all) {

    /** No postings. */
    public static final Postings NONE = new Postings(List.of());

    private static final Money NO_DOLLARS = Money.zero(CurrencyUnit.USD);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /**
     * Leave given back of which less was taken: somebody's balance is higher than it should be.
     *
     * @param address the pay period and the leave
     * @param taken hours on record as taken
     * @param restored hours that runs gave back
     */
    public record Surplus(LineKey address, BigDecimal taken, BigDecimal restored) {

        /** In words. */
        public String words() {
            return "more " + address.leave() + " leave restored than taken in " + address.forPeriod() + ": "
                    + restored.toPlainString() + " h of " + taken.toPlainString() + " h";
        }
    }

    /** The postings of each address, in order of period, kind, pay code and leave. */
    public SortedMap<LineKey, Postings> byAddress() {
        SortedMap<LineKey, Postings> byAddress = new TreeMap<>();
        for (Posting posting : all) {
            byAddress
                    .computeIfAbsent(posting.address(), address -> new Postings(new ArrayList<>()))
                    .all()
                    .add(posting);
        }
        return byAddress;
    }

    /** The postings that {@code wanted} accepts. */
    public Postings only(Predicate<Posting> wanted) {
        return new Postings(all.stream().filter(wanted).toList());
    }

    /** These postings and {@code more}. */
    public Postings and(Postings more) {
        List<Posting> both = new ArrayList<>(all);
        both.addAll(more.all());
        return new Postings(List.copyOf(both));
    }

    /** What went from {@code from} to {@code to}, less what went back. */
    public BigDecimal between(Account from, Account to) {
        BigDecimal sum = NOTHING;
        for (Posting posting : all) {
            if (posting.from() == from && posting.to() == to) {
                sum = sum.add(posting.quantity());
            } else if (posting.from() == to && posting.to() == from) {
                sum = sum.subtract(posting.quantity());
            }
        }
        return sum;
    }

    /** {@link #between} in dollars. */
    public Money dollars(Account from, Account to) {
        return all.isEmpty() ? NO_DOLLARS : Money.of(CurrencyUnit.USD, between(from, to));
    }

    /** Compensable days that runs carried. */
    public int days() {
        int days = 0;
        for (Posting posting : all) {
            days += posting.days();
        }
        return days;
    }

    /** What each account received less what it gave; only accounts that a posting names. */
    public Map<Account, BigDecimal> balances() {
        Map<Account, BigDecimal> balances = new EnumMap<>(Account.class);
        for (Posting posting : all) {
            balances.merge(posting.from(), posting.quantity().negate(), BigDecimal::add);
            balances.merge(posting.to(), posting.quantity(), BigDecimal::add);
        }
        return balances;
    }

    /** What {@code account} gave on balance, if it usually gives, and else what it received. */
    public BigDecimal standing(Account account) {
        BigDecimal balance = balances().getOrDefault(account, NOTHING);
        return account.gives() ? balance.negate() : balance;
    }

    /** Leave of which more was given back than was taken. */
    public List<Surplus> surpluses() {
        List<Surplus> surpluses = new ArrayList<>();
        byAddress().forEach((address, postings) -> {
            if (address.kind() == LineKind.LEAVE_REPLENISHED) {
                BigDecimal taken = postings.standing(Account.LEAVE_TAKEN);
                BigDecimal restored = postings.standing(Account.LEAVE_RESTORED);
                if (restored.compareTo(taken) > 0) {
                    surpluses.add(new Surplus(address, taken, restored));
                }
            }
        });
        return surpluses;
    }
}
