package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.caseledger.ClaimHistory;
import org.caseledger.benefit.Entitlement;
import org.caseledger.benefit.Entitlements;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history. A failure names its seed; the same seed gives the same history again. */
@Execution(ExecutionMode.CONCURRENT)
class HistoryPropertiesTest {

    private static final int HISTORIES = 60;
    private static final LocalDate INJURED_ON = day("2022-01-10");
    static final LocalDate AS_OF = day("2022-06-24");

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runningTwiceAddsNothing(long seed) {
        RandomGenerator random = generator(seed);
        ClaimHistory history = history(random, 25);
        for (int run = 0; run < 4; run++) {
            DateSpan period = GLENDALE.payPeriods().periodOf(AS_OF.plusDays(14L * run));
            history.transmitted("r" + run, run(history, period));
            assertThat(run(history, period).lines())
                    .as("seed %d, run %d", seed, run)
                    .isEmpty();
            step(random, history);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noRunTakesMoneyBackOnBalance(long seed) {
        RandomGenerator random = generator(seed);
        ClaimHistory history = history(random, 20);
        for (int run = 0; run < 6; run++) {
            DateSpan period = GLENDALE.payPeriods().periodOf(AS_OF.plusDays(14L * run));
            RunContent content = run(history, period);
            Money balance = sum(content, true).plus(sum(content, false));
            assertThat(balance.isNegative())
                    .as("seed %d, run %d: %s", seed, run, balance)
                    .isFalse();
            history.transmitted("r" + run, content);
            step(random, history);
            step(random, history);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allRunsAndChequesTogetherCarryExactlyWhatIsDue(long seed) {
        RandomGenerator random = generator(seed);
        ClaimHistory history = history(random, 15);
        DateSpan last = GLENDALE.payPeriods().periodOf(AS_OF);
        for (int run = 0; run < 5; run++) {
            history.transmitted("r" + run, run(history, last));
            step(random, history);
        }
        history.transmitted("last", run(history, last));
        Statement statement = Statement.of(history.facts(), Terms.shipped(GLENDALE), last.to());
        Entitlement entitlement = statement.entitlement();
        // What can't be computed is neither paid nor taken back.
        Money due = entitlement.due().values().stream()
                .map(line -> line.amount())
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        Money carried = history.facts().paid().transmitted().stream()
                .flatMap(entry -> entry.event().lines().stream())
                .filter(line -> line.kind() != LineKind.RECEIVABLE && line.amount() != null)
                .filter(line -> !entitlement.holds(LineKey.of(line)))
                .map(line -> line.amount())
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        Money paidElsewhere = statement.lines().stream()
                .filter(line -> line.known())
                .map(line -> line.paidElsewhere())
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        assertThat(carried.plus(paidElsewhere)).as("seed %d", seed).isEqualTo(due);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRecordingDoesNotMatterWhereEntriesDoNotContradict(long seed) {
        RandomGenerator random = generator(seed);
        List<ClaimEvent> facts = new ArrayList<>(independent(random));
        Entitlement first = entitlement(recorded(facts));
        Collections.shuffle(facts, new Random(seed));
        Entitlement second = entitlement(recorded(facts));
        assertThat(figures(second)).as("seed %d", seed).isEqualTo(figures(first));
        assertThat(figures(first)).as("seed %d", seed).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKnownThenIsNotChangedByWhatCameLater(long seed) {
        RandomGenerator random = generator(seed);
        ClaimHistory history = history(random, 12);
        List<ClaimFacts> asItWas = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            asItWas.add(history.facts());
            step(random, history);
        }
        ClaimFacts now = history.facts();
        for (ClaimFacts then : asItWas) {
            ClaimFacts seen = now.knownAt(then.entries().getLast().recordedAt());
            assertThat(seen).as("seed %d", seed).isEqualTo(then);
            assertThat(figures(Entitlements.of(seen, Terms.shipped(GLENDALE), AS_OF)))
                    .as("seed %d", seed)
                    .isEqualTo(figures(Entitlements.of(then, Terms.shipped(GLENDALE), AS_OF)));
        }
        assertThat(now.knownAt(BEGIN.minus(Duration.ofSeconds(1))).exists()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameFactsAlwaysGiveTheSameAnswer(long seed) {
        ClaimHistory history = history(generator(seed), 30);
        ClaimHistory again = history(generator(seed), 30);
        Entitlement first = entitlement(history);
        assertThat(entitlement(history)).as("seed %d", seed).isEqualTo(first);
        assertThat(entitlement(again)).as("seed %d", seed).isEqualTo(first);
        DateSpan period = GLENDALE.payPeriods().periodOf(AS_OF);
        assertThat(run(again, period).hash())
                .as("seed %d", seed)
                .isEqualTo(run(history, period).hash());
    }

    /** What a denial too late to be an answer takes away, its rescission gives back, whatever was decided before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDenialThatIsRescindedLeavesNoTrace(long seed) {
        ClaimHistory history = history(generator(seed), 25);
        Entitlement before = entitlement(history);
        Entitlement after = entitlement(history.denied("2022-07-15").rescinded("2022-07-18"));
        assertThat(figures(after)).as("seed %d", seed).isEqualTo(figures(before));
        assertThat(after.standing().outOfReach())
                .as("seed %d", seed)
                .isEqualTo(before.standing().outOfReach());
        assertThat(after.standing().status().toString().replace("denial-rescinded", "reported"))
                .as("seed %d", seed)
                .isEqualTo(before.standing().status().toString().replace("denial-rescinded", "reported"));
    }

    /** An employed claimant of whom {@code steps} random things are recorded. */
    static ClaimHistory history(RandomGenerator random, int steps) {
        ClaimHistory history = injuredOn(INJURED_ON.toString()).employed("46800.00", "22.50");
        if (random.nextInt(4) > 0) {
            history.offWork("2022-01-11", random.nextBoolean() ? null : "2022-04-30");
            history.recommended("3900.00", "2022-02-01").accepted("2022-02-01");
        }
        for (int i = 0; i < steps; i++) {
            step(random, history);
        }
        return history;
    }

    static void step(RandomGenerator random, ClaimHistory history) {
        LocalDate from = INJURED_ON.plusDays(random.nextInt(1, 150));
        LocalDate to = from.plusDays(random.nextInt(30));
        switch (random.nextInt(19)) {
            case 0 -> history.offWork(from.toString(), random.nextBoolean() ? null : to.toString());
            case 1 -> history.status(WorkStatus.MODIFIED_DUTY, from.toString(), to.toString());
            case 2 -> history.status(WorkStatus.FULL_DUTY, from.toString(), to.toString());
            case 3, 4 -> history.accepted(from.toString());
            case 5 -> history.denied(from.toString());
            case 6 -> history.recommended(random.nextInt(2000, 7000) + ".00", from.toString());
            case 7 -> history.determined(random.nextInt(2000, 7000) + ".37", from.toString());
            case 8 -> history.dependents(random.nextInt(3), from.toString());
            case 9 -> history.leave(LeaveKind.values()[random.nextInt(3)], from.toString(), to.toString(), "8", null);
            case 10 ->
                history.paid(
                        random.nextBoolean() ? "713" : "710",
                        from.toString(),
                        to.toString(),
                        random.nextInt(1, 900) + ".11");
            case 11 -> history.earned(from.toString(), to.toString(), random.nextInt(1, 3000) + ".17");
            case 12 -> history.notified(from.toString());
            case 13 -> history.stationary(from.toString());
            case 14 -> history.closed(from.toString());
            case 15 -> history.reopened(from.toString());
            case 16 -> {
                String outcome = random.nextBoolean() ? "compensable" : "not-compensable";
                history.record(new ClaimEvent.HearingDecided(to, outcome, random.nextBoolean() ? from : null));
            }
            case 17 -> history.rescinded(from.toString());
            default -> withdraw(random, history);
        }
    }

    private static void withdraw(RandomGenerator random, ClaimHistory history) {
        ClaimFacts facts = history.facts();
        List<Entry<ClaimEvent>> entries = facts.entries().stream()
                .filter(entry -> switch (entry.event()) {
                    case ClaimEvent.InjuryReported event -> false;
                    case ClaimEvent.EntryWithdrawn event -> false;
                    case ClaimEvent.PayTransmitted event -> false;
                    case ClaimEvent.LeaveReplenished event -> false;
                    default -> !facts.history().withdrawn(entry.id());
                })
                .toList();
        if (!entries.isEmpty()) {
            history.withdrawn(entries.get(random.nextInt(entries.size())).id());
        }
    }

    /** Facts of which none overlays another: different days, different effective dates, one wage, one notice. */
    private static List<ClaimEvent> independent(RandomGenerator random) {
        ClaimHistory history = ClaimHistory.of("C-1")
                .employed("2015-07-06", EmployeeGroup.FIRE, true, "71234.56", "24.46", null)
                .raise("2022-02-" + random.nextInt(10, 28), "73000.00", "25.07")
                .dependents(random.nextInt(3), "2022-01-01")
                .dependents(random.nextInt(3), "2022-03-" + random.nextInt(10, 28))
                .accepted("2022-02-01")
                .notified("2022-01-20")
                .stationary("2022-04-" + random.nextInt(10, 30))
                .recommended(random.nextInt(2000, 7000) + ".00", "2022-02-01");
        LocalDate from = INJURED_ON.plusDays(1);
        for (int i = 0; i < 6; i++) {
            LocalDate to = from.plusDays(random.nextInt(12, 25));
            history.status(WorkStatus.values()[i % 3], from.toString(), to.toString());
            history.leave(LeaveKind.SICK, from.plusDays(2).toString(), null, "8", null);
            history.earned(from.toString(), to.toString(), random.nextInt(1, 2000) + ".00");
            from = to.plusDays(1);
        }
        return history.entries().stream().map(Entry::event).toList();
    }

    private static ClaimHistory recorded(List<ClaimEvent> events) {
        ClaimHistory history = injuredOn(INJURED_ON.toString());
        events.forEach(history::record);
        return history;
    }

    private static Entitlement entitlement(ClaimHistory history) {
        return Entitlements.of(history.facts(), Terms.shipped(GLENDALE), AS_OF);
    }

    private static List<String> figures(Entitlement entitlement) {
        return entitlement.due().entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue().days() + " "
                        + line.getValue().hours() + " " + line.getValue().amount())
                .toList();
    }

    static RunContent run(ClaimHistory history, DateSpan period) {
        return RunComputation.of(Terms.shipped(GLENDALE), period, List.of(history.file()));
    }

    private static Money sum(RunContent content, boolean entitlement) {
        return content.lines().stream()
                .filter(line -> (line.kind() != LineKind.RECEIVABLE) == entitlement && line.amount() != null)
                .map(RunLine::amount)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
