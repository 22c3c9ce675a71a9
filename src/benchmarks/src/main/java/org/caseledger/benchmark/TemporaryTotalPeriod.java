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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pay period of temporary total disability in Arizona: fourteen days, with dependents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TemporaryTotalPeriod {

    private static final int DAYS = 14;

    private final LocalDate injuredOn = LocalDate.parse("2022-01-10");
    private final BigDecimal wage = new BigDecimal("3900.00");
    private final TemporaryDisabilityRules rules =
            switch (Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), injuredOn)) {
                case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules known) -> known;
                case Answer.Missing<TemporaryDisabilityRules>(String what) -> throw new IllegalStateException(what);
            };

    private final BigDecimal maximum = new BigDecimal("5161.12");
    private final BigDecimal factor = new BigDecimal("0.021918");
    private final BigDecimal allowance = new BigDecimal("0.8219");

    /** With the whole working, as text that nobody asks for is not made. */
    @Benchmark
    public Figure explained() {
        Figure counted = rules.countedWage(Figure.input("average monthly wage", wage));
        return rules.compensation(rules.rate(counted), DAYS, DAYS);
    }

    /** With the whole working, printed. */
    @Benchmark
    public String explainedAndPrinted() {
        return explained().working().text();
    }

    /** The same formula in plain arithmetic. */
    @Benchmark
    public BigDecimal plain() {
        BigDecimal days = BigDecimal.valueOf(DAYS);
        BigDecimal daily = wage.min(maximum).multiply(factor).setScale(2, RoundingMode.HALF_UP);
        BigDecimal extra = allowance.multiply(days).setScale(2, RoundingMode.HALF_UP);
        return daily.multiply(days).add(extra);
    }
}
