package org.caseledger.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
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

/**
 * One pay period of temporary total disability in Arizona: fourteen days, with dependents, each time of another wage.
 *
 * <p>Both sides read what they compute with from fields that can change and take the wages in turn, so that nothing is known
 * beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TemporaryTotalPeriod {

    private static final int WAGES = 64;

    private final BigDecimal[] wages = new BigDecimal[WAGES];
    private LocalDate injuredOn = LocalDate.parse("2022-01-10");
    private TemporaryDisabilityRules rules =
            switch (Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), injuredOn)) {
                case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules known) -> known;
                case Answer.Missing<TemporaryDisabilityRules>(String what) -> throw new IllegalStateException(what);
            };
    private int days = 14;
    private int next;

    private BigDecimal maximum = new BigDecimal("5161.12");
    private BigDecimal factor = new BigDecimal("0.021918");
    private BigDecimal allowance = new BigDecimal("0.8219");

    /** Makes the wages: some of them above the maximum. */
    public TemporaryTotalPeriod() {
        for (int i = 0; i < WAGES; i++) {
            wages[i] = new BigDecimal("3900.00").add(BigDecimal.valueOf(i * 2525L, 2));
        }
    }

    /** Both sides come to the same. */
    @Setup
    public void check() {
        for (int i = 0; i < WAGES; i++) {
            BigDecimal plain = plain();
            next--;
            Figure figure = figure();
            if (!plain.equals(figure.amount())) {
                throw new IllegalStateException("plain arithmetic gives " + plain + ", the rule " + figure.working());
            }
        }
    }

    private BigDecimal wage() {
        next = (next + 1) % WAGES;
        return wages[next];
    }

    /** The figure, which could say how it came about; nobody asks. */
    @Benchmark
    public Figure figure() {
        Figure counted = rules.countedWage(Figure.input("average monthly wage", wage()));
        return rules.compensation(rules.rate(counted), days, days);
    }

    /** With its working. */
    @Benchmark
    public Working explained() {
        return figure().working();
    }

    /** With its working, printed. */
    @Benchmark
    public String explainedAndPrinted() {
        return figure().working().text();
    }

    /** The same formula in plain arithmetic. */
    @Benchmark
    public BigDecimal plain() {
        BigDecimal counted = BigDecimal.valueOf(days);
        BigDecimal daily = wage().min(maximum).multiply(factor).setScale(2, RoundingMode.HALF_UP);
        BigDecimal extra = allowance.multiply(counted).setScale(2, RoundingMode.HALF_UP);
        return daily.multiply(counted).add(extra);
    }
}
