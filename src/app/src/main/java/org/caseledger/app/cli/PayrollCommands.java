package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RefusedLinesAnswer;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.answer.RunSummary;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.ask.AboutLaw;
import org.caseledger.app.ask.AboutRuns;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.ImpactText;
import org.caseledger.app.text.MovedText;
import org.caseledger.app.text.RunListText;
import org.caseledger.app.text.RunSummaryText;
import org.caseledger.app.text.RunText;
import org.caseledger.app.text.WhatIfText;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.WhatIf;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code payroll}: preview, impact, run, approve, transmit, cancel, show, list. */
@Command(name = "payroll", description = "Payroll runs: preview, impact, run, approve, transmit, cancel, show, list.")
@Needs(Permission.SEE_PAYROLL)
final class PayrollCommands implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "name a step: preview, impact, run, approve, transmit, cancel, show or list");
    }

    private static final class Period {
        @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
        private String employer = "";

        @Option(names = "--period", required = true, paramLabel = "DATE", description = "Any day of the pay period.")
        private LocalDate day = LocalDate.EPOCH;
    }

    private static final class KnownAt {
        @Option(names = "--known-at", paramLabel = "INSTANT", description = "As known then (default: now).")
        private @Nullable Instant instant;

        private AboutRuns runs(Ledger ledger) {
            return new AboutRuns(ledger, instant);
        }
    }

    private static final class Explain {
        @Option(names = "--explain", description = "Print the working of every line.")
        private boolean asked;
    }

    @Command(name = "preview", description = "What a run of the period would carry now. Records nothing.")
    int preview(
            @Mixin Period period,
            @Mixin KnownAt knownAt,
            @Mixin Explain explain,
            @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            description = "Lines as record takes them; shows what would change with them.")
                    @Nullable List<String> with) {
        if (with != null && knownAt.instant != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--with supposes on top of what is known now; leave --known-at out");
        }
        try (Ledger ledger = root.openExisting()) {
            if (with != null) {
                return whatIf(ledger, period, RecordCommand.sources(root.caller(), with), explain.asked);
            }
            RunAnswer preview = knownAt.runs(ledger).preview(period.employer, period.day, explain.asked);
            root.opens(ledger, "preview", null, period.employer + " " + period.day);
            return print(ledger, preview);
        }
    }

    @Command(
            name = "impact",
            description = "What adopting a row or a policy would change, claim by claim. Records nothing.")
    int impact(
            @Option(
                            names = "--employer",
                            paramLabel = "E",
                            description = "The employer's id (default: every employer that has claims).")
                    @Nullable String employer,
            @Option(
                            names = "--period",
                            paramLabel = "DATE",
                            description = "Consider the world up to the end of the pay period with this day"
                                    + " (default: today's).")
                    @Nullable LocalDate day,
            @ArgGroup(exclusive = false, multiplicity = "1") AdoptCommand.ChangedLaw law,
            @Option(names = "--known-at", paramLabel = "INSTANT", description = "As known then (default: now).")
                    @Nullable Instant knownAt) {
        AdoptionFile file = law.file(Objects.requireNonNull(
                Objects.requireNonNull(spec).commandLine().getSubcommands().get("impact")));
        try (Ledger ledger = root.openExisting()) {
            return switch (new AboutLaw(ledger, new Clocks(knownAt, day)).impact(employer, file)) {
                case AboutLaw.Impact.Refused(Refusal refusal) -> root.output().refused(refusal);
                case AboutLaw.Impact.Shown(List<ImpactAnswer> impacts) -> {
                    root.opens(ledger, "impact", null, employer == null ? "every employer" : employer);
                    Supplier<String> text = () -> ImpactText.of(impacts, ledger.time());
                    if (impacts.size() == 1) {
                        root.output().print(impacts.getFirst(), text);
                    } else {
                        root.output().print(impacts, text);
                    }
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    private int whatIf(Ledger ledger, Period period, List<LineFile.Source> sources, boolean explain) {
        return switch (new Supposition(ledger).suppose(period.employer, period.day, sources)) {
            case Supposition.Result.Shown(WhatIf whatIf) -> {
                WhatIfAnswer answer = WhatIfAnswer.of(whatIf, Reasons.in(ledger).with(whatIf.files()), explain);
                root.opens(ledger, "preview", null, period.employer + " " + period.day + " what-if");
                root.output().print(answer, () -> WhatIfText.of(answer, ledger.time()));
                yield CaseLedger.DONE;
            }
            case Supposition.Result.Refused(List<LineFile.Answer> answers) -> {
                RefusedLinesAnswer answer = RefusedLinesAnswer.of(answers);
                root.output().print(answer, () -> "");
                answer.refused().forEach(line -> root.output().refused(line.placed()));
                yield CaseLedger.REFUSED;
            }
        };
    }

    @Command(name = "run", description = "Open a run of the period and freeze its lines.")
    @Needs(Permission.RUN_PAYROLL)
    int run(
            @Mixin Period period,
            @Option(
                            names = "--hash",
                            paramLabel = "HASH",
                            description = "The preview that was agreed to; refused if facts moved since.")
                    @Nullable String hash,
            @Option(
                            names = "--known-at",
                            paramLabel = "INSTANT",
                            description = "When that preview was known (default: looked for).")
                    @Nullable Instant knownAt) {
        if (hash == null && knownAt != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "a run is of now; --known-at goes with --hash");
        }
        PayrollDesk.Previewed previewed = hash == null ? null : new PayrollDesk.Previewed(hash, knownAt);
        return step((desk, who) -> desk.run(period.employer, period.day, who, previewed));
    }

    @Command(name = "approve", description = "Approve a run that somebody else prepared.")
    @Needs(Permission.APPROVE_RUNS)
    int approve(@Parameters(paramLabel = "RUN", description = "The run's id.") String run) {
        return step((desk, who) -> desk.approve(run, who));
    }

    @Command(name = "cancel", description = "Give a run up before it is transmitted.")
    @Needs({Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    int cancel(
            @Parameters(paramLabel = "RUN", description = "The run's id.") String run,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") @Nullable String reason) {
        return step((desk, who) -> desk.cancel(run, who, reason));
    }

    @Command(
            name = "transmit",
            description = "Issue an approved run; writes the transmittal as CSV and as a page to print.")
    @Needs(Permission.RUN_PAYROLL)
    int transmit(@Parameters(paramLabel = "RUN", description = "The run's id.") String run) {
        return step((desk, who) -> root.leftLate(DepartureKind.TRANSMITTAL_FILES, run)
                ? new PayrollDesk.Step.Done(desk.find(run).orElseThrow())
                : desk.transmit(run, who));
    }

    @Command(
            name = "show",
            description = "A run on record; of a transmitted one, the transmittal files are written again.")
    int show(
            @Parameters(paramLabel = "RUN", description = "The run's id.") String run,
            @Mixin KnownAt knownAt,
            @Mixin Explain explain) {
        try (Ledger ledger = root.openExisting()) {
            AboutRuns runs = knownAt.runs(ledger);
            PayrollFacts.Run record = runs.find(run);
            RunAnswer answer = runs.answer(record, explain.asked);
            root.opens(ledger, "run", null, run);
            return print(ledger, knownAt.instant == null ? answer.withFiles(again(ledger, record)) : answer);
        }
    }

    @Command(name = "list", description = "The runs of an employer.")
    int list(
            @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
                    String employer,
            @Mixin KnownAt knownAt) {
        try (Ledger ledger = root.openExisting()) {
            List<RunListed> runs = knownAt.runs(ledger).of(employer);
            root.opens(ledger, "list", null, "payroll runs of " + employer);
            root.output().print(runs, () -> RunListText.of(runs));
            return CaseLedger.DONE;
        }
    }

    private int step(BiFunction<PayrollDesk, Who, PayrollDesk.Step> step) {
        root.requireBy();
        try (Ledger ledger = root.openExistingToRecord()) {
            Who who = Who.commandLine(root.by(ledger));
            return switch (step.apply(new PayrollDesk(ledger), who)) {
                case PayrollDesk.Step.Done(PayrollFacts.Run run) -> summary(ledger, run);
                case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                    if (refusal.is(RefusalCode.FACTS_MOVED)) {
                        MovedAnswer answer = MovedAnswer.of(refusal, moved);
                        root.output().print(answer, () -> MovedText.of(answer, ledger.time()));
                    }
                    yield root.output().refused(refusal);
                }
            };
        }
    }

    /** The files of a run that was transmitted, written again; none where none can be written. */
    private List<Path> again(Ledger ledger, PayrollFacts.Run run) {
        if (run.state() != PayrollFacts.State.TRANSMITTED
                || ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        Transmittal transmittal = new Transmittal(ledger);
        List<Path> missing = transmittal.missing(run.id());
        new PayrollDesk(ledger).writeFiles(run).ifPresent(fault -> {
            throw new LedgerFault("run " + run.id() + " is transmitted, but its files can't be written: " + fault
                    + "; payroll show " + run.id() + " writes them again");
        });
        sayWritten(run, missing);
        return shown(transmittal.files(run.id()));
    }

    private List<Path> shown(List<Path> files) {
        return files.stream().map(root::shown).toList();
    }

    private void sayWritten(PayrollFacts.Run run, List<Path> missing) {
        if (!missing.isEmpty()) {
            root.output()
                    .complain("run " + run.id() + " was transmitted before, and "
                            + missing.stream()
                                    .map(file -> file.getFileName().toString())
                                    .collect(Collectors.joining(" and "))
                            + (missing.size() == 1 ? " was" : " were") + " missing since; written now");
        }
    }

    /** What a step did: a summary for people, all of the run as JSON, and the files of a transmittal that left. */
    private int summary(Ledger ledger, PayrollFacts.Run run) {
        Optional<Leaving> leaving = new PayrollDesk(ledger).files(run.id());
        AboutRuns runs = new AboutRuns(ledger, null);
        List<Path> files = runs.filesLeft(run);
        root.output()
                .either(
                        () -> runs.answer(run, false).withFiles(files),
                        () -> RunSummaryText.of(RunSummary.of(run, ledger.runContent(run), files)));
        if (leaving.filter(Leaving::waits).isPresent()) {
            root.output()
                    .complain("run " + run.id() + " is transmitted, but its files can't be written and wait: "
                            + Objects.requireNonNullElse(leaving.get().fault(), "nobody has tried yet")
                            + "; they are tried again by themselves, or now with caseledger outbox deliver");
            return CaseLedger.REFUSED;
        }
        return CaseLedger.DONE;
    }

    private int print(Ledger ledger, RunAnswer answer) {
        root.output().print(answer, () -> RunText.of(answer, ledger.time()));
        return CaseLedger.DONE;
    }
}
