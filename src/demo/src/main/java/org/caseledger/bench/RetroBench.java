package org.caseledger.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.payroll.PayrollFacts;

/**
 * Retroactive corrections: claims that were denied for months are accepted at once, and one run carries what is due for all
 * their pay periods. The same is done in a ledger with more claims that nothing happens to, and with more claims accepted,
 * so that the cost of either is seen; and one claim of many paid pay periods gets another wage.
 *
 * @param claims claims in the smaller ledger
 * @param accepted how many of them are accepted after all
 * @param periods pay periods for which these were off work
 * @param factor how many times larger the other ledgers are; 1 for none
 */
record RetroBench(int claims, int accepted, int periods, int factor) implements Bench {

    /** The pay periods of the claim that goes back far. */
    static final int LONG_PERIODS = 182;

    private static final String EMPLOYER = "glendale";
    private static final double BYTES_OF_MB = 1e6;

    @Override
    public String name() {
        return "retro";
    }

    @Override
    public void prepare(Path directory) {}

    @Override
    public void repeat(Path folder, Measurements found) throws IOException {
        correction(folder.resolve("small"), claims, accepted, "", found);
        if (factor > 1) {
            correction(folder.resolve("larger"), claims * factor, accepted, "-larger-ledger", found);
            correction(folder.resolve("more"), claims * factor, accepted * factor, "-more-accepted", found);
        }
        longClaim(folder.resolve("long"), found);
    }

    private void correction(Path folder, int all, int changed, String name, Measurements found) throws IOException {
        Files.createDirectory(folder);
        try (OpenLedger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            Dispatch.of(ledger);
            PayrollDesk desk = new PayrollDesk(ledger);
            RetroWorkload work = new RetroWorkload(desk.policy(EMPLOYER).payPeriods(), all, changed, periods);
            history(ledger, work.writePast(folder.resolve("past.jsonl")));
            LocalDate day = work.lastPeriod().to();
            transmit(desk, prepare(desk, day).id());
            record(ledger, work.writeCorrection(folder.resolve("correction.jsonl")));
            Heap heap = new Heap();
            long start = System.nanoTime();
            int due =
                    desk.preview(EMPLOYER, day, ledger.now()).content().lines().size();
            found.time("preview" + name, System.nanoTime() - start);
            start = System.nanoTime();
            PayrollFacts.Run run = prepare(desk, day);
            found.time("prepare" + name, System.nanoTime() - start);
            long transmitting = System.nanoTime();
            transmit(desk, run.id());
            found.time("transmit" + name, System.nanoTime() - transmitting);
            found.time("run" + name, System.nanoTime() - start);
            found.value("heap" + name, "MB", heap.peakBytes() / BYTES_OF_MB);
            found.value("lines" + name, "lines", run.frozen().lines());
            start = System.nanoTime();
            int after =
                    desk.preview(EMPLOYER, day, ledger.now()).content().lines().size();
            found.time("preview-after" + name, System.nanoTime() - start);
            if (due != run.frozen().lines() || after != 0) {
                throw new IllegalStateException("a preview of " + due + " lines, a run of "
                        + run.frozen().lines() + ", and " + after + " afterwards");
            }
        }
    }

    /** One claim of {@value #LONG_PERIODS} paid pay periods gets another wage: what does it take to look at that? */
    private void longClaim(Path folder, Measurements found) throws IOException {
        Files.createDirectory(folder);
        try (OpenLedger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            Dispatch.of(ledger);
            PayrollDesk desk = new PayrollDesk(ledger);
            RetroWorkload work = new RetroWorkload(desk.policy(EMPLOYER).payPeriods(), 0, 0, periods);
            history(ledger, work.writeLong(folder.resolve("long.jsonl"), LONG_PERIODS));
            LocalDate day = work.lastPeriod().to();
            transmit(desk, prepare(desk, day).id());
            LineFile.Source supposed = LineFile.Source.of(work.writeWage(folder.resolve("wage.jsonl"), "4100.00"));
            long start = System.nanoTime();
            new Supposition(ledger).suppose(EMPLOYER, day, List.of(supposed));
            found.time("what-if-long-claim", System.nanoTime() - start);
            record(ledger, work.writeWage(folder.resolve("wage.jsonl"), "4200.00"));
            start = System.nanoTime();
            PayrollDesk.Preview preview = desk.preview(EMPLOYER, day, ledger.now());
            desk.reading(preview, ledger.now());
            found.time("preview-long-claim", System.nanoTime() - start);
            found.value("lines-long-claim", "lines", preview.content().lines().size());
        }
    }

    private static PayrollFacts.Run prepare(PayrollDesk desk, LocalDate day) {
        return done(desk.run(EMPLOYER, day, Who.commandLine("ann"), null));
    }

    private static void transmit(PayrollDesk desk, String run) {
        done(desk.approve(run, Who.commandLine("ben")));
        done(desk.transmit(run, Who.commandLine("ben")));
    }

    private static PayrollFacts.Run done(PayrollDesk.Step step) {
        return switch (step) {
            case PayrollDesk.Step.Done(PayrollFacts.Run run) -> run;
            case PayrollDesk.Step.Refused refused -> throw new IllegalStateException(String.valueOf(refused.refusal()));
        };
    }

    private static void history(Ledger ledger, Path file) {
        BenchLines.of(ledger).history(List.of(LineFile.Source.of(file)), false);
    }

    private static void record(Ledger ledger, Path file) {
        BenchLines.of(ledger).record(List.of(LineFile.Source.of(file)), true);
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
