package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.document.ImpactDocument;
import org.caseledger.app.document.MovedDocument;
import org.caseledger.app.document.Reasons;
import org.caseledger.app.document.RefusedLinesDocument;
import org.caseledger.app.document.RunDocument;
import org.caseledger.app.document.RunReadingDocument;
import org.caseledger.app.document.WhatIfDocument;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.TextTable;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.payroll.Impact;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.WhatIf;
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

    private static final class Name {
        @Option(names = "--by", required = true, paramLabel = "USER", description = "Who does it.")
        private String by = "";
    }

    private static final class KnownAt {
        @Option(names = "--known-at", paramLabel = "INSTANT", description = "As known then (default: now).")
        private @Nullable Instant instant;

        private Instant in(Ledger ledger) {
            return instant == null ? ledger.now() : instant;
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
                return whatIf(ledger, period, RecordCommand.sources(with), explain.asked);
            }
            Instant known = knownAt.in(ledger);
            PayrollDesk desk = new PayrollDesk(ledger);
            RunDocument preview = desk.preview(period.employer, period.day, known);
            List<LineReading> lines = desk.reading(preview, known);
            print(ledger, new RunReadingDocument(preview, known, lines, null, explain.asked), List.of());
            return CaseLedger.DONE;
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
        AdoptionFile file = law.file(
                Objects.requireNonNull(spec).commandLine().getSubcommands().get("impact"));
        try (Ledger ledger = root.openExisting()) {
            PayrollDesk desk = new PayrollDesk(ledger);
            Instant known = knownAt == null ? ledger.now() : knownAt;
            List<String> employers = employer == null ? desk.employers() : List.of(employer);
            employers.forEach(one -> desk.terms(one, known));
            return switch (new AdoptionDesk(ledger).consider(file, known)) {
                case AdoptionDesk.Considered.Refused(Refusal refusal) -> Output.refused(refusal);
                case AdoptionDesk.Considered.Changed(LawInForce changed) -> {
                    LocalDate upTo = day == null ? LocalDate.now(ledger.clock()) : day;
                    List<Impact> impacts = employers.stream()
                            .map(one -> desk.impact(one, upTo, known, changed))
                            .toList();
                    Output.print(
                            root.json(),
                            () -> ImpactDocument.json(impacts, known),
                            () -> ImpactDocument.text(impacts, ledger.time().shown(known)));
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    private int whatIf(Ledger ledger, Period period, List<LineFile.Source> sources, boolean explain) {
        return switch (new Supposition(ledger).suppose(period.employer, period.day, sources)) {
            case Supposition.Result.Shown(WhatIf whatIf) -> {
                WhatIfDocument document =
                        new WhatIfDocument(whatIf, Reasons.in(ledger).with(whatIf.files()), explain);
                Output.print(root.json(), document::json, document::text);
                yield CaseLedger.DONE;
            }
            case Supposition.Result.Refused(List<LineFile.Answer> answers) -> {
                RefusedLinesDocument document = new RefusedLinesDocument(answers);
                Output.print(root.json(), document::json, () -> "");
                document.refusals().forEach(Output::refused);
                yield CaseLedger.REFUSED;
            }
        };
    }

    @Command(name = "run", description = "Open a run of the period and freeze its lines.")
    int run(
            @Mixin Period period,
            @Mixin Name name,
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
        return step(desk -> desk.run(period.employer, period.day, Who.commandLine(name.by), previewed));
    }

    @Command(name = "approve", description = "Approve a run that somebody else prepared.")
    int approve(@Parameters(paramLabel = "RUN", description = "The run's id.") String run, @Mixin Name name) {
        return step(desk -> desk.approve(run, Who.commandLine(name.by)));
    }

    @Command(name = "cancel", description = "Give a run up before it is transmitted.")
    int cancel(
            @Parameters(paramLabel = "RUN", description = "The run's id.") String run,
            @Mixin Name name,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") @Nullable String reason) {
        return step(desk -> desk.cancel(run, Who.commandLine(name.by), reason));
    }

    @Command(
            name = "transmit",
            description = "Issue an approved run; writes the transmittal as CSV and as a page to print.")
    int transmit(@Parameters(paramLabel = "RUN", description = "The run's id.") String run, @Mixin Name name) {
        return step(desk -> desk.transmit(run, Who.commandLine(name.by)));
    }

    @Command(
            name = "show",
            description = "A run on record; of a transmitted one, the transmittal files are written again.")
    int show(
            @Parameters(paramLabel = "RUN", description = "The run's id.") String run,
            @Mixin KnownAt knownAt,
            @Mixin Explain explain) {
        try (Ledger ledger = root.openExisting()) {
            PayrollFacts.Run record = new PayrollDesk(ledger)
                    .find(run, knownAt.in(ledger))
                    .orElseThrow(() -> new LedgerFault("there is no payroll run " + run
                            + (knownAt.instant == null
                                    ? ""
                                    : " as it was known at " + ledger.time().shown(knownAt.instant))));
            RunReadingDocument reading = reading(ledger, record, explain.asked);
            print(ledger, reading, knownAt.instant == null ? again(ledger, reading.run()) : List.of());
            return CaseLedger.DONE;
        }
    }

    private static RunReadingDocument reading(Ledger ledger, PayrollFacts.Run record, boolean explain) {
        Hindsight hindsight = new Hindsight(ledger);
        return new RunReadingDocument(
                RunDocument.of(record),
                record.preparedAt(),
                hindsight.reading(record),
                explain ? hindsight.again(record) : null,
                explain);
    }

    @Command(name = "list", description = "The runs of an employer.")
    int list(
            @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
                    String employer,
            @Mixin KnownAt knownAt) {
        try (Ledger ledger = root.openExisting()) {
            PayrollDesk desk = new PayrollDesk(ledger);
            desk.policy(employer);
            List<PayrollFacts.Run> runs =
                    List.copyOf(desk.facts(employer, knownAt.in(ledger)).runs().values());
            Output.print(
                    root.json(),
                    () -> runs.stream()
                            .map(run -> {
                                Map<String, Object> document =
                                        RunDocument.of(run).json();
                                document.put("lines", run.content().lines().size());
                                return document;
                            })
                            .toList(),
                    () -> text(runs));
            return CaseLedger.DONE;
        }
    }

    private static String text(List<PayrollFacts.Run> runs) {
        TextTable table = new TextTable("run", "period", "state", "lines", "prepared by", "approved by");
        table.alignRight(3);
        runs.forEach(run -> table.row(
                run.id(),
                run.content().period().toString(),
                run.state().toString(),
                String.valueOf(run.content().lines().size()),
                run.preparedBy(),
                String.valueOf(run.approvedBy() == null ? "" : run.approvedBy())));
        return table.text();
    }

    private int step(Function<PayrollDesk, PayrollDesk.Step> step) {
        try (Ledger ledger = root.openExistingToRecord()) {
            return switch (step.apply(new PayrollDesk(ledger))) {
                case PayrollDesk.Step.Done(RunDocument document) -> {
                    PayrollFacts.Run record = Objects.requireNonNull(document.record());
                    summary(ledger, document, reading(ledger, record, false));
                    yield CaseLedger.DONE;
                }
                case PayrollDesk.Step.FilesWritten(RunDocument document, List<Path> missing) -> {
                    sayWritten(document, missing);
                    PayrollFacts.Run record = Objects.requireNonNull(document.record());
                    summary(ledger, document, reading(ledger, record, false));
                    yield CaseLedger.DONE;
                }
                case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                    if (refusal.is(RefusalCode.FACTS_MOVED)) {
                        MovedDocument document = new MovedDocument(refusal, moved);
                        Output.print(root.json(), document::json, () -> document.text(ledger.time()));
                    }
                    yield Output.refused(refusal);
                }
            };
        }
    }

    /** The files of a run that was transmitted, written again; none where none can be written. */
    private static List<Path> again(Ledger ledger, RunDocument document) {
        if (!document.transmitted() || ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        Transmittal transmittal = new Transmittal(ledger);
        List<Path> missing = transmittal.missing(document.id());
        List<Path> written = transmittal.write(document);
        sayWritten(document, missing);
        return written;
    }

    private static void sayWritten(RunDocument run, List<Path> missing) {
        if (!missing.isEmpty()) {
            System.err.println("caseledger: run " + run.id() + " was transmitted before, and "
                    + missing.stream()
                            .map(file -> file.getFileName().toString())
                            .collect(Collectors.joining(" and "))
                    + (missing.size() == 1 ? " was" : " were") + " missing since; written now");
        }
    }

    /** What a step did: a summary for people, all of the run as JSON, and the files of a transmittal. */
    private void summary(Ledger ledger, RunDocument run, RunReadingDocument reading) {
        print(
                () -> reading.json(Reasons.in(ledger)),
                run::summary,
                run.transmitted() ? new Transmittal(ledger).files(run.id()) : List.of());
    }

    private void print(Ledger ledger, RunReadingDocument document, List<Path> files) {
        print(() -> document.json(Reasons.in(ledger)), () -> document.text(Reasons.in(ledger)), files);
    }

    private void print(Supplier<Map<String, Object>> document, Supplier<String> text, List<Path> files) {
        Output.print(
                root.json(),
                () -> {
                    Map<String, Object> json = document.get();
                    if (!files.isEmpty()) {
                        json.put("files", files.stream().map(Path::toString).toList());
                    }
                    return json;
                },
                () -> {
                    StringBuilder out = new StringBuilder(text.get());
                    files.forEach(file -> out.append("Written to ").append(file).append('\n'));
                    return out.toString();
                });
    }
}
