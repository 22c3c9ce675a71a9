package org.caseledger.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.payroll.PayrollFacts;

/**
 * Measures retroactive corrections: claims that were denied for months are accepted at once, and one run carries what is
 * due for all their pay periods. The same is done with more claims accepted, and with more claims that nothing happens
 * to, so that the cost of either is seen.
 */
public final class RetroBench {

    private static final String EMPLOYER = "glendale";
    private static final int LONG_PERIODS = 182;
    private static final int LOOKS = 15;

    private final Path directory;
    private final int claims;
    private final int accepted;
    private final int periods;
    private final int factor;

    /**
     * A bench that works in {@code directory}.
     *
     * @param directory an empty directory
     * @param claims claims in the smaller ledger
     * @param accepted how many of them are accepted after all
     * @param periods pay periods for which these were off work
     * @param factor how many times larger the other ledgers are
     */
    public RetroBench(Path directory, int claims, int accepted, int periods, int factor) {
        this.directory = directory;
        this.claims = claims;
        this.accepted = accepted;
        this.periods = periods;
        this.factor = factor;
    }

    /** Measures; {@code progress} is told what is being done. */
    public RetroResult run(Consumer<String> progress) throws IOException {
        correction(progress, "warm-up", Math.min(500, claims), Math.min(100, accepted));
        List<RetroResult.Correction> corrections = new ArrayList<>();
        corrections.add(correction(progress, "small", claims, accepted));
        if (factor > 1) {
            corrections.add(correction(progress, "larger-ledger", claims * factor, accepted));
            corrections.add(correction(progress, "more-accepted", claims * factor, accepted * factor));
        }
        return new RetroResult(periods, corrections, longClaim(progress));
    }

    private RetroResult.Correction correction(Consumer<String> progress, String name, int all, int changed)
            throws IOException {
        Path folder = directory.resolve(name);
        progress.accept(name + ": " + all + " claims, " + changed + " accepted");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            PayrollDesk desk = new PayrollDesk(ledger);
            RetroWorkload work = new RetroWorkload(desk.policy(EMPLOYER).payPeriods(), all, changed, periods);
            history(ledger, work.writePast(folder.resolve("past.jsonl")));
            LocalDate day = work.lastPeriod().to();
            transmit(desk, prepare(desk, day).id());
            record(ledger, work.writeCorrection(folder.resolve("correction.jsonl")));
            Heap heap = new Heap();
            Timed<PayrollDesk.Preview> preview = timed(() -> desk.preview(EMPLOYER, day, ledger.now()));
            Timed<PayrollFacts.Run> prepared = timed(() -> prepare(desk, day));
            Timed<PayrollFacts.Run> transmitted =
                    timed(() -> transmit(desk, prepared.result().id()));
            long peak = heap.peakBytes();
            Timed<PayrollDesk.Preview> after = timed(() -> desk.preview(EMPLOYER, day, ledger.now()));
            if (!after.result().content().lines().isEmpty()) {
                throw new IllegalStateException("a run after the correction would carry something");
            }
            return new RetroResult.Correction(
                    all,
                    changed,
                    ledger.size(),
                    prepared.result().frozen().lines(),
                    preview.seconds(),
                    prepared.seconds(),
                    transmitted.seconds(),
                    after.seconds(),
                    peak);
        }
    }

    /** One claim of {@value #LONG_PERIODS} paid pay periods gets another wage: what does it take to look at that? */
    private RetroResult.LongClaim longClaim(Consumer<String> progress) throws IOException {
        Path folder = directory.resolve("long");
        progress.accept("one claim of " + LONG_PERIODS + " pay periods");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            PayrollDesk desk = new PayrollDesk(ledger);
            RetroWorkload work = new RetroWorkload(desk.policy(EMPLOYER).payPeriods(), 0, 0, periods);
            history(ledger, work.writeLong(folder.resolve("long.jsonl"), LONG_PERIODS));
            LocalDate day = work.lastPeriod().to();
            transmit(desk, prepare(desk, day).id());
            LineFile.Source supposed = LineFile.Source.of(work.writeWage(folder.resolve("wage.jsonl"), "4100.00"));
            double whatIf = median(() -> new Supposition(ledger).suppose(EMPLOYER, day, List.of(supposed)));
            record(ledger, work.writeWage(folder.resolve("wage.jsonl"), "4200.00"));
            PayrollDesk.Preview preview = desk.preview(EMPLOYER, day, ledger.now());
            double previewed = median(() -> {
                PayrollDesk.Preview again = desk.preview(EMPLOYER, day, ledger.now());
                return desk.reading(again, ledger.now());
            });
            return new RetroResult.LongClaim(
                    LONG_PERIODS, preview.content().lines().size(), previewed, whatIf);
        }
    }

    private static PayrollFacts.Run prepare(PayrollDesk desk, LocalDate day) {
        return done(desk.run(EMPLOYER, day, Who.commandLine("ann"), null));
    }

    private static PayrollFacts.Run transmit(PayrollDesk desk, String run) {
        done(desk.approve(run, Who.commandLine("ben")));
        return done(desk.transmit(run, Who.commandLine("ben")));
    }

    private static PayrollFacts.Run done(PayrollDesk.Step step) {
        return switch (step) {
            case PayrollDesk.Step.Done(PayrollFacts.Run run) -> run;
            case PayrollDesk.Step.Refused refused -> throw new IllegalStateException(String.valueOf(refused.refusal()));
        };
    }

    private static LineFile lines(Ledger ledger) {
        return new LineFile(
                ledger,
                answer -> {
                    if (answer.outcome() instanceof Outcome.Refused(Refusal refusal)) {
                        throw new IllegalStateException("a command of the bench was refused: " + refusal);
                    }
                },
                warning -> {
                    throw new IllegalStateException(warning);
                });
    }

    private static void history(Ledger ledger, Path file) {
        lines(ledger).history(List.of(LineFile.Source.of(file)), false);
    }

    private static void record(Ledger ledger, Path file) {
        lines(ledger).record(List.of(LineFile.Source.of(file)), true);
    }

    private record Timed<T>(T result, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - start) / 1e9);
    }

    /** Seconds that {@code work} takes, the median of {@value #LOOKS} times. */
    private static double median(Supplier<?> work) {
        List<Double> seconds = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            seconds.add(timed(work).seconds());
        }
        return seconds.stream().sorted().toList().get(LOOKS / 2);
    }

    /** The most that each part of the heap held since this was made, added up; garbage not collected yet counts. */
    private static final class Heap {
        private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();

        Heap() {
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        }

        long peakBytes() {
            return pools.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
    }
}
