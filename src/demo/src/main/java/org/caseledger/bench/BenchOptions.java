package org.caseledger.bench;

import java.util.List;
import java.util.Objects;
import org.caseledger.app.cli.CaseLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every bench can be told. */
final class BenchOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--events",
            paramLabel = "N",
            description =
                    "Commands or entries that are measured; each kind has a number of its own for who names none.")
    private @Nullable Integer events;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Repetitions that count, after one to warm up (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the order of the claims' entries is drawn with (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** How many commands or entries are measured, {@code usual} where nobody says; refused below {@code least}. */
    int events(int usual, int least) {
        int given = events == null ? usual : events;
        atLeast("--events", given, least);
        return given;
    }

    /** What the order of the claims' entries is drawn with. */
    long seed() {
        return seed;
    }

    /** Runs {@code benches} and prints what they found under {@code name} for whoever called {@code root}. */
    int run(String name, CaseLedger root, List<Bench> benches) throws Exception {
        atLeastOne("--runs", runs);
        new BenchRun(name, runs, root).print(benches);
        return CaseLedger.DONE;
    }

    /** Refuses {@code number}, given as {@code option}, where it is below 1. */
    void atLeastOne(String option, long number) {
        atLeast(option, number, 1);
    }

    private void atLeast(String option, long number, long least) {
        if (number < least) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " must be at least " + least + ", not " + number);
        }
    }
}
