package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.adoption.AdoptionDesk;
import org.caseledger.app.adoption.AdoptionFile;
import org.caseledger.app.document.ImpactDocument;
import org.caseledger.app.document.Reasons;
import org.caseledger.app.document.RunDocument;
import org.caseledger.app.document.TextTable;
import org.caseledger.app.payroll.PayrollDesk;
import org.caseledger.app.payroll.Transmittal;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Channel;
import org.caseledger.payroll.Impact;
import org.caseledger.payroll.PayrollFacts;
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

    private static final class Who {
        @Option(names = "--by", required = true, paramLabel = "USER", description = "Who does it.")
        private String by = "";
    }

    @Command(name = "preview", description = "What a run of the period would carry now. Records nothing.")
    int preview(
            @Mixin Period period,
            @Option(names = "--known-at", paramLabel = "INSTANT", description = "As known then (default: now).")
                    @Nullable Instant knownAt) {
        try (Ledger ledger = root.openExisting()) {
            Instant known = knownAt == null ? ledger.now() : knownAt;
            print(ledger, new PayrollDesk(ledger).preview(period.employer, period.day, known), List.of());
            return CaseLedger.DONE;
        }
    }

    @Command(
            name = "impact",
            description = "What adopting a row or a policy would change, claim by claim. Records nothing.")
    int impact(
            @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
                    String employer,
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
            desk.terms(employer, known);
            return switch (new AdoptionDesk(ledger).consider(file, known)) {
                case AdoptionDesk.Considered.Refused(Refusal refusal) -> Output.refused(refusal);
                case AdoptionDesk.Considered.Changed(LawInForce changed) -> {
                    LocalDate upTo = day == null ? LocalDate.now(ledger.clock()) : day;
                    Impact impact = desk.impact(employer, upTo, known, changed);
                    Output.print(
                            root.json(),
                            () -> ImpactDocument.json(impact, known),
                            () -> ImpactDocument.text(impact, known));
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    @Command(name = "run", description = "Open a run of the period and freeze its lines.")
    int run(@Mixin Period period, @Mixin Who who) {
        return step(desk -> desk.run(period.employer, period.day, who.by, Channel.COMMAND_LINE, null));
    }

    @Command(name = "approve", description = "Approve a run that somebody else prepared.")
    int approve(@Parameters(paramLabel = "RUN", description = "The run's id.") String run, @Mixin Who who) {
        return step(desk -> desk.approve(run, who.by, Channel.COMMAND_LINE));
    }

    @Command(name = "cancel", description = "Give a run up before it is transmitted.")
    int cancel(
            @Parameters(paramLabel = "RUN", description = "The run's id.") String run,
            @Mixin Who who,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") @Nullable String reason) {
        return step(desk -> desk.cancel(run, who.by, reason, Channel.COMMAND_LINE));
    }

    @Command(
            name = "transmit",
            description = "Issue an approved run; writes the transmittal as CSV and as a page to print.")
    int transmit(@Parameters(paramLabel = "RUN", description = "The run's id.") String run, @Mixin Who who) {
        return step(desk -> desk.transmit(run, who.by, Channel.COMMAND_LINE));
    }

    @Command(
            name = "show",
            description = "A run on record; of a transmitted one, the transmittal files are written again.")
    int show(@Parameters(paramLabel = "RUN", description = "The run's id.") String run) {
        try (Ledger ledger = root.openExisting()) {
            RunDocument document = new PayrollDesk(ledger)
                    .find(run)
                    .map(RunDocument::of)
                    .orElseThrow(() -> new LedgerFault("there is no payroll run " + run));
            print(ledger, document, files(ledger, document));
            return CaseLedger.DONE;
        }
    }

    @Command(name = "list", description = "The runs of an employer.")
    int list(
            @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
                    String employer) {
        try (Ledger ledger = root.openExisting()) {
            PayrollDesk desk = new PayrollDesk(ledger);
            desk.policy(employer);
            List<PayrollFacts.Run> runs =
                    List.copyOf(desk.facts(employer).runs().values());
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
        try (Ledger ledger = root.openExisting()) {
            return switch (step.apply(new PayrollDesk(ledger))) {
                case PayrollDesk.Step.Done(RunDocument document) -> {
                    print(ledger, document, files(ledger, document));
                    yield CaseLedger.DONE;
                }
                case PayrollDesk.Step.Refused(Refusal refusal) -> Output.refused(refusal);
            };
        }
    }

    private List<Path> files(Ledger ledger, RunDocument document) {
        return document.state().equals("transmitted")
                ? new Transmittal(ledger, root.directory()).write(document)
                : List.of();
    }

    private void print(Ledger ledger, RunDocument document, List<Path> files) {
        Output.print(
                root.json(),
                () -> {
                    Map<String, Object> json = document.json();
                    if (!files.isEmpty()) {
                        json.put("files", files.stream().map(Path::toString).toList());
                    }
                    return json;
                },
                () -> {
                    StringBuilder out = new StringBuilder(document.text(Reasons.in(ledger)));
                    files.forEach(file -> out.append("Written to ").append(file).append('\n'));
                    return out.toString();
                });
    }
}
