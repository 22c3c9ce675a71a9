package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed.Move;
import org.caseledger.decision.Decision;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.posting.Account;
import org.caseledger.posting.Postings;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.statement.Statement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a claim and to its receivables, money ends in the right place. A failure names its seed.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReceivablePropertiesTest {

    private static final int HISTORIES = 60;
    private static final int RUNS = 8;
    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    /** Looks at a history after each of its runs, and after people worked on its receivables. */
    private interface Look {
        void at(ClaimHistory history, DateSpan period, RunContent content, Map<LineKey, Item> owedBefore);
    }

    private static void play(long seed, Look look) {
        RandomGenerator random = HistoryPropertiesTest.generator(seed);
        ClaimHistory history = HistoryPropertiesTest.history(random, 15);
        for (int run = 0; run < RUNS; run++) {
            DateSpan period = GLENDALE.payPeriods().periodOf(HistoryPropertiesTest.AS_OF.plusDays(14L * run));
            RunContent content = HistoryPropertiesTest.run(history, period);
            Map<LineKey, Item> before = owed(history);
            history.transmitted("r" + run, content);
            for (ReceivableFacts receivable : history.receivables().all()) {
                work(random, history, receivable, period);
            }
            look.at(history, period, content, before);
            HistoryPropertiesTest.step(random, history);
            HistoryPropertiesTest.step(random, history);
        }
    }

    /** What people do with receivables; what is refused isn't done. */
    private static void work(
            RandomGenerator random, ClaimHistory history, ReceivableFacts receivable, DateSpan period) {
        String id = receivable.id();
        LocalDate on = period.to();
        Money some = usd(random.nextInt(1, 400) + ".07");
        List<ReceivableCommand> commands = switch (random.nextInt(6)) {
            case 0 ->
                List.of(new NoticeReceivable(id, on, on.plusDays(30), null), new AgreeReceivable(id, on, some, on));
            case 1 -> List.of(new DisputeReceivable(id, on, "not so"));
            case 2 -> List.of(new RecordRecovery(id, on, some, null));
            case 3 -> List.of(new ProposeWaiver(id, on, "hardship", some), new ApproveWaiver(id, on));
            case 4 ->
                receivable.entries().stream()
                        .map(entry -> new WithdrawReceivableEntry(id, entry.id(), "recorded by mistake"))
                        .skip(receivable.entries().size() - 1)
                        .<ReceivableCommand>map(command -> command)
                        .toList();
            default -> List.of();
        };
        for (ReceivableCommand command : commands) {
            String by = command instanceof ApproveWaiver ? "manager" : "clerk";
            if (history.decision(by, command) instanceof Decision.Accepted) {
                history.receivable(by, command);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasTransmittedAndIsNoLongerOwedIsWhatIsDue(long seed) {
        play(seed, (history, period, content, before) -> {
            Statement statement = statement(history, period);
            if (statement.entitlement().missing().isEmpty()) {
                Map<LineKey, Money> cash = cash(history);
                Map<LineKey, Item> owed = owed(history);
                statement.postings().byAddress().keySet().stream()
                        .filter(key -> key.kind() != LineKind.LEAVE_REPLENISHED)
                        .filter(key -> !key.forPeriod().from().isAfter(period.to()))
                        .forEach(key -> {
                            Item item = owed.getOrDefault(key, new Item(ZERO, ZERO, ZERO, ZERO, ZERO));
                            Money kept = cash.getOrDefault(key, ZERO)
                                    .minus(item.open())
                                    .minus(item.recovered())
                                    .minus(item.waived());
                            assertThat(kept.plus(paidElsewhere(statement, key)))
                                    .as("seed %d, %s, %s", seed, period, key)
                                    .isEqualTo(due(statement, key));
                        });
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsTakenWithoutAnAgreementButForWhatIsPaidForThePeriod(long seed) {
        play(seed, (history, period, content, before) -> {
            Map<DateSpan, Money> byPeriod = new TreeMap<>();
            Map<LineKey, Money> byAddress = new TreeMap<>();
            content.lines().stream()
                    .filter(line -> line.amount() != null)
                    .filter(line -> line.owed() == null || line.owed().move() != Move.INSTALMENT)
                    .forEach(line -> {
                        byPeriod.merge(line.forPeriod(), line.amount(), Money::plus);
                        LineKind kind =
                                line.owed() == null ? line.kind() : line.owed().of();
                        byAddress.merge(
                                new LineKey(line.forPeriod(), kind, line.payCode(), line.leave()),
                                line.amount(),
                                Money::plus);
                    });
            assertThat(byPeriod.values()).as("seed %d, %s", seed, period).noneMatch(Money::isNegative);
            byAddress.forEach((key, net) -> {
                Money other = byAddress.entrySet().stream()
                        .filter(one -> one.getKey().forPeriod().equals(key.forPeriod()))
                        .filter(one -> one.getKey().kind() != LineKind.STATUTORY || key.kind() != LineKind.STATUTORY)
                        .map(Map.Entry::getValue)
                        .filter(Money::isPositive)
                        .reduce(ZERO, Money::plus);
                assertThat(net.plus(other).isNegative())
                        .as("seed %d, %s, %s: %s taken against %s", seed, period, key, net, other)
                        .isFalse();
            });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsPaidOfWhatTheClaimantKept(long seed) {
        play(
                seed,
                (history, period, content, before) -> content.lines().stream()
                        .filter(line -> line.owed() == null
                                && line.amount() != null
                                && line.amount().isPositive())
                        .forEach(line -> {
                            LineKey key = new LineKey(line.forPeriod(), line.kind(), line.payCode(), line.leave());
                            Money kept =
                                    before.containsKey(key) ? before.get(key).kept() : ZERO;
                            Money dueAfterAll = content.lines().stream()
                                    .filter(other -> other.owed() != null
                                            && other.owed().move() == Move.ADJUSTED
                                            && other.owed().of() == key.kind()
                                            && other.forPeriod().equals(key.forPeriod())
                                            && Objects.equals(other.payCode(), key.payCode())
                                            && Objects.equals(other.leave(), key.leave()))
                                    .map(RunLine::amount)
                                    .reduce(ZERO, Money::plus)
                                    .negated();
                            Money least = kept.isLessThan(line.amount()) ? kept : line.amount();
                            assertThat(dueAfterAll.isLessThan(least))
                                    .as("seed %d, %s, %s: %s of %s kept", seed, period, key, dueAfterAll, kept)
                                    .isFalse();
                        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsEverOwedBelowZeroNorMoreThanWasLeft(long seed) {
        play(
                seed,
                (history, period, content, before) -> owed(history).forEach((key, item) -> {
                    assertThat(List.of(item.open(), item.kept(), item.waived()))
                            .as("seed %d, %s, %s: %s", seed, period, key, item)
                            .noneMatch(Money::isNegative);
                    assertThat(item.open().isGreaterThan(item.opened())).isFalse();
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runningAgainTakesNothingAndPaysNothing(long seed) {
        RandomGenerator random = HistoryPropertiesTest.generator(seed);
        ClaimHistory history = HistoryPropertiesTest.history(random, 15);
        for (int run = 0; run < RUNS; run++) {
            DateSpan period = GLENDALE.payPeriods().periodOf(HistoryPropertiesTest.AS_OF.plusDays(14L * run));
            history.transmitted("r" + run, HistoryPropertiesTest.run(history, period));
            assertThat(HistoryPropertiesTest.run(history, period).lines())
                    .as("seed %d, run %d", seed, run)
                    .isEmpty();
            for (ReceivableFacts receivable : history.receivables().all()) {
                work(random, history, receivable, GLENDALE.payPeriods().next(period));
            }
            HistoryPropertiesTest.step(random, history);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void postingsComeToZeroAndAgreeWithStatementsRunsAndReceivables(long seed) {
        play(seed, (history, period, content, before) -> {
            Statement statement = statement(history, period);
            Postings postings = statement.postings(history.receivables());
            assertThat(postings.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo("0");
            assertThat(statement.receivable(history.receivables()))
                    .as("seed %d", seed)
                    .isEqualTo(history.receivables().open());
            for (LineKey key : postings.byAddress().keySet()) {
                Item item = owed(history).getOrDefault(key, new Item(ZERO, ZERO, ZERO, ZERO, ZERO));
                assertThat(postings.byAddress().get(key).standing(Account.RECEIVABLE))
                        .as("seed %d, %s", seed, key)
                        .isEqualByComparingTo(item.open().getAmount());
            }
            String run = history.facts().paid().transmitted().isEmpty()
                    ? ""
                    : history.facts().paid().transmitted().getLast().event().run();
            boolean carried = content.lines().stream().anyMatch(line -> line.amount() != null);
            if (carried) {
                Money total = content.totals().values().stream().reduce(ZERO, Money::plus);
                assertThat(postings.only(posting -> run.equals(posting.run())).standing(Account.PAID_BY_PAYROLL))
                        .as("seed %d, run %s", seed, run)
                        .isEqualByComparingTo(total.getAmount());
            }
        });
    }

    private static Statement statement(ClaimHistory history, DateSpan period) {
        return Statement.of(history.facts(), Terms.shipped(GLENDALE), period.to());
    }

    private static Money due(Statement statement, LineKey key) {
        var due = statement.entitlement().due().get(key);
        return due == null ? ZERO : Objects.requireNonNull(due.amount());
    }

    private static Money paidElsewhere(Statement statement, LineKey key) {
        return statement.lines().stream()
                .filter(line -> line.key().equals(key))
                .map(line -> line.paidElsewhere())
                .reduce(ZERO, Money::plus);
    }

    /** What payroll paid out under each address: entitlement lines and receivable lines together. */
    private static Map<LineKey, Money> cash(ClaimHistory history) {
        Map<LineKey, Money> cash = new TreeMap<>();
        history.facts().paid().transmitted().stream()
                .flatMap(entry -> entry.event().lines().stream())
                .forEach(line -> {
                    LineKind kind =
                            line.owed() == null ? line.kind() : line.owed().of();
                    LineKey key = new LineKey(line.forPeriod(), kind, line.payCode(), line.leave());
                    cash.merge(key, Objects.requireNonNull(line.amount()), Money::plus);
                });
        return cash;
    }

    /** What became of everything that was left under each address. */
    private static Map<LineKey, Item> owed(ClaimHistory history) {
        Map<LineKey, Item> owed = new TreeMap<>();
        for (ReceivableFacts receivable : history.receivables().all()) {
            receivable
                    .items()
                    .forEach((key, item) -> owed.merge(
                            key,
                            item.forgiven().equals(item.waived()) ? item : cut(item),
                            (one, other) -> new Item(
                                    one.opened().plus(other.opened()),
                                    one.adjusted().plus(other.adjusted()),
                                    one.instalments().plus(other.instalments()),
                                    one.recovered().plus(other.recovered()),
                                    one.forgiven().plus(other.forgiven()))));
        }
        return owed;
    }

    /** The item without the part of its waiver that needed none. */
    private static Item cut(Item item) {
        return new Item(item.opened(), item.adjusted(), item.instalments(), item.recovered(), item.waived());
    }
}
