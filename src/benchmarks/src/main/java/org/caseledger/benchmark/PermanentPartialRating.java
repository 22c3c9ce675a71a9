package org.caseledger.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.table.LawBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Permanent partial disability in Minnesota: two ratings of 10 and 5 percent, combined to 14.5, under the 2018 schedule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PermanentPartialRating {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Calculator calculator = Calculators.find("mn.ppd").orElseThrow();
    private final LawBook law = LawBook.shipped();
    private final Map<String, String> inputs = Map.of("injured-on", "2019-01-01", "rating", "10,5");

    private final BigDecimal larger = new BigDecimal("10");
    private final BigDecimal smaller = new BigDecimal("5");
    private final String[] from = {"0", "5.5", "10.5", "15.5", "20.5"};
    private final String[] dollars = {"78800", "84000", "89300", "94500", "99800"};

    /** From text inputs to the answer with its whole working, as calc does. */
    @Benchmark
    public Calculation explained() {
        return calculator.calculate(law, inputs);
    }

    /** And printed. */
    @Benchmark
    public String explainedAndPrinted() {
        return calculator.calculate(law, inputs).text();
    }

    /** The same formula in plain arithmetic. */
    @Benchmark
    public BigDecimal plain() {
        BigDecimal combined =
                larger.add(smaller.multiply(HUNDRED.subtract(larger)).divide(HUNDRED));
        BigDecimal bracket = BigDecimal.ZERO;
        for (int i = 0; i < from.length; i++) {
            if (combined.compareTo(new BigDecimal(from[i])) >= 0) {
                bracket = new BigDecimal(dollars[i]);
            }
        }
        return combined.multiply(bracket).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
