package org.caseledger.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Progress;
import org.caseledger.app.cli.Stays;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bench}: how fast this is here, beside the raw database. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(
        name = "bench",
        description =
                "Measure on this machine, beside the raw database doing the same: recording, importing, rebuilding"
                        + " and asking, or one of the kinds below. Works in a temporary directory; no ledger is touched.")
public final class BenchCommand implements Callable<Integer> {

    private static final int APPENDED = 2_000;
    private static final int IMPORTED = 12_000;
    private static final int REBUILT = 120_000;
    private static final int CORRECTED = 6_000;
    private static final int SEARCHED = 300_000;
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
                root,
                List.of(
                        append(options),
                        history(options),
                        new RebuildBench(options.events(REBUILT, 1), options.seed(), filled -> {}),
                        knownAt(options)));
    }

    private static Bench append(BenchOptions options) {
        return RecordingBench.append(options.events(APPENDED, 1), options.seed());
    }

    private static Bench history(BenchOptions options) {
        return RecordingBench.ofHistory(options.events(IMPORTED, 1), options.seed());
    }

    private static Bench knownAt(BenchOptions options) {
        return new KnownAtBench(options.events(LONG_CLAIM, SHORT_CLAIM), options.seed());
    }

    @Command(
            name = "append",
            description = "Measure commands recorded one at a time, each durable before the next; " + APPENDED
                    + " of them, unless --events says otherwise.")
    int recorded(@Mixin BenchOptions options) throws Exception {
        return options.run("append", root, List.of(append(options)));
    }

    @Command(name = "import", description = "Measure a history of " + IMPORTED + " commands imported, or of --events.")
    int imported(@Mixin BenchOptions options) throws Exception {
        return options.run("import", root, List.of(history(options)));
    }

    @Command(
            name = "rebuild",
            description = "Measure all projections of " + REBUILT
                    + " entries rebuilt, or of --events, beside reading and decoding"
                    + " every entry, and beside the framework's own ways to read them.")
    int rebuild(@Mixin BenchOptions options) throws Exception {
        int events = options.events(REBUILT, 1);
        try (Progress progress = Progress.of(root.caller(), "Filling a ledger", events, "entries")) {
            return options.run("rebuild", root, List.of(new RebuildBench(events, options.seed(), progress::to)));
        }
    }

    @Command(
            name = "known-at",
            description =
                    "Measure a claim of 1,000 entries and one of " + LONG_CLAIM
                            + ", or of --events, as they were known at an"
                            + " instant, with their statement; and statements with and without their workings, beside plain arithmetic.")
    int asked(@Mixin BenchOptions options) throws Exception {
        return options.run("known-at", root, List.of(knownAt(options)));
    }

    @Command(
            name = "claim-replay",
            description = "Measure a claim of 1,000 entries and one of " + LONG_CLAIM
                    + ", or of --events, replayed: every entry and what it changed, whole and by the page; beside"
                    + " one statement from the same entries.")
    int claimReplay(@Mixin BenchOptions options) throws Exception {
        return options.run(
                "claim-replay",
                root,
                List.of(new ClaimReplayBench(options.events(LONG_CLAIM, 2 * ClaimReplayBench.PAGE_STEPS))));
    }

    @Command(
            name = "web",
            description = "Measure the workbench and the API as 32 clients at once use them, over " + IMPORTED
                    + " entries, twelve a claim, or --events; beside the bare web framework.")
    int web(
            @Mixin BenchOptions options,
            @Option(names = "--city", description = "Over the demo's city instead.") boolean city)
            throws Exception {
        return options.run("web", root, List.of(new WebBench(options.events(IMPORTED, 1), city, options.seed())));
    }

    @Command(name = "search", description = "Measure words found among " + SEARCHED + " interactions, or --events.")
    int search(@Mixin BenchOptions options) throws Exception {
        return options.run("search", root, List.of(new SearchBench(options.events(SEARCHED, 1), options.seed())));
    }

    @Command(
            name = "document",
            description = "Measure a document of 25 MB attached and opened, beside the same bytes in a file.")
    int document(@Mixin BenchOptions options) throws Exception {
        return options.run("document", root, List.of(DocumentBench.ofTheLargest(options.seed())));
    }

    @Command(
            name = "replay",
            description = "Measure an exported journal of " + REBUILT + " lines replayed, or of --events: every claim"
                    + " computed again from its lines.")
    int replay(@Mixin BenchOptions options) throws Exception {
        return options.run("replay", root, List.of(new ReplayBench(options.events(REBUILT, 1), options.seed())));
    }

    @Command(
            name = "tamper",
            description =
                    "Change ledgers behind the program's back, one thing at a time, and see that verify and the outside"
                            + " verifier find whatever changes the record; check an untouched one again and again. Needs python3."
                            + " Exit status 1 where something is missed.")
    int tamper(
            @Option(
                            names = "--changes",
                            paramLabel = "N",
                            defaultValue = "40",
                            description = "Changes of each kind (default: ${DEFAULT-VALUE}).")
                    int changes,
            @Option(
                            names = "--checks",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "Checks of a ledger that nobody touched (default: ${DEFAULT-VALUE}).")
                    int checks,
            @Option(
                            names = "--events",
                            paramLabel = "N",
                            defaultValue = "240",
                            description = "Commands that the ledger was made with (default: ${DEFAULT-VALUE}).")
                    int events,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "What is drawn with (default: ${DEFAULT-VALUE}).")
                    long seed,
            @Option(
                            names = "--verifier",
                            paramLabel = "FILE",
                            defaultValue = "src/verifier/verify.py",
                            description = "The outside verifier (default: ${DEFAULT-VALUE}).")
                    Path verifier)
            throws Exception {
        if (!Files.isRegularFile(verifier)) {
            throw new LedgerFault("there is no outside verifier " + verifier + "; name it with --verifier");
        }
        Path folder = Files.createTempDirectory("caseledger-tamper");
        try (Progress progress =
                Progress.of(root.caller(), "Tampering", (long) changes * Tampering.values().length, "changes")) {
            TamperAnswer answer = new TamperCampaign(folder, verifier, events, seed).run(changes, checks, progress::to);
            root.output().print(answer, answer::text);
            return answer.wrong().isEmpty() && answer.alarms() == 0 ? CaseLedger.DONE : CaseLedger.REFUSED;
        } finally {
            OwnersFiles.delete(folder);
        }
    }

    @Command(
            name = "retro",
            description = "Measure a payroll run that pays claims accepted after all, for many pay periods at once,"
                    + " in a ledger of " + CORRECTED
                    + " entries, six a claim, or of --events; and one claim of many paid pay"
                    + " periods that gets another wage.")
    int retro(
            @Mixin BenchOptions options,
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
        int claims = options.events(CORRECTED, RetroWorkload.ENTRIES) / RetroWorkload.ENTRIES;
        return options.run("retro", root, List.of(new RetroBench(claims, Math.min(claims, accepted), periods, factor)));
    }
}
