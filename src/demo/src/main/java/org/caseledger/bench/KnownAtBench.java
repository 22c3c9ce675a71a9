package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Claims of many entries as they were known at an instant, with their statement: first read from the ledger, then asked
 * again for another instant. And statements as such, with their workings, without them, and as plain arithmetic.
 */
final class KnownAtBench implements Bench {

    private static final int SMALLER = 1_000;
    private static final String PERIODS = "periods/s";
    private static final String PLAIN = "plain-arithmetic";

    private final List<Integer> sizes;
    private final Random random;
    private final YearOfPay year = new YearOfPay();
    private @Nullable Path directory;

    /** A bench of claims with {@value #SMALLER} and with {@code events} entries; instants are chosen by {@code seed}. */
    KnownAtBench(int events, long seed) {
        sizes = Stream.of(SMALLER, events).distinct().toList();
        random = new Random(seed);
    }

    @Override
    public String name() {
        return "known-at";
    }

    @Override
    public void prepare(Path folder) throws IOException {
        directory = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            Path file = LongClaims.write(folder.resolve("long.jsonl"), sizes);
            BenchLines.of(ledger).history(List.of(LineFile.Source.of(file)), false);
        }
    }

    @Override
    public void repeat(Path folder, Measurements found) {
        try (Ledger ledger = Ledger.openToRead(Objects.requireNonNull(directory, "prepared"), Clock.systemUTC())) {
            Terms terms = ledger.terms("glendale", ledger.now()).orElseThrow();
            for (int size : sizes) {
                found.time("known-at-" + size, ask(ledger, terms, size));
                found.time("known-at-" + size + "-again", ask(ledger, terms, size));
            }
        }
        long start = System.nanoTime();
        year.plain();
        found.rate(PLAIN, PERIODS, YearOfPay.PERIODS_IN_ALL, System.nanoTime() - start);
        start = System.nanoTime();
        year.statements();
        found.rate("statement-without-working", PERIODS, PLAIN, YearOfPay.PERIODS_IN_ALL, System.nanoTime() - start);
        start = System.nanoTime();
        year.explained();
        found.rate("statement", PERIODS, PLAIN, YearOfPay.PERIODS_IN_ALL, System.nanoTime() - start);
    }

    /** The nanoseconds that a claim's statement takes, as known at some instant in the middle half of its history. */
    private long ask(Ledger ledger, Terms terms, int size) {
        Instant knownAt = LongClaims.recordedAt(sizes, size, size / 4 + random.nextInt(size / 2));
        LocalDate asOf = LocalDate.ofInstant(knownAt, ZoneOffset.UTC);
        long start = System.nanoTime();
        Statement statement =
                ledger.file(LongClaims.claim(size)).knownAt(knownAt).statement(terms, asOf);
        long nanos = System.nanoTime() - start;
        if (!statement.facts().exists() || statement.facts().entries().size() >= size) {
            throw new IllegalStateException("claim " + LongClaims.claim(size) + " is not as it was known then");
        }
        return nanos;
    }
}
