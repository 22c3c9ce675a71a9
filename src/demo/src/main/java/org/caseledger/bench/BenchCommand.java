package org.caseledger.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bench}: how fast this is here, beside the raw database. */
@Command(
        name = "bench",
        subcommands = RetroBenchCommand.class,
        description = "Measure on this machine, beside the raw database doing the same: all but web and retro, or one"
                + " of them. Works in a temporary directory; no ledger is touched.")
public final class BenchCommand implements Callable<Integer> {

    private static final int APPENDED = 2_000;
    private static final int IMPORTED = 12_000;
    private static final long REBUILT = 120_000;

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        return options.run(
                "all",
                json(),
                List.of(
                        new AppendBench(APPENDED, options.seed()),
                        new ImportBench(IMPORTED, options.seed()),
                        new RebuildBench(REBUILT, options.seed(), filled -> {}),
                        new KnownAtBench(options.seed())));
    }

    /** Whether documents are asked for instead of tables. */
    boolean json() {
        return root.json();
    }

    @Command(name = "append", description = "Measure commands recorded one at a time, each durable before the next.")
    int append(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + APPENDED,
                            description = "Commands, each repetition (default: ${DEFAULT-VALUE}).")
                    int events)
            throws Exception {
        options.atLeastOne("--events", events);
        return options.run("append", json(), List.of(new AppendBench(events, options.seed())));
    }

    @Command(name = "import", description = "Measure a history imported.")
    int history(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + IMPORTED,
                            description = "Commands, each repetition (default: ${DEFAULT-VALUE}).")
                    int events)
            throws Exception {
        options.atLeastOne("--events", events);
        return options.run("import", json(), List.of(new ImportBench(events, options.seed())));
    }

    @Command(
            name = "rebuild",
            description = "Measure all projections rebuilt, beside reading and decoding every entry, and beside the"
                    + " framework's own ways to read them.")
    int rebuild(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + REBUILT,
                            description = "Entries in the ledger (default: ${DEFAULT-VALUE}).")
                    long events)
            throws Exception {
        options.atLeastOne("--events", events);
        try (Progress progress = Progress.of("Filling a ledger", events, "entries")) {
            return options.run("rebuild", json(), List.of(new RebuildBench(events, options.seed(), progress::to)));
        }
    }

    @Command(
            name = "known-at",
            description = "Measure claims of 1,000 and 10,000 entries as they were known at an instant, with their"
                    + " statement; and statements with and without their workings, beside plain arithmetic.")
    int knownAt(@Mixin BenchOptions options) throws Exception {
        return options.run("known-at", json(), List.of(new KnownAtBench(options.seed())));
    }

    @Command(name = "web", description = "Measure pages of the workbench.")
    int web(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + IMPORTED,
                            description =
                                    "Entries in the ledger, beside those of one long claim (default: ${DEFAULT-VALUE}).")
                    int events)
            throws Exception {
        options.atLeastOne("--events", events);
        return options.run("web", json(), List.of(new WebBench(events, options.seed())));
    }
}
