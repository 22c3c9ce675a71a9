package org.caseledger.benchmark;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.caseledger.bench.YearOfPay;
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

    private final YearOfPay year = new YearOfPay();

    /** Both sides come to the same. */
    @Setup
    public void check() {
        if (figure().compareTo(plain()) != 0) {
            throw new IllegalStateException("plain arithmetic gives " + plain() + ", statements " + figure());
        }
    }

    /** Statements, which could say how they came about; nobody asks. The sum of what is due is what plain arithmetic gives. */
    @Benchmark
    public BigDecimal figure() {
        return year.statements();
    }

    /** With the working of every line; how many leaves and nodes they have. */
    @Benchmark
    public int explained() {
        return year.explained();
    }

    /** And printed; how many characters. */
    @Benchmark
    public int explainedAndPrinted() {
        return year.printed();
    }

    /** The same formulas in plain arithmetic over the same periods: wage and days known, nothing looked up. */
    @Benchmark
    public BigDecimal plain() {
        return year.plain();
    }
}
