package org.caseledger.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.DrawAnswer;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.ask.AboutAudits;
import org.caseledger.app.desk.AuditDesk;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.app.table.AuditTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.AuditText;
import org.caseledger.app.text.SampleAuditText;
import org.caseledger.app.workpaper.AuditReport;
import org.caseledger.app.workpaper.Workpaper;
import org.caseledger.audit.AuditCommand.CloseAudit;
import org.caseledger.audit.AuditCommand.FollowUpFinding;
import org.caseledger.audit.AuditCommand.JudgeAttribute;
import org.caseledger.audit.AuditCommand.MakeFinding;
import org.caseledger.audit.AuditCommand.NoteExit;
import org.caseledger.audit.AuditCommand.RespondToFinding;
import org.caseledger.audit.AuditCommand.ReviewAudit;
import org.caseledger.audit.AuditEvent.Agreement;
import org.caseledger.audit.AuditEvent.Progress;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.audit.Division;
import org.caseledger.audit.SizePlan;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.sampling.SamplePlan;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code audit}: audits from their plan to their end, each step an entry; and the regular one of supplemental pay. */
@Command(
        name = "audit",
        description = "Audit files: plan, draw, fill in, judge, find, follow up; or check what was paid, in one step.",
        subcommands = AuditCommand.Supplemental.class)
