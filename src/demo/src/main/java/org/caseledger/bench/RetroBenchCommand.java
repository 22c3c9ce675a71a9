package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Output;
import org.caseledger.app.store.OwnersFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bench retro}: what retroactive corrections cost. */
@Command(
        name = "retro",
        description =
                "Measure a payroll run that pays claims accepted after all, for many pay periods at once; then with"
                        + " more such claims, and with more claims that nothing happens to.")
final class RetroBenchCommand implements Callable<Integer> {

    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Option(names = "--claims", paramLabel = "N", description = "Claims in the ledger (default: ${DEFAULT-VALUE}).")
    private int claims = 5_000;

    @Option(
            names = "--accepted",
            paramLabel = "N",
            description = "Claims accepted after all (default: ${DEFAULT-VALUE}).")
    private int accepted = 1_000;

    @Option(
            names = "--periods",
            paramLabel = "N",
            description = "Pay periods for which these were off work (default: ${DEFAULT-VALUE}).")
    private int periods = 26;

    @Option(
            names = "--factor",
            paramLabel = "N",
            description = "How many times larger the other ledgers are; 1 for none (default: ${DEFAULT-VALUE}).")
    private int factor = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (claims < accepted || accepted < 1 || periods < 2 || factor < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--claims must not be below --accepted, --accepted and --factor at least 1, --periods at least 2");
        }
        Path directory = Files.createTempDirectory("caseledger-bench");
        try {
            RetroResult result = new RetroBench(directory, claims, accepted, periods, factor)
                    .run(doing -> System.err.println("Measuring " + doing));
            Output.print(bench.json(), result.answer(), result::text);
            return CaseLedger.DONE;
        } finally {
            OwnersFiles.delete(directory);
        }
    }
}
