package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caseledger.benefit.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.claim.Owed.Move;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy.Netting;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Works out the receivable lines that stand beside the entitlement lines of one claim, so that a run takes nothing from
 * a claimant without an agreement and pays nothing twice.
 *
 * <p>Address by address (pay period, kind, code):
 *
 * <ol>
 *   <li>A positive line first takes off what the claimant kept of the same address: that became due after all.
 *   <li>Where the policy nets, leave pay and benefits of the same pay period are exchanged for each other; what is over
 *       takes off what is owed on the other side of that period.
 *   <li>What a negative line still takes back is left with the claimant and opens one receivable for the claim.
 *   <li>Last, agreed instalments are taken from what is still owed, oldest first, once in a pay period.
 * </ol>
 *
 * <p>Statutory pay of 940.28 was paid and the claim is denied: −940.28 and a receivable line of +940.28. It is accepted
 * again: +940.28 and a receivable line of −940.28. Nothing moved either time.
 */
final class Balancing {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    private final ClaimReceivables receivables;
    private final Netting netting;
    private final DateSpan runPeriod;
    private final List<Debt> debts = new ArrayList<>();
    private final Map<MoveKey, Moved> moves = new LinkedHashMap<>();

    /** What is left of one address of one receivable while this run is worked out. */
    private static final class Debt {
        private final ReceivableFacts receivable;
        private final LineKey key;
        private Money kept;
        private Money open;

        Debt(ReceivableFacts receivable, LineKey key, ReceivableFacts.Item item) {
            this.receivable = receivable;
            this.key = key;
            this.kept = item.kept();
            this.open = item.open();
        }

        /** Takes off what is owed first, then what was waived. */
        void take(Money amount) {
            kept = kept.minus(amount);
            open = open.isGreaterThan(amount) ? open.minus(amount) : ZERO;
        }
    }

    private record MoveKey(String receivable, LineKey key, Move move) {}

    private static final class Moved {
        private Money amount = ZERO;
        private final Set<String> because = new LinkedHashSet<>();
    }

    private Balancing(ClaimReceivables receivables, Netting netting, DateSpan runPeriod) {
        this.receivables = receivables;
        this.netting = netting;
        this.runPeriod = runPeriod;
        for (ReceivableFacts receivable : receivables.all()) {
            receivable.items().forEach((key, item) -> debts.add(new Debt(receivable, key, item)));
        }
    }

    /** The receivable lines beside {@code lines}, the entitlement lines of the claim of {@code receivables}. */
    static List<RunLine> of(List<RunLine> lines, ClaimReceivables receivables, Netting netting, DateSpan runPeriod) {
        Balancing balancing = new Balancing(receivables, netting, runPeriod);
        SortedMap<DateSpan, List<RunLine>> byPeriod = new TreeMap<>();
        lines.stream()
                .filter(line -> line.amount() != null)
                .forEach(line -> byPeriod.computeIfAbsent(line.forPeriod(), period -> new ArrayList<>())
                        .add(line));
        byPeriod.values().forEach(balancing::period);
        balancing.instalments();
        return balancing.moves.entrySet().stream()
                .filter(move -> !move.getValue().amount.isZero())
                .map(move -> balancing.line(move.getKey(), move.getValue()))
                .toList();
    }

    private void period(List<RunLine> lines) {
        SortedMap<LineKey, Money> free = new TreeMap<>();
        SortedMap<LineKey, Money> need = new TreeMap<>();
        Map<LineKey, List<String>> because = new LinkedHashMap<>();
        for (RunLine line : lines) {
            LineKey key = new LineKey(line.forPeriod(), line.kind(), line.payCode(), line.leave());
            Money amount = Objects.requireNonNull(line.amount());
            because.put(key, line.because());
            if (amount.isPositive()) {
                free.put(key, amount.minus(dueAfterAll(key, amount, line.because())));
            } else {
                need.put(key, amount.negated());
            }
        }
        if (netting.leavePayAgainstBenefitsOfSamePeriod()) {
            exchange(free, need, because, Balancing::benefit, Balancing::leavePay);
            exchange(free, need, because, Balancing::leavePay, Balancing::benefit);
        }
        need.forEach((key, rest) ->
                move(receivables.nextId(), key, Move.LEFT, rest, Objects.requireNonNull(because.get(key))));
    }

    /** How much of {@code amount} under {@code key} the claimant kept before, owed or waived. */
    private Money dueAfterAll(LineKey key, Money amount, List<String> because) {
        Money used = ZERO;
        for (Debt debt : debts) {
            if (debt.key.equals(key)) {
                Money part = lesser(debt.kept, amount.minus(used));
                debt.take(part);
                move(debt.receivable.id(), key, Move.ADJUSTED, part.negated(), because);
                used = used.plus(part);
            }
        }
        return used;
    }

    /** Sets what becomes payable on one side of a pay period against what is taken back, or is owed, on the other. */
    private void exchange(
            SortedMap<LineKey, Money> free,
            SortedMap<LineKey, Money> need,
            Map<LineKey, List<String>> because,
            Predicate<LineKey> payable,
            Predicate<LineKey> takenBack) {
        List<LineKey> giving = free.keySet().stream().filter(payable).toList();
        for (LineKey give : giving) {
            Money left = Objects.requireNonNull(free.get(give));
            for (LineKey key : need.keySet().stream().filter(takenBack).toList()) {
                Money part = lesser(left, Objects.requireNonNull(need.get(key)));
                need.merge(key, part, Money::minus);
                left = left.minus(part);
            }
            for (Debt debt : debts) {
                if (debt.key.forPeriod().equals(give.forPeriod()) && takenBack.test(debt.key)) {
                    Money part = lesser(left, debt.open);
                    debt.take(part);
                    move(
                            debt.receivable.id(),
                            debt.key,
                            Move.ADJUSTED,
                            part.negated(),
                            Objects.requireNonNull(because.get(give)));
                    left = left.minus(part);
                }
            }
            free.put(give, left);
        }
    }

    private void instalments() {
        for (ReceivableFacts receivable : receivables.all()) {
            receivable.instalmentDue(runPeriod).ifPresent(agreed -> {
                Money left = agreed.event().instalment();
                for (Debt debt : debts) {
                    if (debt.receivable == receivable) {
                        Money part = lesser(left, debt.open);
                        debt.take(part);
                        move(receivable.id(), debt.key, Move.INSTALMENT, part.negated(), List.of(agreed.id()));
                        left = left.minus(part);
                    }
                }
            });
        }
    }

    private void move(String receivable, LineKey key, Move move, Money amount, List<String> because) {
        if (!amount.isZero()) {
            Moved moved = moves.computeIfAbsent(new MoveKey(receivable, key, move), address -> new Moved());
            moved.amount = moved.amount.plus(amount);
            moved.because.addAll(because);
        }
    }

    private RunLine line(MoveKey key, Moved moved) {
        return new RunLine(
                receivables.claim(),
                key.key().forPeriod(),
                LineKind.RECEIVABLE,
                key.key().payCode(),
                key.key().leave(),
                null,
                null,
                moved.amount,
                key.key().forPeriod().to().isBefore(runPeriod.from()),
                List.copyOf(moved.because),
                List.of(),
                List.of(),
                new Owed(key.receivable(), key.key().kind(), key.move()));
    }

    private static boolean benefit(LineKey key) {
        return key.kind() == LineKind.STATUTORY || key.kind() == LineKind.SUPPLEMENTAL;
    }

    private static boolean leavePay(LineKey key) {
        return key.kind() == LineKind.LEAVE_PAY_REVERSED;
    }

    private static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