@Needs(Permission.AUDIT)
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    CaseLedger root() {
        return root;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "name a step: plan, draw, fill, judge, finding, respond, follow-up, exit-note, review, close, list, show or"
                        + " report; or supplemental");
    }

    /** {@code audit plan}: freezes a population, and says how many of it are drawn. */
    @Command(
            name = "plan",
            description = "Plan an audit: freeze its population at a signed checkpoint, and say how many are drawn.")
    int plan(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(
                            names = "--programme",
                            required = true,
                            paramLabel = "P",
                            description =
                                    "closed-claims, statutory-pay, supplemental-pay, supplemental-lines or minnesota-files.")
                    String programme,
            @Option(names = "--employer", required = true, paramLabel = "E", description = "The employer's id.")
                    String employer,
            @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day looked at.")
                    LocalDate from,
            @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day looked at.")
                    LocalDate to,
            @Option(
                            names = "--seed",
                            required = true,
                            paramLabel = "S",
                            description = "Any text; the same one draws the same files again.")
                    String seed,
            @Option(
                            names = "--known-at",
                            paramLabel = "INSTANT",
                            description = "What was recorded up to then counts (default: everything).")
                    @Nullable Instant knownAt,
            @Option(
                            names = "--divide-by",
                            paramLabel = "WHAT",
                            description =
                                    "Draw each stratum of the population by itself: kind (indemnity, medical-only,"
                                            + " denied), year (of the injury) or adjuster.")
                    @Nullable Division divided,
            @Option(
                            names = "--stratum",
                            split = ",",
                            paramLabel = "NAME=N",
                            description = "How many files to draw of a stratum that has its own number.")
                    @Nullable Map<String, Integer> strata,
            @Mixin AuditSizeOptions size) {
        SizePlan plan = size.plan(Objects.requireNonNull(spec).commandLine());
        SampleAuditDesk.Order order = new SampleAuditDesk.Order(
                audit,
                programme,
                employer,
                from,
                to,
                plan,
                seed,
                knownAt,
                divided,
                Objects.requireNonNullElseGet(strata, LinkedHashMap::new));
        return stepped((desk, who) -> desk.plan(order, who), this::printAudit);
    }

    @Command(
            name = "draw",
            description = "Draw an audit's sample; under stop-or-go, once it is judged, the next stage.")
    int draw(@Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit) {
        return stepped((desk, who) -> desk.draw(audit, who), this::printDraw);
    }

    @Command(name = "fill", description = "Fill in the drawn files as far as the ledger knows.")
    int fill(@Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit) {
        return stepped((desk, who) -> desk.fill(audit, who), this::printAudit);
    }

    @Command(name = "judge", description = "Judge an attribute of a file: met, deviation or not-applicable.")
    int judge(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Parameters(index = "1", paramLabel = "FILE", description = "The file.") String file,
            @Parameters(index = "2", paramLabel = "ATTRIBUTE", description = "The attribute, such as A9.")
                    String attribute,
            @Parameters(index = "3", paramLabel = "VERDICT", description = "met, deviation or not-applicable.")
                    Verdict verdict,
            @Option(names = "--note", required = true, paramLabel = "TEXT", description = "What is so.") String note,
            @Option(names = "--evidence", paramLabel = "TEXT", description = "Where one sees it.") @Nullable String evidence,
            @Option(names = "--cause", paramLabel = "TEXT", description = "Why it deviates.") @Nullable String cause,
            @Option(
                            names = "--amount",
                            paramLabel = "DOLLARS",
                            description = "What was carried too much; below zero: too little.")
                    @Nullable BigDecimal amount) {
        return step(new JudgeAttribute(audit, file, attribute, verdict, note, evidence, cause, dollars(amount)));
    }

    @Command(name = "finding", description = "Record what was found.")
    int finding(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(names = "--observation", required = true, paramLabel = "TEXT", description = "What is so.")
                    String observation,
            @Option(
                            names = "--criteria",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What should be, with its source.")
                    String criteria,
            @Option(names = "--cause", paramLabel = "TEXT", description = "Why it is so.") @Nullable String cause,
            @Option(names = "--effect", paramLabel = "TEXT", description = "What came of it.") @Nullable String effect,
            @Option(
                            names = "--recommendation",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What should be done.")
                    String recommendation,
            @Option(
                            names = "--file",
                            split = ",",
                            paramLabel = "FILE",
                            description = "The files that show it, separated by commas.")
                    @Nullable List<String> files) {
        return step(new MakeFinding(
                audit, observation, criteria, cause, effect, recommendation, files == null ? List.of() : files));
    }

    @Command(name = "respond", description = "Answer a finding, as management.")
    @Needs({Permission.DECIDE_CLAIMS, Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    int respond(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Parameters(index = "1", paramLabel = "N", description = "The number of the finding.") int finding,
            @Parameters(index = "2", paramLabel = "AGREEMENT", description = "agree, partly or disagree.")
                    Agreement agreement,
            @Option(names = "--owner", required = true, paramLabel = "TEXT", description = "Who does it.") String owner,
            @Option(names = "--target", paramLabel = "DATE", description = "By when it is done.") @Nullable LocalDate targetOn,
            @Option(
                            names = "--plan",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What is done, or why nothing is.")
                    String plan) {
        return step(new RespondToFinding(audit, finding, agreement, owner, targetOn, plan));
    }

    @Command(name = "follow-up", description = "Record what became of a finding: implemented, partly or not.")
    int followUp(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Parameters(index = "1", paramLabel = "N", description = "The number of the finding.") int finding,
            @Parameters(index = "2", paramLabel = "PROGRESS", description = "implemented, partly or not.")
                    Progress progress,
            @Option(
                            names = "--on",
                            required = true,
                            paramLabel = "DATE",
                            description = "The day on which somebody looked.")
                    LocalDate on,
            @Option(names = "--evidence", required = true, paramLabel = "TEXT", description = "What they saw.")
                    String evidence) {
        return step(new FollowUpFinding(audit, finding, on, progress, evidence));
    }

    @Command(name = "exit-note", description = "Record what was talked over with whoever is audited.")
    int exitNote(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day.") LocalDate on,
            @Option(names = "--present", required = true, paramLabel = "TEXT", description = "Who was there.")
                    String present,
            @Option(names = "--note", required = true, paramLabel = "TEXT", description = "What was said.")
                    String note) {
        return step(new NoteExit(audit, on, present, note));
    }

    @Command(name = "review", description = "Review an audit that somebody else prepared.")
    int review(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(names = "--note", paramLabel = "TEXT", description = "What to say of it.") @Nullable String note) {
        return step(new ReviewAudit(audit, note));
    }

    @Command(name = "close", description = "Close a reviewed audit; its findings are followed up until they are done.")
    int close(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(names = "--conclusion", required = true, paramLabel = "TEXT", description = "What it comes to.")
                    String conclusion) {
        return step(new CloseAudit(audit, conclusion));
    }

    @Command(name = "list", description = "All audits, with what is open of them.")
    @Needs(Permission.SEE_CLAIMS)
    int list(@Mixin TableOptions table) {
        try (Ledger ledger = root.openExisting()) {
            List<AuditListed> audits = new AboutAudits(ledger).all();
            root.opens(ledger, "audits", null);
            if (table.asked()) {
                table.write(root, ledger, AuditTables.AUDITS, Rows.of(audits));
            } else {
                root.output().print(audits, () -> SampleAuditText.of(audits));
            }
            return CaseLedger.DONE;
        }
    }

    @Command(name = "show", description = "An audit: its sample, what deviates, what was found and what came of it.")
    @Needs(Permission.SEE_CLAIMS)
    int show(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Mixin TableOptions table) {
        try (Ledger ledger = root.openExisting()) {
            SampleAuditAnswer answer = new AboutAudits(ledger).one(audit);
            root.opens(ledger, "audit", null, audit);
            if (table.asked()) {
                table.write(root, ledger, AuditTables.WORKPAPER, Rows.of(AuditTables.GridRow.of(answer.files())));
            } else {
                root.output().print(answer, () -> SampleAuditText.of(answer, ledger.time()));
            }
            return CaseLedger.DONE;
        }
    }

    @Command(name = "report", description = "Write the report of an audit as PDF.")
    @Needs(Permission.SEE_CLAIMS)
    int report(
            @Parameters(index = "0", paramLabel = "AUDIT", description = "The audit's id.") String audit,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PDF.") Path out) {
        try (Ledger ledger = root.openExisting()) {
            SampleAuditAnswer answer = new AboutAudits(ledger).one(audit);
            root.opens(ledger, "audit", null, audit);
            try {
                OwnersFiles.write(out, AuditReport.pdf(answer, ledger.time()));
            } catch (IOException e) {
                throw new LedgerFault("the report can't be written to " + out + ": " + Why.of(e), e);
            }
            root.output().print(answer, () -> "report of audit " + audit + " written to " + root.shown(out) + "\n");
            return CaseLedger.DONE;
        }
    }

    private static @Nullable Money dollars(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(CurrencyUnit.USD, amount);
    }

    private int step(org.caseledger.audit.AuditCommand command) {
        return stepped((desk, who) -> desk.take(command, who), this::printAudit);
    }

    private int stepped(
            BiFunction<SampleAuditDesk, Who, SampleAuditDesk.Result> step,
            BiConsumer<Ledger, org.caseledger.audit.AuditFacts> print) {
        try (OpenLedger whole = root.openExistingToRecordOnly()) {
            Ledger ledger = whole.as(root.person(whole));
            CheckpointDesk checkpoints = CheckpointDesk.of(whole);
            SampleAuditDesk desk = new SampleAuditDesk(ledger, whole, checkpoints);
            return switch (step.apply(
                    desk, Who.commandLine(root.by(whole, root.caller().user())))) {
                case SampleAuditDesk.Result.Refused(Refusal refusal) ->
                    root.output().refused(refusal);
                case SampleAuditDesk.Result.Done(org.caseledger.audit.AuditFacts facts) -> {
                    root.opens(ledger, "audit", null, facts.audit());
                    print.accept(ledger, facts);
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    private void printAudit(Ledger ledger, org.caseledger.audit.AuditFacts facts) {
        SampleAuditAnswer answer = new AboutAudits(ledger).one(facts.audit());
        root.output().print(answer, () -> SampleAuditText.of(answer, ledger.time()));
    }

    private void printDraw(Ledger ledger, org.caseledger.audit.AuditFacts facts) {
        DrawAnswer answer = DrawAnswer.of(facts);
        root.output().print(answer, () -> SampleAuditText.of(answer));
    }

    /** {@code audit supplemental}: a reproducible sample of supplemental pay, computed again from the entries alone. */
    @Command(
            name = "supplemental",
            description =
                    "Draw a sample of the supplemental pay that a pay period's runs carried, compute each line again"
                            + " from the entries alone, and write a workpaper. Exit status 1 when a difference is found.")
    @Needs(Permission.AUDIT)
    static final class Supplemental implements Callable<Integer> {

        @ParentCommand
        private AuditCommand parent = new AuditCommand();

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Option(
                names = "--employer",
                paramLabel = "E",
                description = "The employer's id (default: the only one that has claims).")
        private @Nullable String employer;

        @Option(names = "--period", required = true, paramLabel = "DATE", description = "Any day of the pay period.")
        private LocalDate day = LocalDate.EPOCH;

        @Mixin
        private SampleOptions sample = new SampleOptions();

        @Option(
                names = "--seed",
                required = true,
                paramLabel = "S",
                description = "Any text; the same one draws the same lines again.")
        private String seed = "";

        @Option(
                names = "--known-at",
                paramLabel = "INSTANT",
                description = "Look at the runs transmitted up to then (default: now).")
        private @Nullable Instant knownAt;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "The workpaper's page (default: in the ledger's folder workpapers); JSON goes beside it.")
        private @Nullable Path out;

        @Override
        public Integer call() {
            SamplePlan plan = sample.plan(Objects.requireNonNull(spec).commandLine());
            CaseLedger root = parent.root();
            try (Ledger ledger = root.openExistingToRecord()) {
                AuditDesk.Order order = new AuditDesk.Order(
                        employer(ledger),
                        day,
                        plan,
                        seed,
                        Who.commandLine(root.by(ledger, root.caller().user())),
                        knownAt);
                return switch (new AuditDesk(ledger).audit(order)) {
                    case AuditDesk.Result.Refused(Refusal refusal) ->
                        root.output().refused(refusal);
                    case AuditDesk.Result.Done(AuditAnswer audit) -> {
                        root.opens(ledger, "audit", null, audit.audit());
                        yield print(root, ledger.time(), audit);
                    }
                };
            }
        }

        private String employer(Ledger ledger) {
            List<String> employers = new PayrollDesk(ledger).employers();
            if (employer == null && employers.size() != 1) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "say which --employer: "
                                + (employers.isEmpty() ? "none has claims" : String.join(", ", employers)));
            }
            return employer == null ? employers.getFirst() : employer;
        }

        private int print(CaseLedger root, LedgerTime time, AuditAnswer audit) {
            List<Path> files =
                    Workpaper.write(audit, time, out == null ? Workpaper.inLedger(root.directory(), audit) : out);
            AuditAnswer answer = audit.withFiles(files.stream().map(root::shown).toList());
            root.output().print(answer, () -> AuditText.of(answer));
            return answer.differences() == 0 ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }
}
