package org.caseledger.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.caseledger.benefit.Due;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand claims, each off work through 26 pay periods: statutory pay and supplement of every period. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class YearOfStatements {

    private static final int CLAIMS = 1000;
    private static final int PERIODS = 26;
    private static final LocalDate INJURED_ON = LocalDate.parse("2022-01-07");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-08");
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(14L * PERIODS - 1);

    private BigDecimal maximum = new BigDecimal("5161.12");
    private BigDecimal factor = new BigDecimal("0.021918");
    private BigDecimal percent = BigDecimal.valueOf(80);
    private BigDecimal weeks = BigDecimal.valueOf(5200);
    private BigDecimal week = BigDecimal.valueOf(7);
    private BigDecimal days = BigDecimal.valueOf(14);

    private final EmployerPolicy policy = Employers.shipped().find("glendale").orElseThrow();
    private final List<ClaimFacts> claims = new ArrayList<>();
    private final List<BigDecimal> wages = new ArrayList<>();
    private final List<BigDecimal> salaries = new ArrayList<>();

    /** Makes the claims; no two have the same wage. */
    public YearOfStatements() {
        for (int i = 0; i < CLAIMS; i++) {
            BigDecimal wage = new BigDecimal("3000.00").add(BigDecimal.valueOf(i));
            BigDecimal salary = wage.multiply(BigDecimal.valueOf(12)).add(new BigDecimal("5000.00"));
            wages.add(wage);
            salaries.add(salary);
            claims.add(facts("C-" + i, wage, salary));
        }
    }

    private static ClaimFacts facts(String claim, BigDecimal wage, BigDecimal salary) {
        List<ClaimEvent> events = List.of(
                new ClaimEvent.InjuryReported(
                        Jurisdiction.AZ,
                        "glendale",
                        new Employee("P-" + claim, "Robin Sample"),
                        INJURED_ON,
                        INJURED_ON,
                        InjuryKind.LOST_TIME,
                        "Slipped on a wet step",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new ClaimEvent.EmploymentRecorded(
                        LocalDate.parse("2018-01-08"),
                        EmploymentStatus.REGULAR,
                        EmployeeGroup.GENERAL,
                        false,
                        true,
                        LocalDate.parse("2018-01-08"),
                        Money.of(CurrencyUnit.USD, salary),
                        null,
                        null,
                        null),
                new ClaimEvent.WorkStatusRecorded(WorkStatus.OFF_WORK, FIRST_DAY, LAST_DAY, null, null, null),
                new ClaimEvent.ClaimAccepted(LocalDate.parse("2022-01-21"), null, null, null, null),
                new ClaimEvent.WageRecommended(
                        Money.of(CurrencyUnit.USD, wage), Map.of(), LocalDate.parse("2022-01-21"), null));
        Provenance by = new Provenance("benchmark", Channel.COMMAND_LINE, claim, null);
        List<Entry<ClaimEvent>> entries = new ArrayList<>();
        for (ClaimEvent event : events) {
            Instant at = Instant.parse("2022-02-01T12:00:00Z").plusSeconds(entries.size());
            entries.add(new Entry<>(claim + "-" + entries.size(), at, by, event));
        }
        return ClaimFacts.of(claim, entries);
    }

    /** Both sides come to the same. */
    @Setup
    public void check() {
        if (figure().compareTo(plain()) != 0) {
            throw new IllegalStateException("plain arithmetic gives " + plain() + ", statements " + figure());
        }
    }

    private Statement statement(ClaimFacts facts) {
        return Statement.of(facts, Terms.shipped(policy), LAST_DAY);
    }

    /** Statements, which could say how they came about; nobody asks. The sum of what is due is what plain arithmetic gives. */
    @Benchmark
    public BigDecimal figure() {
        BigDecimal total = BigDecimal.ZERO;
        for (ClaimFacts facts : claims) {
            for (StatementLine line : statement(facts).lines()) {
                total = total.add(line.amountDue().getAmount());
            }
        }
        return total;
    }

    /** With the working of every line; how many leaves and nodes they have. */
    @Benchmark
    public int explained() {
        int[] nodes = {0};
        for (ClaimFacts facts : claims) {
            for (StatementLine line : statement(facts).lines()) {
                due(line).working().walk(node -> nodes[0]++);
            }
        }
        return nodes[0];
    }

    /** And printed; how many characters. */
    @Benchmark
    public int explainedAndPrinted() {
        int characters = 0;
        for (ClaimFacts facts : claims) {
            for (StatementLine line : statement(facts).lines()) {
                characters += due(line).working().text().length();
            }
        }
        return characters;
    }

    private static Due due(StatementLine line) {
        return Objects.requireNonNull(line.due());
    }

    /** The same formulas in plain arithmetic over the same periods: wage and days known, nothing looked up. */
    @Benchmark
    public BigDecimal plain() {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < CLAIMS; i++) {
            for (int period = 0; period < PERIODS; period++) {
                BigDecimal daily = wages.get(i).min(maximum).multiply(factor).setScale(2, RoundingMode.HALF_UP);
                BigDecimal statutory = daily.multiply(days);
                BigDecimal weekly = salaries.get(i).multiply(percent).divide(weeks, 2, RoundingMode.HALF_UP);
                BigDecimal target = weekly.multiply(days).divide(week, 2, RoundingMode.HALF_UP);
                total = total.add(statutory).add(target.subtract(statutory).max(BigDecimal.ZERO));
            }
        }
        return total;
    }
}
