package org.caseledger.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.table.LawBook;
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
 * Permanent partial disability in Minnesota: two ratings, combined, under the 2018 schedule, each time other ones; 10 and 5
 * percent are 14.5.
 *
 * <p>Both sides begin with the texts that somebody typed: {@code plainFromTexts} reads them as a program would that checks
 * nothing. {@code plain} has the numbers already. Nothing is known beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PermanentPartialRating {

    private static final int CASES = 64;

    private Calculator calculator = Calculators.find("mn.ppd").orElseThrow();
    private LawBook law = LawBook.shipped();
    private final List<Map<String, String>> inputs = new ArrayList<>();

    private LocalDate from = LocalDate.parse("2018-10-01");
    private BigDecimal hundred = BigDecimal.valueOf(100);
    private final BigDecimal[] larger = new BigDecimal[CASES];
    private final BigDecimal[] smaller = new BigDecimal[CASES];
    private BigDecimal[] begins = numbers("0", "5.5", "10.5", "15.5", "20.5", "25.5", "30.5");
    private BigDecimal[] dollars = numbers("78800", "84000", "89300", "94500", "99800", "105000", "115500");
    private int next;

    /** Makes the cases: ratings from 8 and 3 percent up. */
    public PermanentPartialRating() {
        for (int i = 0; i < CASES; i++) {
            larger[i] = new BigDecimal("8").add(BigDecimal.valueOf(i * 2L, 1));
            smaller[i] = new BigDecimal("3").add(BigDecimal.valueOf(i % 4));
            inputs.add(Map.of("injured-on", "2019-01-01", "rating", larger[i] + "," + smaller[i]));
        }
    }

    private static BigDecimal[] numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** Both sides come to the same. */
    @Setup
    public void check() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal plain = plain();
            next--;
            Object found = figure().found().get("amount");
            next--;
            if (!plain.toPlainString().equals(found) || !plain.equals(plainFromTexts())) {
                throw new IllegalStateException("plain arithmetic gives " + plain + ", the rule " + found);
            }
        }
    }

    private int next() {
        next = (next + 1) % CASES;
        return next;
    }

    /** From text inputs to the answer, which could say how it came about; nobody asks. */
    @Benchmark
    public Calculation figure() {
        return calculator.calculate(law, inputs.get(next()));
    }

    /** With its working, as calc has it. */
    @Benchmark
    public Working explained() {
        return figure().working();
    }

    /** And printed. */
    @Benchmark
    public String explainedAndPrinted() {
        return figure().text();
    }

    /** The same formula in plain arithmetic. */
    @Benchmark
    public BigDecimal plain() {
        int at = next();
        return award(larger[at], smaller[at]);
    }

    /** The same from the texts. */
    @Benchmark
    public BigDecimal plainFromTexts() {
        Map<String, String> texts = inputs.get(next());
        if (LocalDate.parse(Objects.requireNonNull(texts.get("injured-on"))).isBefore(from)) {
            throw new IllegalStateException("another schedule");
        }
        String[] ratings = Objects.requireNonNull(texts.get("rating")).split(",", -1);
        return award(new BigDecimal(ratings[0]), new BigDecimal(ratings[1]));
    }

    private BigDecimal award(BigDecimal one, BigDecimal other) {
        BigDecimal combined = one.add(other.multiply(hundred.subtract(one)).divide(hundred));
        BigDecimal bracket = BigDecimal.ZERO;
        for (int i = 0; i < begins.length && combined.compareTo(begins[i]) >= 0; i++) {
            bracket = dollars[i];
        }
        return combined.multiply(bracket).divide(hundred, 2, RoundingMode.HALF_UP);
    }
}
