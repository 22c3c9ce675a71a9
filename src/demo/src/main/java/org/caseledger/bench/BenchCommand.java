package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Output;
import org.caseledger.app.cli.Progress;
import org.caseledger.app.store.OwnersFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast this is here, beside the raw database. */
@Command(
        name = "bench",
        subcommands = RetroBenchCommand.class,
        description = "Measure commands and events a second on this machine, beside the raw database doing the same."
                + " Works in a temporary directory; no ledger is touched.")
public final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "Commands recorded one at a time, each repetition (default: ${DEFAULT-VALUE}).")
    private int records = 1_000;

    @Option(
            names = "--imports",
            paramLabel = "N",
            description = "Commands imported, each repetition (default: ${DEFAULT-VALUE}).")
    private int imports = 10_000;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description = "Repetitions that count, after one to warm up (default: ${DEFAULT-VALUE}).")
    private int repetitions = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (records < 1 || imports < 1 || repetitions < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--records, --imports and --repetitions must be at least 1");
        }
        Path directory = Files.createTempDirectory("caseledger-bench");
        try {
            BenchResult result = run(new Bench(directory, records, imports, repetitions));
            Output.print(root.json(), result.answer(), result::text);
            return CaseLedger.DONE;
        } finally {
            OwnersFiles.delete(directory);
        }
    }

    /** Whether documents are asked for instead of tables. */
    boolean json() {
        return root.json();
    }

    private BenchResult run(Bench bench) throws IOException, SQLException {
        try (Progress progress = Progress.of("Measuring", repetitions + 1L, "repetitions")) {
            return bench.run(progress::to);
        }
    }
}
