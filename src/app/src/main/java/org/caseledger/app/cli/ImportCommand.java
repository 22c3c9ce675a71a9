package org.caseledger.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: brings files of the outside in. */
@Command(
        name = "import",
        description = "Bring files in.",
        subcommands = {
            ImportCommand.History.class,
            ImportFeed.Claims.class,
            ImportFeed.Roster.class,
            ImportFeed.Leave.class,
            ImportFeed.TpaReport.class,
            ImportFeed.Posted.class,
        })
@Needs({
    Permission.LOG_INTERACTIONS,
    Permission.KEEP_CLAIMS,
    Permission.DECIDE_CLAIMS,
    Permission.KEEP_PAY,
    Permission.KEEP_QUEUE,
    Permission.SETTLE_VARIANCES,
    Permission.KEEP_RECEIVABLES,
    Permission.WAIVE_RECEIVABLES,
    Permission.KEEP_CASES,
    Permission.ANSWER_CASES,
    Permission.WRITE_LETTERS,
    Permission.APPROVE_LETTERS
})
final class ImportCommand implements Callable<Integer> {

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
                "name what to import: history, claims, roster, leave, tpa-report or posted");
    }

    /** {@code import history}: the same lines as {@code record}, each at its own instant. */
    @Command(
            name = "history",
            description = "Execute commands as of the instants that they name (\"at\", never decreasing).")
    @Needs({
        Permission.LOG_INTERACTIONS,
        Permission.KEEP_CLAIMS,
        Permission.DECIDE_CLAIMS,
        Permission.KEEP_PAY,
        Permission.KEEP_QUEUE,
        Permission.SETTLE_VARIANCES,
        Permission.KEEP_RECEIVABLES,
        Permission.WAIVE_RECEIVABLES,
        Permission.KEEP_CASES,
        Permission.ANSWER_CASES,
        Permission.WRITE_LETTERS,
        Permission.APPROVE_LETTERS
    })
    static final class History implements Callable<Integer> {

        @ParentCommand
        private ImportCommand parent = new ImportCommand();

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of commands.")
        private List<String> files = new ArrayList<>();

        @Option(names = "--all-or-nothing", description = "Record all lines or none.")
        private boolean allOrNothing;

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            if (files.contains("-")) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "a history is read from files: by its content an import that was interrupted is continued");
            }
            CaseLedger root = parent.root();
            List<LineFile.Source> sources = RecordCommand.sources(root.caller(), files);
            try (Ledger ledger = root.openToRecord()) {
                boolean all = root.lines(ledger, answer -> RecordCommand.print(root.output(), answer, files.size()))
                        .history(sources, allOrNothing);
                return all ? CaseLedger.DONE : CaseLedger.REFUSED;
            }
        }
    }
}
