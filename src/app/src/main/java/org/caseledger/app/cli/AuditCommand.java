package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.desk.AuditDesk;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.text.AuditText;
import org.caseledger.app.workpaper.Workpaper;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.sampling.SamplePlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code audit}: checks what was paid, and leaves a workpaper. */
@Command(
        name = "audit",
        description = "Check what was paid, and leave a workpaper.",
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
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "name what to audit: supplemental");
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
