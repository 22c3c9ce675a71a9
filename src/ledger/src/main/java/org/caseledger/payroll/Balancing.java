package org.caseledger.payroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.claim.Owed.Move;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Exchange;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Works out what stands beside the entitlement lines of one claim, so that a run takes nothing from a claimant without
 * an agreement and pays nothing twice.
 *
 * <p>Address by address (pay period, kind, code):
 *
 * <ol>
 *   <li>A positive line first takes off what the claimant kept of the same address: that became due after all.
 *   <li>Then it is set against what the run takes back elsewhere in that pay period, as far as the policy allows and in
 *       the order in which it allows it; what is over takes off what is owed there already, in the same order.
 *   <li>What a negative line still takes back is left with the claimant and opens one receivable for the claim; where
 *       all of it is less than the policy asks for, it is waived at once.
 *   <li>Last, agreed instalments are taken from what is still owed, oldest first, once in a pay period.
 * </ol>
 *
 * <p>Statutory pay of 940.28 was paid and the claim is denied: −940.28 and a receivable line of +940.28. It is accepted
 * again: +940.28 and a receivable line of −940.28. Nothing moved either time.
 */
final class Balancing {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    private final ClaimReceivables receivables;
    private final EmployerPolicy policy;
    private final DateSpan runPeriod;
    private final List<Debt> debts = new ArrayList<>();
    private final List<Exchanged> exchanges = new ArrayList<>();
    private final SortedMap<LineKey, Line> left = new TreeMap<>();
    private final Map<MoveKey, Moved> moves = new LinkedHashMap<>();

    /**
     * What stands beside the entitlement lines of a claim.
     *
     * @param lines the receivable lines
     * @param exchanges what is set against each other
     * @param waived what is left and not asked for
     */
    record Balanced(List<RunLine> lines, List<Exchanged> exchanges, List<Waived> waived) {}

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

    /** What of a line's dollars, paid or taken back, is not settled yet. */
    private static final class Line {
        private final LineKey key;
        private final List<String> because;
        private Money rest;

        Line(RunLine line, Money rest) {
            this.key = line.key();
            this.because = line.because();
            this.rest = rest;
        }
    }

    private record MoveKey(String receivable, LineKey key, Move move) {}

    private static final class Moved {
        private Money amount = ZERO;
        private final Set<String> because = new LinkedHashSet<>();
    }

    private Balancing(ClaimReceivables receivables, EmployerPolicy policy, DateSpan runPeriod) {
        this.receivables = receivables;
        this.policy = policy;
        this.runPeriod = runPeriod;
        for (ReceivableFacts receivable : receivables.all()) {
            receivable.items().forEach((key, item) -> debts.add(new Debt(receivable, key, item)));
        }
    }

    /** What stands beside {@code lines}, the entitlement lines of the claim of {@code receivables}. */
    static Balanced of(List<RunLine> lines, ClaimReceivables receivables, EmployerPolicy policy, DateSpan runPeriod) {
        Balancing balancing = new Balancing(receivables, policy, runPeriod);
        SortedMap<DateSpan, List<RunLine>> byPeriod = new TreeMap<>();
        lines.stream()
                .filter(line -> line.amount() != null)
                .forEach(line -> byPeriod.computeIfAbsent(line.forPeriod(), period -> new ArrayList<>())
                        .add(line));
        byPeriod.values().forEach(balancing::period);
        List<Waived> waived = balancing.leave();
        balancing.instalments();
        return new Balanced(
                balancing.moves.entrySet().stream()
                        .map(move -> balancing.line(move.getKey(), move.getValue()))
                        .toList(),
                List.copyOf(balancing.exchanges),
                waived);
    }

    private void period(List<RunLine> lines) {
        SortedMap<LineKey, Line> payable = new TreeMap<>();
        SortedMap<LineKey, Line> takenBack = new TreeMap<>();
        for (RunLine line : lines) {
            Money amount = Objects.requireNonNull(line.amount());
            if (amount.isPositive()) {
                Line one = new Line(line, amount);
                one.rest = amount.minus(dueAfterAll(one));
                payable.put(one.key, one);
            } else {
                takenBack.put(line.key(), new Line(line, amount.negated()));
            }
        }
        for (Exchange rule : policy.netting().exchanges()) {
            payable.values().forEach(line -> exchange(rule, line, takenBack.values()));
        }
        for (Exchange rule : policy.netting().exchanges()) {
            payable.values().forEach(line -> takeOff(rule, line));
        }
        takenBack.values().stream().filter(line -> line.rest.isPositive()).forEach(line -> left.put(line.key, line));
    }

    /** How much of a positive line the claimant kept before, owed or waived. */
    private Money dueAfterAll(Line line) {
        Money used = ZERO;
        for (Debt debt : debts) {
            if (debt.key.equals(line.key)) {
                Money part = lesser(debt.kept, line.rest.minus(used));
                debt.take(part);
                move(debt.receivable.id(), debt.key, Move.ADJUSTED, part.negated(), line.because);
                used = used.plus(part);
            }
        }
        return used;
    }

    /** Sets what is payable against what the run takes back elsewhere in the pay period. */
    private void exchange(Exchange rule, Line payable, Collection<Line> takenBack) {
        for (Line back : takenBack) {
            if (Exchanged.allowed(rule, payable.key, back.key)) {
                Money part = lesser(payable.rest, back.rest);
                back.rest = back.rest.minus(part);
                exchanged(rule, payable, back.key, part, null);
            }
        }
    }

    /** Sets what is payable against what is owed already elsewhere in the pay period. */
    private void takeOff(Exchange rule, Line payable) {
        for (Debt debt : debts) {
            if (debt.key.forPeriod().equals(payable.key.forPeriod())
                    && Exchanged.allowed(rule, payable.key, debt.key)) {
                Money part = lesser(payable.rest, debt.open);
                debt.take(part);
                move(debt.receivable.id(), debt.key, Move.ADJUSTED, part.negated(), payable.because);
                exchanged(rule, payable, debt.key, part, debt.receivable.id());
            }
        }
    }

    private void exchanged(Exchange rule, Line payable, LineKey to, Money part, @Nullable String receivable) {
        payable.rest = payable.rest.minus(part);
        if (part.isPositive()) {
            exchanges.add(Exchanged.of(receivables.claim(), payable.key, to, part, rule, receivable));
        }
    }

    /** Leaves with the claimant what is still taken back, and says what of it nobody will ask for. */
    private List<Waived> leave() {
        Money together = left.values().stream().map(line -> line.rest).reduce(ZERO, Money::plus);
        Optional<BigDecimal> small = policy.receivablesFrom()
                .filter(from -> together.isPositive() && together.getAmount().compareTo(from) < 0);
        Move move = small.isPresent() ? Move.WAIVED : Move.LEFT;
        left.values().forEach(line -> move(receivables.nextId(), line.key, move, line.rest, line.because));
        return small
                .map(from -> new Waived(
                        receivables.nextId(), receivables.claim(), together, "receivablesFrom " + from.toPlainString()))
                .stream()
                .toList();
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

    private static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
