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
        description =
                "Measure on this machine, beside the raw database doing the same: recording, importing, rebuilding"
                        + " and asking, or one of the kinds below. Works in a temporary directory; no ledger is touched.")
public final class BenchCommand implements Callable<Integer> {

    private static final int APPENDED = 2_000;
    private static final int IMPORTED = 12_000;
    private static final long REBUILT = 120_000;
    private static final int LONG_CLAIM = 10_000;
    private static final int SHORT_CLAIM = 20;

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
                        RecordingBench.append(APPENDED, options.seed()),
                        RecordingBench.ofHistory(IMPORTED, options.seed()),
                        new RebuildBench(REBUILT, options.seed(), filled -> {}),
                        new KnownAtBench(LONG_CLAIM, options.seed())));
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
        return options.run("append", json(), List.of(RecordingBench.append(events, options.seed())));
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
        return options.run("import", json(), List.of(RecordingBench.ofHistory(events, options.seed())));
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
            description =
                    "Measure a claim of 1,000 entries and a longer one as they were known at an instant, with their"
                            + " statement; and statements with and without their workings, beside plain arithmetic.")
    int knownAt(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + LONG_CLAIM,
                            description = "Entries of the longer claim (default: ${DEFAULT-VALUE}).")
                    int events)
            throws Exception {
        options.atLeast("--events", events, SHORT_CLAIM);
        return options.run("known-at", json(), List.of(new KnownAtBench(events, options.seed())));
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

    @Command(
            name = "replay",
            description = "Measure an exported journal replayed: every claim computed again from its lines.")
    int replay(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "" + REBUILT,
                            description = "Lines of the journal (default: ${DEFAULT-VALUE}).")
                    long events)
            throws Exception {
        options.atLeastOne("--events", events);
        return options.run("replay", json(), List.of(new ReplayBench(events, options.seed())));
    }

    @Command(
            name = "retro",
            description = "Measure a payroll run that pays claims accepted after all, for many pay periods at once; and"
                    + " one claim of many paid pay periods that gets another wage.")
    int retro(
            @Mixin BenchOptions options,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "6000",
                            description = "Entries in the ledger before the correction, six a claim"
                                    + " (default: ${DEFAULT-VALUE}).")
                    int events,
            @Option(
                            names = "--accepted",
                            paramLabel = "N",
                            defaultValue = "200",
                            description = "Claims accepted after all, at most all (default: ${DEFAULT-VALUE}).")
                    int accepted,
            @Option(
                            names = "--periods",
                            paramLabel = "N",
                            defaultValue = "27",
                            description = "Pay periods for which these were off work (default: ${DEFAULT-VALUE}).")
                    int periods,
            @Option(
                            names = "--factor",
                            paramLabel = "N",
                            defaultValue = "1",
                            description =
                                    "Also in a ledger so many times larger, and with so many times the acceptances"
                                            + " (default: ${DEFAULT-VALUE}, which is no more).")
                    int factor)
            throws Exception {
        options.atLeastOne("--accepted", accepted);
        options.atLeastOne("--periods", periods);
        options.atLeastOne("--factor", factor);
        options.atLeast("--events", events, RetroWorkload.ENTRIES);
        int claims = events / RetroWorkload.ENTRIES;
        return options.run(
                "retro", json(), List.of(new RetroBench(claims, Math.min(claims, accepted), periods, factor)));
    }
}
