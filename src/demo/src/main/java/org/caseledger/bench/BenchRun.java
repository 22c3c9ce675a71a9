package org.caseledger.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Progress;
import org.caseledger.app.store.OwnersFiles;

/** Runs benches, one after the other, in a temporary directory: a repetition to warm up, then those that count. */
final class BenchRun {

    private static final double BYTES_OF_GIB = 1L << 30;

    private final String name;
    private final int runs;
    private final CaseLedger root;

    /** {@code runs} repetitions of each bench, printed under {@code name} for whoever called {@code root}. */
    BenchRun(String name, int runs, CaseLedger root) {
        this.name = name;
        this.runs = runs;
        this.root = root;
    }

    /** Runs {@code benches} and prints what they found. */
    void print(List<Bench> benches) throws Exception {
        Measurements found = new Measurements();
        Path directory = Files.createTempDirectory("caseledger-bench");
        try {
            for (Bench bench : benches) {
                run(bench, Files.createDirectory(directory.resolve(bench.name())), found);
            }
        } finally {
            OwnersFiles.delete(directory);
        }
        BenchAnswer answer = new BenchAnswer(name, machine(), jvm(), commit(), found.found());
        root.output()
                .print(
                        answer,
                        () -> answer.machine() + "\n" + answer.jvm() + ", commit " + answer.commit() + "\n\n"
                                + found.text());
    }

    private void run(Bench bench, Path directory, Measurements found) throws Exception {
        try (bench;
                Progress progress = Progress.of(root.caller(), "Measuring " + bench.name(), runs + 1L, "repetitions")) {
            bench.prepare(directory);
            bench.repeat(folder(directory, 0), new Measurements());
            progress.to(1);
            for (int run = 1; run <= runs; run++) {
                bench.repeat(folder(directory, run), found);
                progress.to(run + 1L);
            }
        }
    }

    private static Path folder(Path directory, int run) throws Exception {
        return Files.createDirectory(directory.resolve("repetition-" + run));
    }

    /** The machine, in words. */
    static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, heap of at most %.1f GiB, %s %s",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / BYTES_OF_GIB,
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    /** The Java, in words. */
    static String jvm() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** The commit that the launcher started; it says so. */
    static String commit() {
        String commit = System.getProperty("caseledger.commit", "");
        return commit.isBlank() ? "unknown" : commit;
    }
}
